import { levelsOf, type Sums } from '../../../figures/sums';
import type { Entry } from '../../model/outcomes';
import type { Conversation } from '../../model/state';
import type { Tally } from '../../model/tally';
import { add } from './add';

type Started = Exclude<Conversation, { status: 'idle' }>;
type Move = { readonly from: Conversation; readonly to: Started };

const MODES = { active: 'talk', waiting: 'hold', 'wrap-up': 'wrap' } as const;
const holderOf = (current: Started) =>
  'agent' in current ? { agent: current.agent.id, mode: MODES[current.status] } : undefined;

const msBetween = (from: string, to: string): number => Math.max(0, Date.parse(to) - Date.parse(from));

/** What follows from who has the conversation now, and who had it. */
export const withMove = (tally: Tally, move: Move, entry: Entry): Tally => {
  const left = withBotGone(withHolderGone(tally, move, entry), move, entry);
  const waits = move.to.status === 'open' && left.waits === undefined ? { ...left, waits: entry.at } : left;
  const come = withHolderCome(withBotCome(waits, move, entry), move, entry);
  return move.to.status === 'closed' && move.from.status !== 'closed' ? withEnd(come, move, entry) : come;
};

/** An agent's way of having it is over, and maybe their time with it. */
const withHolderGone = (tally: Tally, { to }: Move, entry: Entry): Tally => {
  const { has, ...rest } = tally;
  const now = holderOf(to);
  if (has === undefined || (now?.agent === has.agent && now.mode === has.mode)) return tally;
  const passed = msBetween(has.since, entry.at);
  const spent = { ...rest, [`${has.mode}Ms`]: tally[`${has.mode}Ms`] + passed };
  const ms = has.ms + (has.mode === 'hold' ? 0 : passed);
  if (now?.agent === has.agent) return { ...spent, has: { ...now, since: entry.at, ms } };
  return add(spent, entry, { sessionEnds: 1, sessionMs: ms }, has.agent);
};

const withHolderCome = (tally: Tally, { to }: Move, entry: Entry): Tally => {
  const now = holderOf(to);
  if (now === undefined) return tally;
  const wrapped = now.mode === 'wrap' ? { wrapped: true as const } : {};
  if (tally.has?.agent === now.agent) return { ...tally, ...wrapped };
  const { waits, fresh, ...rest } = tally;
  const waited = waits === undefined ? undefined : msBetween(waits, entry.at);
  const sums: Sums = {
    sessions: 1,
    ...(waited !== undefined && { sessionWaits: 1, sessionWaitMs: waited }),
    ...(fresh && firstHad(waited ?? 0)),
    ...offersBefore(entry),
  };
  const has = { ...now, since: entry.at, ms: 0 };
  return add({ ...rest, ...wrapped, has, lastAgent: now.agent }, entry, sums);
};

const firstHad = (ms: number): Sums => ({
  ...{ handled: 1, waits: 1, waitMs: ms, answers: 1, answerMs: ms },
  ...levelsOf(ms),
});

const offersBefore = ({ outcome }: Entry): Sums => {
  if (outcome.kind !== 'agent-joined' || outcome.offers === undefined) return {};
  const { declined, missed, acceptMs } = outcome.offers;
  return {
    offers: declined + missed + (acceptMs === undefined ? 0 : 1),
    ...{ declined, missed },
    ...(acceptMs !== undefined && { accepts: 1, acceptMs }),
  };
};

const withBotCome = (tally: Tally, { from, to }: Move, entry: Entry): Tally => {
  if (to.status !== 'bot' || from.status === 'bot') return tally;
  const { waits: _over, bot, ...rest } = tally;
  const first = bot === undefined ? add(rest, entry, { botHad: 1 }) : rest;
  return { ...first, bot: 'has' };
};

/** It goes on with people: their time for a first answer counts from here. */
const withBotGone = (tally: Tally, { from, to }: Move, entry: Entry): Tally => {
  if (from.status !== 'bot' || to.status === 'bot' || to.status === 'closed') return tally;
  const left = add(tally, entry, { botEscalated: 1 });
  return {
    ...left,
    bot: 'had',
    awaits: tally.awaits ?? entry.at,
    ...(tally.firstSince !== undefined && { firstSince: entry.at }),
  };
};

const withEnd = (tally: Tally, { from }: Move, entry: Entry): Tally => {
  const { waits, fresh, firstSince: _first, awaits: _awaits, wrapped, ...rest } = tally;
  const { talkMs, holdMs, wrapMs } = tally;
  const ends: Sums =
    fresh === undefined
      ? { ends: 1, talkMs, holdMs, ...(wrapped && { wraps: 1, wrapMs }) }
      : from.status === 'bot'
        ? { botDeflected: 1 }
        : { givenUp: 1, ...(waits !== undefined && { waits: 1, waitMs: msBetween(waits, entry.at) }) };
  const agent = fresh === undefined ? (tally.lastAgent ?? null) : null;
  return add({ ...rest, talkMs: 0, holdMs: 0, wrapMs: 0 }, entry, { closed: 1, ...ends }, agent);
};
