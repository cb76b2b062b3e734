import { z } from 'zod';
import { parseTemplate } from '../auto-messages/filling/template';

/**
 * After how many minutes without activity a conversation closes by itself, unless the channel says otherwise. These are the
 * defaults that Dynamics 365 documents for SMS (open and active 30 days, wrap-up one day); `waiting`, which it leaves to the
 * workstream, is eight hours.
 */
export const AUTO_CLOSE = {
  openMinutes: 43_200,
  activeMinutes: 43_200,
  waitingMinutes: 480,
  wrapUpMinutes: 1_440,
} as const;

const minutes = (byDefault: number) => z.int().min(1).max(525_600).default(byDefault);

/** After how many minutes without activity a conversation closes by itself, per status. */
export const autoCloseSchema = z.strictObject({
  openMinutes: minutes(AUTO_CLOSE.openMinutes),
  activeMinutes: minutes(AUTO_CLOSE.activeMinutes),
  waitingMinutes: minutes(AUTO_CLOSE.waitingMinutes),
  wrapUpMinutes: minutes(AUTO_CLOSE.wrapUpMinutes),
});

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'expected a language such as en or es-MX');
const text = z.string().superRefine((template, context) => {
  const parsed = parseTemplate(template);
  for (const { message } of parsed.ok ? [] : parsed.mistakes) context.addIssue({ code: 'custom', message });
});

/**
 * What happens when somebody is silent for a time. `customer`: since an agent's last text; `agent`: since the customer's.
 * Of rules that fit the same silence at the same time, the one with the smaller priority number runs.
 */
export const timeOutRuleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and dashes, at most 40'),
    silent: z.enum(['customer', 'agent']),
    minutes: z.int().min(1).max(43_200),
    /**
     * `send` texts the customer, in their language or the first one given; `set-aside` frees the agent; `pass-on` takes it from an
     * agent who is silent, and another one gets it; `close` ends it.
     */
    action: z.union([
      z.enum(['set-aside', 'pass-on', 'close']),
      z.strictObject({
        send: z
          .record(language, text)
          .refine(texts => Object.keys(texts).length > 0, 'expected a text in at least one language'),
      }),
    ]),
    priority: z.int().min(1).max(1_000).default(100),
    active: z.boolean().default(true),
  })
  .refine(({ silent, action }) => action !== 'pass-on' || silent === 'agent', {
    path: ['action'],
    message: 'expected silent: agent, for only an agent who is silent can be relieved',
  });
export type TimeOutRule = Readonly<z.infer<typeof timeOutRuleSchema>>;

/** How often who waits hears where they stand, in minutes; 0: never. */
export const waitMessageMinutesSchema = z.int().min(0).max(240);
