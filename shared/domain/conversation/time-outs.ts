import { z } from 'zod';
import { parseTemplate } from '../auto-messages/template';
import { type Because, because } from '../because';
import type { Config } from '../config/config';
import type { Active, Ongoing, ThreadState, Waiting } from './state';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'expected a language such as en or es-MX');
const text = z.string().superRefine((template, context) => {
  const parsed = parseTemplate(template);
  for (const { message } of parsed.ok ? [] : parsed.mistakes) context.addIssue({ code: 'custom', message });
});

/**
 * What happens when somebody is silent for a time. `customer`: since an agent's last text; `agent`: since the customer's.
 * Of rules that fit the same silence at the same time, the one with the smaller priority number runs.
 */
export const timeOutRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and dashes, at most 40'),
  silent: z.enum(['customer', 'agent']),
  minutes: z.int().min(1).max(43_200),
  /** `send` texts the customer, in their language or the first one given; `set-aside` frees the agent; `close` ends it. */
  action: z.union([
    z.enum(['set-aside', 'close']),
    z.strictObject({
      send: z
        .record(language, text)
        .refine(texts => Object.keys(texts).length > 0, 'expected a text in at least one language'),
    }),
  ]),
  priority: z.int().min(1).max(1_000).default(100),
  active: z.boolean().default(true),
});
export type TimeOutRule = Readonly<z.infer<typeof timeOutRuleSchema>>;

export type DueTimeOut = { readonly rule: TimeOutRule; readonly at: number; readonly because: Because };

/** The time-out rules that wait for a silence of this conversation, each with when it is over; each acts once a silence. */
export const timeOutsOf = (state: ThreadState, config: Config): readonly DueTimeOut[] => {
  const { current } = state;
  if (current.status !== 'active' && current.status !== 'waiting') return [];
  const rules = config.workstreams[current.workstream]?.timeOuts ?? [];
  return rules.flatMap(rule => {
    const since = silentSince(current, rule.silent);
    if (!rule.active || since === undefined || state.timedOut[rule.id] === since || !applies(rule, current)) return [];
    const at = Date.parse(since) + rule.minutes * 60_000;
    return [
      { rule, at, because: because('time-out.silent', { rule: rule.id, silent: rule.silent, minutes: rule.minutes }) },
    ];
  });
};

/** Among rules that are due together, the smaller priority number goes first; then the one listed first. */
export const firstDue = (due: readonly DueTimeOut[], now: number): DueTimeOut | undefined =>
  due.filter(({ at }) => at <= now).sort((a, b) => a.rule.priority - b.rule.priority)[0];

/** Since when they are silent: since the other's last text, when that is the newer one. */
export const silentSince = (current: Ongoing, who: TimeOutRule['silent']): string | undefined => {
  const { lastFromCustomerAt, lastFromAgentAt } = current;
  if (who === 'customer')
    return lastFromAgentAt !== undefined && lastFromAgentAt > lastFromCustomerAt ? lastFromAgentAt : undefined;
  return lastFromAgentAt === undefined || lastFromCustomerAt > lastFromAgentAt ? lastFromCustomerAt : undefined;
};

const applies = ({ action }: TimeOutRule, { status }: Active | Waiting): boolean =>
  action !== 'set-aside' || status === 'active';
