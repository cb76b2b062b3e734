import type { SurveyFact } from '../../../survey/next-step';
import type { Entry, Outcome } from '../../model/outcomes';
import type { Tally } from '../../model/tally';
import { add } from './add';
import { COUNTED_TEXTS } from './counted-texts';

type Of<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;

/** What an entry says by itself, whoever has the conversation: texts, advice, scores. */
export const withFact = (tally: Tally, entry: Entry): Tally => {
  const { outcome } = entry;
  switch (outcome.kind) {
    case 'text-received':
      return COUNTED_TEXTS.has(outcome.handledAs) ? withTextIn(tally, entry, outcome) : tally;
    case 'text-sent':
      return withTextOut(tally, entry, outcome);
    case 'text-failed':
      return add(tally, entry, { failed: 1 }, tally.lastAgent ?? null);
    case 'colleague':
      return outcome.mode === 'consult' && outcome.state !== 'left'
        ? add(tally, entry, { [CONSULTS[outcome.state]]: 1 })
        : tally;
    case 'survey':
      return withScores(tally, entry, outcome.facts);
    default:
      return tally;
  }
};

const CONSULTS = {
  asked: 'consults',
  joined: 'consultsJoined',
  declined: 'consultsDeclined',
  'timed-out': 'consultsMissed',
} as const;

/** Somebody is to answer these. */
const TO_ANSWER: ReadonlySet<string> = new Set(['new-conversation', 'reopened-conversation', 'part-of-conversation']);

const withTextIn = (tally: Tally, entry: Entry, { handledAs }: Of<'text-received'>): Tally => {
  const counted = add(tally, entry, { textsIn: 1 });
  return TO_ANSWER.has(handledAs) && counted.awaits === undefined ? { ...counted, awaits: entry.at } : counted;
};

const withTextOut = (tally: Tally, entry: Entry, { origin, answer }: Of<'text-sent'>): Tally => {
  if (origin.by === 'bot') {
    const { awaits: _answered, ...rest } = tally;
    return add(rest, entry, { outBot: 1 });
  }
  if (origin.by !== 'agent') return add(tally, entry, { outAuto: 1 });
  const { awaits, firstSince, ...rest } = tally;
  const waited = awaits === undefined ? undefined : Math.max(0, Date.parse(entry.at) - Date.parse(awaits));
  return add(
    rest,
    entry,
    {
      outAgent: 1,
      ...(waited !== undefined && { responses: 1, responseMs: waited, ...(waited <= 60_000 && { response60: 1 }) }),
      ...(firstSince !== undefined && answer !== undefined && firstAnswer(answer)),
    },
    origin.agent.id,
  );
};

/** The first text of a person: how many open hours it took, and whether that was promised. */
const firstAnswer = ({ openMs, promisedMs }: NonNullable<Of<'text-sent'>['answer']>) => ({
  ...{ firsts: 1, firstMs: openMs },
  ...(openMs <= 60_000 && { first60: 1 }),
  ...(promisedMs !== undefined && { promised: 1, ...(openMs <= promisedMs && { inTime: 1 }) }),
});

const withScores = (tally: Tally, entry: Entry, facts: readonly SurveyFact[]): Tally =>
  facts.reduce((sum, fact) => {
    if (fact.kind !== 'answered' || fact.conversation !== tally.conversation) return sum;
    const { kind, value } = fact.answer;
    if (kind !== 'csat' || typeof value !== 'number') return sum;
    return add(sum, entry, { csats: 1, csatSum: value }, sum.lastAgent ?? null);
  }, tally);
