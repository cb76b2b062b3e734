import { z } from 'zod';
import { parseTemplate } from './filling/template';
import { languageSchema } from './language';
import { isFor, recipientOf, TRIGGER_IDS } from './triggers';

/**
 * One automated message of a workstream or a channel.
 *
 * Without `language` it stands for every language. `active: false` silences the trigger, and then needs no text. `to` is
 * needed only where both the customer and agents have a message; without it, it is the customer's if there is one.
 */
export const autoMessageSchema = z
  .strictObject(
    {
      trigger: z.enum(TRIGGER_IDS, {
        error: issue => `Expected a trigger, found "${String(issue.input)}": it can be ${TRIGGER_IDS.join(', ')}.`,
      }),
      to: z.enum(['customer', 'agent'], { error: "Expected 'customer' or 'agent'." }).optional(),
      language: languageSchema.optional(),
      text: z.string({ error: 'Expected a text.' }).optional(),
      active: z.boolean({ error: 'Expected true or false.' }).default(true),
    },
    {
      error: issue =>
        issue.code === 'unrecognized_keys'
          ? `An automated message has no ${(issue.keys as string[]).join(', ')}: it can have trigger, to, language, text, active.`
          : 'Expected an automated message with "trigger" and "text".',
    },
  )
  .superRefine((message, context) => {
    const refuse = (path: string, text: string) => context.addIssue({ code: 'custom', path: [path], message: text });
    if (message.to !== undefined && !isFor(message.trigger, message.to)) {
      refuse('to', `The message "${message.trigger}" is never for the ${message.to}.`);
    }
    if (message.text === undefined) {
      if (message.active) refuse('text', 'Expected a "text", or "active: false" to silence this message.');
      return;
    }
    const parsed = parseTemplate(message.text);
    for (const mistake of parsed.ok ? [] : parsed.mistakes) refuse('text', mistake.message);
  });

export type AutoMessage = Readonly<z.infer<typeof autoMessageSchema>>;

/** The messages of one level. Two for the same trigger, reader and language are refused: nobody could say which goes out. */
export const autoMessagesSchema = z
  .array(autoMessageSchema, { error: 'Expected a list of automated messages.' })
  .max(500, { error: 'Expected at most 500 automated messages.' })
  .superRefine((messages, context) => {
    const seen = new Map<string, number>();
    for (const [index, message] of messages.entries()) {
      const key = [message.trigger, recipientOf(message), message.language ?? 'every language'].join(' / ');
      const before = seen.get(key);
      if (before === undefined) seen.set(key, index);
      else {
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `This says ${key} again, as number ${before + 1} of the list did: keep one of them.`,
        });
      }
    }
  });

export { recipientOf } from './triggers';
