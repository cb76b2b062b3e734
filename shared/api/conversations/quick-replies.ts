import { z } from 'zod';
import { languageSchema } from '../../domain/auto-messages/language';
import { endpoint, nothing, roles } from '../endpoint';
import { conversationPath, list } from '../shapes';

export const quickReply = z.object({
  ...{ id: z.string(), title: z.string(), language: z.string(), tags: list(z.string()) },
  /** Filled in, ready to be sent. */
  text: z.string(),
  segments: z.number(),
  /** Slugs that have no value here: look before you send. */
  missing: list(z.string()),
});

export const quickReplies = endpoint({
  name: 'quick-replies',
  method: 'GET',
  route: 'quick-replies',
  summary: 'Texts kept ready for a conversation: of its workstream and language, filled in, found as by /q',
  roles,
  path: nothing,
  query: z.object({
    conversation: conversationPath.shape.id,
    /** What follows `/q`. */
    q: z.string().max(200).optional(),
    /** Tags with commas between; a reply has every one of them. */
    tag: z.string().max(400).optional(),
    /** In place of the conversation's own. */
    language: languageSchema.optional(),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'At most fifty, best first, and the tags that there are',
      schema: z.object({
        language: z.string(),
        replies: list(quickReply),
        tags: list(z.object({ tag: z.string(), count: z.number() })),
      }),
    },
  },
});
