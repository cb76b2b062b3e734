import { type Channel, type Config, channelOf } from '../config/config';
import type { Entry, Origin } from '../conversation/model/outcomes';
import { scheduleOf } from '../operating-hours/hours-of';
import { isOpen } from '../operating-hours/schedule';
import { whyItem } from '../routing/board/why';
import type { PoolOutcome } from '../routing/model/outcomes';
import type { PoolState } from '../routing/model/state';
import { type RulesTried, rulesTried } from '../routing/rules/tried';
import { detectLanguage } from '../text/language';
import { segmentsOf } from '../text/segments';
import type { Because } from '../values/because';
import type { Question } from './question';
import { type InPool, poolAfter, type Tried } from './try-text';

type Named = { readonly id: string; readonly name: string };

export type Heard = {
  readonly text: string;
  /** An automated message's trigger, or who else speaks. */
  readonly as: string;
  readonly language?: string;
  readonly segments: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly because: Because;
};

/** What became of a text, step by step, as people read it. Times are ISO 8601. */
export type Trace = {
  readonly at: string;
  readonly channel?: Named;
  readonly workstream?: Named;
  readonly hours?: {
    readonly record?: string;
    readonly open: boolean;
    readonly until: string | null;
    readonly timeZone: string;
    readonly because: Because;
  };
  readonly language: { readonly language: string; readonly detected: boolean };
  readonly kept: readonly { readonly as: string; readonly because: Because }[];
  readonly classification: RulesTried['classification'];
  readonly work?: Pick<RulesTried['work'], 'priority' | 'skills' | 'profiles' | 'context'>;
  readonly routing: RulesTried['routing'];
  readonly queue?: Named & { readonly because: Because };
  readonly overflow?: { readonly action: string; readonly queue: string; readonly because: Because };
  readonly bot?: Named & { readonly because: Because };
  /** What keeps the work from being given out at all, whoever is there. */
  readonly heldBack: readonly Because[];
  readonly agents: readonly (Named & {
    readonly offered: boolean;
    readonly presence: string;
    readonly ruledOutBy?: string;
  })[];
  readonly hears: readonly Heard[];
  readonly decided: readonly { readonly what: string; readonly because: Because }[];
};

/** What was tried, as people read it: everything in it was decided by `tryText`, or is read off what was decided. */
export const traceOf = (config: Config, question: Question, tried: Tried): Trace => {
  const channel = channelOf(config, question.to);
  const { current } = tried.thread;
  const detected = detectLanguage(question.text) !== undefined;
  const language = current.status === 'idle' ? (question.language ?? channel?.language ?? 'en') : current.language;
  const pool = tried.pool && inPool(config, tried.pool);
  const { refused } = tried;
  return {
    at: new Date(question.at).toISOString(),
    ...(channel && { channel: named(channel), hours: hoursOf(config, channel, question.at) }),
    ...(pool?.workstream && { workstream: pool.workstream }),
    language: { language, detected },
    kept: [
      ...tried.entries.flatMap(keptAs),
      ...(refused === undefined ? [] : [{ as: 'not-served', because: refused.because }]),
    ],
    ...(pool?.rules ?? { classification: [], routing: [] }),
    ...pool?.found,
    heldBack: pool?.heldBack ?? [],
    agents: pool?.agents ?? [],
    hears: tried.entries.flatMap(heardIn),
    decided: [
      ...tried.entries.map(({ outcome }) => ({ what: outcome.kind, because: outcome.because })),
      ...ownOutcomes(tried.pool).map(({ kind, because }) => ({ what: kind, because })),
    ],
  };
};

const named = ({ id, name }: Named): Named => ({ id, name });

const hoursOf = (config: Config, channel: Channel, at: number): NonNullable<Trace['hours']> => {
  const { operatingHours: record } = channel;
  const schedule = scheduleOf(config.operatingHours, record);
  const { open, until, because } = isOpen(schedule, at);
  return {
    ...(record !== undefined && { record }),
    ...{ open, because, timeZone: schedule.timeZone },
    until: until === null ? null : new Date(until).toISOString(),
  };
};

const keptAs = ({ outcome }: Entry): Trace['kept'] =>
  outcome.kind === 'text-received' ? [{ as: outcome.handledAs, because: outcome.because }] : [];

const heardIn = ({ outcome }: Entry): readonly Heard[] => {
  if (outcome.kind !== 'text-sent') return [];
  const { text, language, origin, because } = outcome;
  const { segments, encoding } = segmentsOf(text);
  return [{ ...{ text, segments, encoding, because }, as: speaker(origin), language }];
};
const speaker = (origin: Origin): string => {
  if (origin.by === 'auto') return origin.trigger;
  return origin.by === 'consent' ? 'opt-out-confirmation' : origin.by;
};

/** Of a pool that is at work other items may move at the same moment. */
const ownOutcomes = (pool: InPool | undefined): readonly PoolOutcome[] =>
  pool?.outcomes.filter(outcome => 'conversation' in outcome && outcome.conversation === pool.asked.conversation) ?? [];

const inPool = (config: Config, pool: InPool) => {
  const { conversation } = pool.asked;
  const own = ownOutcomes(pool);
  const queued = own.find(({ kind }) => kind === 'item-queued' || kind === 'bot-has-item');
  const item = queued !== undefined && 'item' in queued ? queued.item : undefined;
  const workstream = config.workstreams[item?.workstream ?? pool.asked.workstream];
  const after = poolAfter(pool);
  const last = after.items.get(conversation);
  const rules = workstream && item && rulesTried(config, pool, workstream, item.queue);
  const why = waitingMoment(pool).map(state => whyItem(state, conversation, { now: pool.at, config }))[0];
  const holder = last?.status === 'offered' || last?.status === 'held' ? last.agent : undefined;
  const overflowed = own.find(({ kind }) => kind === 'item-overflowed');
  return {
    workstream: workstream && named(workstream),
    rules: rules && { classification: rules.classification, routing: rules.routing, work: shownWork(rules.work) },
    found: {
      ...(queued?.kind === 'item-queued' && {
        queue: { id: queued.item.queue, name: queued.queueName, because: queued.because },
      }),
      ...(queued?.kind === 'bot-has-item' && {
        bot: { ...named(queued.item.bot ?? { id: '', name: '' }), because: queued.because },
      }),
      ...(overflowed?.kind === 'item-overflowed' && {
        overflow: {
          action: actionInWords(overflowed.action),
          queue: last?.queue ?? overflowed.queue.id,
          because: overflowed.because,
        },
      }),
    } as Pick<Trace, 'queue' | 'bot' | 'overflow'>,
    heldBack: why?.heldBack ?? [],
    agents: (why?.agents ?? []).map(({ agent, name, presence, ruledOutBy }) => ({
      ...{ id: agent, name, presence, offered: agent === holder },
      ...(ruledOutBy !== undefined && { ruledOutBy }),
    })),
  };
};

const shownWork = ({ priority, skills, profiles, context }: RulesTried['work']) => ({
  ...{ priority, skills, profiles, context },
});

const actionInWords = (action: Extract<PoolOutcome, { kind: 'item-overflowed' }>['action']): string => {
  if (typeof action === 'string') return action;
  return 'transfer' in action ? 'transfer' : 'text-back';
};

/** The pool at the last moment at which the work waited for somebody. */
const waitingMoment = (pool: InPool): readonly PoolState[] => {
  for (let count = pool.outcomes.length; count > 0; count -= 1) {
    const state = poolAfter(pool, count);
    if (state.items.get(pool.asked.conversation)?.status === 'waiting') return [state];
  }
  return [];
};
