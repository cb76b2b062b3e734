import { z } from 'zod';
import { parseWithSlugs } from '../auto-messages/filling/template';
import { languageSchema } from '../auto-messages/language';
import { id } from '../values/id-and-name';
import { inOurSpelling, QUICK_REPLY_SLUGS } from './slugs';

const tag = z.string().regex(/^[^\s#,]{1,40}$/, 'expected a tag of one word without "#", at most 40 characters');

/** A text that agents keep ready. One record is one language: nothing is translated. */
export const quickReplySchema = z.strictObject({
  id,
  title: z.string().trim().min(1).max(100),
  language: languageSchema,
  /** At most 2,000 characters, with slugs (`{CustomerFirstName}`, `{$OrderNumber$}`) that are filled in from the conversation. */
  text: z
    .string()
    .transform(inOurSpelling)
    .superRefine((text, context) => {
      const parsed = parseWithSlugs(text, QUICK_REPLY_SLUGS);
      for (const { message } of parsed.ok ? [] : parsed.mistakes) context.addIssue(message);
    }),
  tags: z.array(tag).max(20).default([]),
  /** Only conversations of these workstreams; of every one when left out. */
  workstreams: z.array(id).max(50).default([]),
});
export type QuickReply = Readonly<z.infer<typeof quickReplySchema>>;
