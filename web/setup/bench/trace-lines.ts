import type { SetupWords } from '../../words/setup/setup-words';
import type { Trace } from './trace';

type Words = SetupWords['bench'];
export type StepName = keyof Words['steps'];
export type Line = { readonly text: string; readonly quiet?: string; readonly mark?: 'good' | 'off' };
export type Step = { readonly step: StepName; readonly lines: readonly Line[] };

export type Say = {
  /** A reason in the reader's words. */
  readonly reason: (because: { readonly rule: string; readonly facts?: unknown }) => string;
  readonly moment: (instant: string, zone?: string) => string;
  readonly language: (language: string) => string;
  readonly presence: (presence: string) => string;
  readonly ruledOut: (agent: Trace['agents'][number]) => string;
};

/** A trace as lines under its steps, in the order in which things were decided. */
export const linesOf = (trace: Trace, words: Words, say: Say): readonly Step[] => {
  const { hours, language, kept, classification, routing, queue, overflow, bot, agents, hears } = trace;
  const steps: readonly (Step | undefined)[] = [
    hours && {
      step: 'hours',
      lines: [
        {
          text: `${hours.open ? words.open : words.closed}${hours.until === null ? '' : `, ${words.until(say.moment(hours.until, hours.timeZone))}`}`,
          quiet: say.reason(hours.because),
          mark: hours.open ? 'good' : 'off',
        },
      ],
    },
    {
      step: 'language',
      lines: [{ text: say.language(language.language), quiet: language.detected ? words.detected : words.notDetected }],
    },
    { step: 'kept', lines: kept.map(({ as, because }) => ({ text: as, quiet: say.reason(because) })) },
    {
      step: 'classification',
      lines: classification.flatMap(({ id, rules }) => rules.map(rule => ruleLine(rule, words, `${id} · `))),
    },
    { step: 'routing', lines: routing.map(rule => ruleLine(rule, words, '', rule.queues.join(', '))) },
    queue && { step: 'queue', lines: [{ text: queue.name, quiet: say.reason(queue.because), mark: 'good' }] },
    overflow && { step: 'overflow', lines: [{ text: overflow.action, quiet: say.reason(overflow.because) }] },
    bot && { step: 'bot', lines: [{ text: bot.name, quiet: say.reason(bot.because) }] },
    {
      step: 'agents',
      lines:
        agents.length === 0
          ? [{ text: words.nobody }]
          : agents.map(agent =>
              agent.offered
                ? { text: agent.name, quiet: words.offered, mark: 'good' as const }
                : { text: agent.name, quiet: say.ruledOut(agent), mark: 'off' as const },
            ),
    },
    {
      step: 'hears',
      lines: hears.length === 0 ? [{ text: words.nothing }] : hears.map(({ text, as }) => ({ text, quiet: as })),
    },
  ];
  return steps.filter(step => step !== undefined).filter(({ lines }) => lines.length > 0);
};

type Rule = Trace['routing'][number] | Trace['classification'][number]['rules'][number];

const ruleLine = (rule: Rule, words: Words, before: string, leads = ''): Line => {
  const found = rule.compared
    .filter(({ depth, found: what }) => depth === 0 || what !== undefined)
    .map(({ field, operator, wanted, found: what }) =>
      [field, operator, wanted, what === undefined ? '' : `(${words.found(what)})`]
        .filter(part => part !== '')
        .join(' '),
    );
  return {
    text: `${before}${rule.id}: ${words.results[rule.result]}${rule.result === 'fits' && leads !== '' ? ` → ${leads}` : ''}`,
    ...(found.length > 0 && { quiet: found.join('; ') }),
    ...(rule.result === 'fits'
      ? { mark: 'good' as const }
      : rule.result === 'not-reached'
        ? { mark: 'off' as const }
        : {}),
  };
};

/** The steps of two traces whose lines say different things. */
export const differing = (draft: readonly Step[], live: readonly Step[]): ReadonlySet<StepName> => {
  const said = (steps: readonly Step[], step: StepName) =>
    JSON.stringify(steps.find(each => each.step === step)?.lines ?? []);
  const names = new Set([...draft, ...live].map(({ step }) => step));
  return new Set([...names].filter(step => said(draft, step) !== said(live, step)));
};
