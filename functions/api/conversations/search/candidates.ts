import type { App } from '../../../../shared/app';
import { poolsOf } from '../../../../shared/domain/config/config';
import { endOfDigits } from '../../../../shared/domain/text/number-end';
import { numberOf, threadOf } from '../../../../shared/domain/values/ids';
import { threadIdOf } from '../../../../shared/hash';

/** A conversation that may be found, with what its list says of it; the rest stands in its thread's head. */
export type Candidate = {
  readonly conversation: string;
  readonly closedAt?: string;
  readonly agent?: string | undefined;
  readonly queue?: string | undefined;
  readonly channel: string;
  readonly language: string;
  readonly startedAt: string;
};
/** Those that were found, and whether there may be more than one looks through. */
export type Candidates = { readonly all: readonly Candidate[]; readonly more: boolean };

/** So many threads that end alike are looked through, so many conversations of one, and so many of a time. */
const MOST_THREADS = 200;
const MOST_OF_THREAD = 100;
const MOST_OF_TIME = 5_000;
const DAY_MS = 86_400_000;

/** All conversations of one thread, the one that goes on among them. */
const ofThread = async (app: App, thread: string, only?: string): Promise<Candidates> => {
  const [{ state }, kept] = await Promise.all([
    app.threads.load(thread),
    app.projections.list('summary', { thread }, { limit: MOST_OF_THREAD }),
  ]);
  const { current } = state;
  const closed = kept.flatMap(({ row }) => (row === undefined ? [] : [candidateOf(row)]));
  const known = new Set(closed.map(({ conversation }) => conversation));
  const goesOn =
    current.status === 'idle' || known.has(current.id)
      ? []
      : [
          {
            ...{ conversation: current.id, channel: current.channel, language: current.language },
            ...{ startedAt: current.startedAt, queue: current.queue?.id, agent: current.lastAgent?.id },
            ...('agent' in current && { agent: current.agent.id }),
            ...('closedAt' in current && { closedAt: current.closedAt }),
          },
        ];
  const all = [...goesOn, ...closed].filter(({ conversation }) => only === undefined || conversation === only);
  return { all, more: kept.length === MOST_OF_THREAD };
};

type Summary = Omit<Candidate, 'agent' | 'queue'> & { readonly agent: string | null; readonly queue: string | null };
const candidateOf = ({ conversation, channel, language, startedAt, closedAt, agent, queue }: Summary): Candidate => ({
  ...{ conversation, channel, language, startedAt },
  ...(closedAt !== undefined && { closedAt }),
  ...{ agent: agent ?? undefined, queue: queue ?? undefined },
});

const together = (parts: readonly Candidates[]): Candidates => ({
  all: parts.flatMap(({ all }) => all),
  more: parts.some(({ more }) => more),
});

export const byId = (app: App, conversation: string): Promise<Candidates> =>
  ofThread(app, threadOf(conversation), conversation);

/** A whole number: on each channel it is one thread, whose id is a hash of it. */
export const byNumber = async (app: App, number: string): Promise<Candidates> => {
  const channels = Object.values((await app.config.current()).channels);
  const threads = channels.map(channel => threadIdOf(app.settings.threadIdKey, channel.number, number));
  return together(await Promise.all([...new Set(threads)].map(thread => ofThread(app, thread))));
};

/** Numbers that end so, on every channel. */
export const byEnd = async (app: App, digits: string): Promise<Candidates> => {
  const end = endOfDigits(digits);
  const rows = await app.projections.list('number-end', { end }, { limit: MOST_THREADS });
  const fits = async (thread: string): Promise<boolean> =>
    digits.length === end.length || (await app.threads.load(thread)).state.customer.endsWith(digits);
  const found: Candidates[] = [];
  for (const { key, row } of rows)
    if (row !== undefined && (await fits(key.thread))) found.push(await ofThread(app, key.thread));
  const { all, more } = together(found);
  return { all, more: more || rows.length === MOST_THREADS };
};

/** Everything that goes on, of all pools. */
export const open = async (app: App): Promise<Candidates> => {
  const config = await app.config.current();
  const pools = [...new Set([...poolsOf(config), ...(await app.pools.known())])];
  const states = await Promise.all(pools.map(async pool => (await app.pools.load(pool)).state));
  const all = states.flatMap(({ items }) =>
    [...items.values()].map((item): Candidate => {
      const { conversation, channel, language, queue, since } = item;
      const agent = item.status === 'waiting' || (item.status === 'held' && item.bot) ? undefined : item.agent;
      return { ...{ conversation, channel, language, queue, agent }, startedAt: new Date(since).toISOString() };
    }),
  );
  return { all, more: false };
};

/** Closed between two moments: lists are kept by the day (UTC) of the end. */
export const closedBetween = async (app: App, from: number, to: number): Promise<Candidates> => {
  const days: string[] = [];
  for (let at = from; Math.floor(at / DAY_MS) <= Math.floor(to / DAY_MS); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  const all: Candidate[] = [];
  for (const day of days.reverse()) {
    const rows = await app.projections.list('day-summary', { day }, { limit: MOST_OF_TIME });
    for (const { row } of rows) {
      const closedAt = row === undefined ? Number.NaN : Date.parse(row.closedAt);
      if (row !== undefined && closedAt >= from && closedAt <= to) all.push(candidateOf(row));
    }
    if (rows.length === MOST_OF_TIME || all.length >= MOST_OF_TIME) return { all, more: true };
  }
  return { all, more: false };
};

/** The newest end or begin first; of the same moment the later conversation. */
export const newestFirst = (a: Candidate, b: Candidate): number => {
  const [left, right] = [a.closedAt ?? a.startedAt, b.closedAt ?? b.startedAt];
  return left < right ? 1 : left > right ? -1 : numberOf(b.conversation) - numberOf(a.conversation);
};
