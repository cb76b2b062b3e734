import { levelsOf, type Part, type Sums } from '../../figures/sums';
import { localDay } from '../../operating-hours/counting/local-day';
import { evolve } from '../evolve/evolve';
import { COUNTED_TEXTS } from '../evolve/tally/counted-texts';
import type { Entry } from '../model/outcomes';
import { type Conversation, newThread, type ThreadState } from '../model/state';

/** One thing that counts, and the entry of the log that made it. */
export type Fact = Part & { readonly conversation: string; readonly day: string; readonly seq: number };

/** A conversation as it stood after an entry. */
type Moment = {
  readonly entry: Entry;
  readonly before: Conversation;
  readonly after: Exclude<Conversation, { status: 'idle' }>;
};

/**
 * What a thread's log comes to, computed anew: the second program beside the tally that is kept as things happen. It is slower,
 * and it knows which entry made what. What the log does not hold any more counts no more.
 */
export const factsOfLog = (id: string, log: readonly Entry[]): readonly Fact[] => {
  const byConversation = new Map<string, Moment[]>();
  let state: ThreadState = newThread(id);
  for (const entry of log) {
    const before = state.current;
    state = evolve(state, entry);
    const after = state.current;
    if (after.status === 'idle') {
      byConversation.clear();
      continue;
    }
    const moments = byConversation.get(after.id) ?? [];
    moments.push({
      entry,
      before: before.status !== 'idle' && before.id === after.id ? before : { status: 'idle' },
      after,
    });
    byConversation.set(after.id, moments);
  }
  return [...byConversation].flatMap(([conversation, moments]) => factsOf(conversation, moments));
};

const factsOf = (conversation: string, moments: readonly Moment[]): readonly Fact[] => {
  const [first] = moments;
  if (first?.entry.outcome.kind !== 'conversation-started') return [];
  const { zone = 'UTC' } = first.entry.outcome;
  const starts = moments.flatMap(({ entry: { outcome }, before }, at) =>
    outcome.kind === 'conversation-started' || (outcome.kind === 'conversation-reopened' && before.status === 'closed')
      ? [at]
      : [],
  );
  const facts: (Omit<Fact, 'conversation' | 'day'> & { readonly at: string })[] = [];
  const made = (moment: Moment, agent: string | null, sums: Sums, queue = moment.after.queue?.id ?? null) =>
    facts.push({ queue, agent, sums, seq: moment.entry.seq, at: moment.entry.at });
  for (const [nth, start] of starts.entries()) episode(moments.slice(start, starts[nth + 1]), made);
  const dayOf = (at: string) => localDay(zone, Date.parse(at));
  // What happened before it had a queue counts for the first that it has, on the day on which it has it.
  const queued = moments.find(({ after }) => after.queue !== undefined);
  const firstDay = queued && dayOf(queued.entry.at);
  return facts.map(({ at, queue, ...fact }) => {
    const day = dayOf(at);
    return {
      ...fact,
      conversation,
      day,
      queue: queue ?? (day === firstDay ? (queued?.after.queue?.id ?? null) : null),
    };
  });
};

type Made = (moment: Moment, agent: string | null, sums: Sums, queue?: string | null) => void;

const holder = (current: Conversation): string | undefined => ('agent' in current ? current.agent.id : undefined);
const ms = (from: string | undefined, to: string): number =>
  from === undefined ? 0 : Math.max(0, Date.parse(to) - Date.parse(from));

/** One episode of a conversation, from its begin to what comes after its end. */
const episode = (moments: readonly Moment[], made: Made): void => {
  const [begin] = moments;
  if (begin === undefined) return;
  const how = begin.entry.outcome.kind === 'conversation-started' ? 'began' : 'reopened';
  made(begin, null, { [how]: 1 }, queueBefore(begin));
  const closedAt = moments.findIndex(({ before, after }) => after.status === 'closed' && before.status !== 'closed');
  const end = closedAt < 0 ? undefined : moments[closedAt];
  const alive = closedAt < 0 ? moments : moments.slice(0, closedAt + 1);
  sessions(alive, made);
  bots(alive, made);
  waits(alive, made, end);
  ending(alive, made, end);
  answers(alive, made);
  plainFacts(moments, made);
};

/** A conversation that is reopened is in the queue that it was in. */
const queueBefore = ({ after }: Moment): string | null => after.queue?.id ?? null;

/** Each agent's time, from when they have it to when they have it no more. */
const sessions = (moments: readonly Moment[], made: Made): void => {
  let begun: number | undefined;
  for (const [at, moment] of moments.entries()) {
    const { outcome } = moment.entry;
    const isHandOver = outcome.kind === 'agent-joined' || outcome.kind === 'in-queue';
    const isGoingOn = !['idle', 'closed', 'bot'].includes(moment.before.status);
    if (isHandOver && outcome.from !== undefined && isGoingOn)
      made(moment, outcome.from.id, { transferred: 1 }, queueOf(moment.before));
    const [was, is] = [at === 0 ? undefined : holder(moment.before), holder(moment.after)];
    if (was === is) continue;
    if (was !== undefined && begun !== undefined)
      made(moment, was, { sessionEnds: 1, sessionMs: spent(moments.slice(begun, at + 1), ['active', 'wrap-up']) });
    if (is === undefined) continue;
    begun = at;
    const since = waitingSince(moments.slice(0, at + 1));
    made(moment, is, {
      sessions: 1,
      ...(since !== undefined && { sessionWaits: 1, sessionWaitMs: ms(since, moment.entry.at) }),
    });
    if (outcome.kind === 'agent-joined' && outcome.offers !== undefined) {
      const { declined, missed, acceptMs } = outcome.offers;
      const accepted = acceptMs === undefined ? {} : { accepts: 1, acceptMs };
      made(moment, is, { offers: declined + missed + (acceptMs === undefined ? 0 : 1), declined, missed, ...accepted });
    }
  }
};
const queueOf = (current: Conversation): string | null => ('queue' in current ? (current.queue?.id ?? null) : null);

/**
 * Milliseconds in which it had one of these statuses, between the first and the last of some moments: each way of being had from its begin
 * to its end, for the clocks of those who wrote in between may differ.
 */
const spent = (moments: readonly Moment[], statuses: readonly Conversation['status'][]): number => {
  let sum = 0;
  let since: Moment | undefined;
  for (const moment of moments) {
    if (since !== undefined && isSame(since.after, moment.after)) continue;
    if (since !== undefined && statuses.includes(since.after.status)) sum += ms(since.entry.at, moment.entry.at);
    since = moment;
  }
  return sum;
};
const isSame = (one: Conversation, other: Conversation): boolean =>
  one.status === other.status && holder(one) === holder(other);

/** Since when it waits for an agent just before the last of these moments; nothing when it doesn't. */
const waitingSince = (moments: readonly Moment[]): string | undefined => {
  let since: string | undefined;
  for (const [at, { after, entry }] of moments.slice(0, -1).entries()) {
    if (after.status !== 'open') since = undefined;
    else if (since === undefined || at === 0) since = entry.at;
  }
  // The very first moment of a conversation may bring its agent at once.
  return since;
};

const bots = (moments: readonly Moment[], made: Made): void => {
  const came = moments.filter(({ before, after }) => after.status === 'bot' && before.status !== 'bot');
  if (came[0] !== undefined) made(came[0], null, { botHad: 1 });
  for (const moment of moments) {
    const { before, after } = moment;
    if (before.status === 'bot' && after.status !== 'bot' && after.status !== 'closed')
      made(moment, null, { botEscalated: 1 }, queueOf(after));
  }
};

/** The first wait: until an agent has it, or it ends. */
const waits = (moments: readonly Moment[], made: Made, end: Moment | undefined): void => {
  const at = moments.findIndex(({ after }) => holder(after) !== undefined);
  const had = moments[at];
  if (had !== undefined) {
    const waited = ms(waitingSince(moments.slice(0, at + 1)), had.entry.at);
    const agent = holder(had.after) ?? null;
    made(had, agent, { handled: 1, waits: 1, waitMs: waited, answers: 1, answerMs: waited, ...levelsOf(waited) });
    return;
  }
  if (end === undefined || end.before.status === 'bot') return;
  const since = waitingSince(moments);
  made(end, null, { givenUp: 1, ...(since !== undefined && { waits: 1, waitMs: ms(since, end.entry.at) }) });
};

const ending = (moments: readonly Moment[], made: Made, end: Moment | undefined): void => {
  if (end === undefined) return;
  const last = moments.findLast(({ after }) => holder(after) !== undefined);
  if (last === undefined) {
    made(end, null, { closed: 1, ...(end.before.status === 'bot' && { botDeflected: 1 }) });
    return;
  }
  const wraps = moments.some(({ after }) => after.status === 'wrap-up');
  made(end, holder(last.after) ?? null, {
    ...{ closed: 1, ends: 1, talkMs: spent(moments, ['active']), holdMs: spent(moments, ['waiting']) },
    ...(wraps && { wraps: 1, wrapMs: spent(moments, ['wrap-up']) }),
  });
};

/** Texts of people, and how long the customer had waited for each. */
const answers = (moments: readonly Moment[], made: Made): void => {
  let oldest: string | undefined = moments[0]?.entry.at;
  let isFirst = true;
  for (const moment of moments) {
    const { entry, before, after } = moment;
    const { outcome, at } = entry;
    if (before.status === 'bot' && after.status !== 'bot' && after.status !== 'closed') oldest ??= at;
    if (outcome.kind === 'text-received' && ASKS.has(outcome.handledAs)) oldest ??= at;
    if (outcome.kind !== 'text-sent' || outcome.origin.by === 'auto') continue;
    if (outcome.origin.by === 'bot') oldest = undefined;
    if (outcome.origin.by !== 'agent') continue;
    const agent = outcome.origin.agent.id;
    if (oldest !== undefined) {
      const waited = ms(oldest, at);
      made(moment, agent, { responses: 1, responseMs: waited, ...(waited <= 60_000 && { response60: 1 }) });
    }
    const { answer } = outcome;
    if (isFirst && answer !== undefined) {
      const { openMs, promisedMs } = answer;
      const kept = promisedMs === undefined ? {} : { promised: 1, ...(openMs <= promisedMs && { inTime: 1 }) };
      made(moment, agent, { firsts: 1, firstMs: openMs, ...(openMs <= 60_000 && { first60: 1 }), ...kept });
    }
    [oldest, isFirst] = [undefined, false];
  }
};
const ASKS: ReadonlySet<string> = new Set(['new-conversation', 'reopened-conversation', 'part-of-conversation']);

/** What an entry says by itself, after the end as well. */
const plainFacts = (moments: readonly Moment[], made: Made): void => {
  for (const moment of moments) {
    const { outcome } = moment.entry;
    const now = holder(moment.after) ?? null;
    if (outcome.kind === 'text-received' && COUNTED_TEXTS.has(outcome.handledAs)) made(moment, now, { textsIn: 1 });
    if (outcome.kind === 'text-sent') {
      const { origin } = outcome;
      if (origin.by === 'agent') made(moment, origin.agent.id, { outAgent: 1 });
      else made(moment, now, origin.by === 'bot' ? { outBot: 1 } : { outAuto: 1 });
    }
    const last = moment.after.lastAgent?.id ?? null;
    if (outcome.kind === 'text-failed') made(moment, last, { failed: 1 });
    if (outcome.kind === 'colleague' && outcome.mode === 'consult' && outcome.state !== 'left')
      made(moment, now, { [ADVICE[outcome.state]]: 1 });
    if (outcome.kind === 'survey')
      for (const fact of outcome.facts)
        if (fact.kind === 'answered' && fact.conversation === moment.after.id && fact.answer.kind === 'csat')
          if (typeof fact.answer.value === 'number') made(moment, last, { csats: 1, csatSum: fact.answer.value });
  }
};
const ADVICE = {
  asked: 'consults',
  joined: 'consultsJoined',
  declined: 'consultsDeclined',
  'timed-out': 'consultsMissed',
} as const;
