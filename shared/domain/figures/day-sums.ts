import { z } from 'zod';
import type { Split } from './catalogue-ids';
import { type DayRow, sumsSchema } from './day-row';
import type { SumName, Sums } from './sums';

const groups = z.record(z.string(), sumsSchema).readonly();

/** What a day comes to: in all, and for each queue, agent, channel and language; who has none stands under the empty name. */
export const daySumsSchema = z.object({
  all: sumsSchema,
  queue: groups,
  agent: groups,
  channel: groups,
  language: groups,
});
export type DaySums = Readonly<z.infer<typeof daySumsSchema>>;

/** The kinds by which a day is summed up. */
export type GroupedBy = Exclude<Split, 'day' | 'week'>;

const KINDS = ['queue', 'agent', 'channel', 'language'] as const;
type Counted = { -readonly [S in keyof Sums]: Sums[S] };

const count = (into: Counted, more: Sums): void => {
  for (const name in more) into[name as SumName] = (into[name as SumName] ?? 0) + (more[name as SumName] ?? 0);
};
const under = <T>(map: Map<string, T>, name: string, made: () => T): T => {
  const there = map.get(name) ?? made();
  map.set(name, there);
  return there;
};

/** The rows of a day, summed up. Costs their number: each is counted once, under its four names together. */
export const daySums = (rows: Iterable<DayRow>): DaySums => {
  const together = new Map<string, { readonly names: Readonly<Record<GroupedBy, string>>; readonly sums: Counted }>();
  for (const { channel, language, parts } of rows)
    for (const { queue, agent, sums } of parts) {
      const names = { channel, language, queue: queue ?? '', agent: agent ?? '' };
      const key = `${channel}\n${language}\n${names.queue}\n${names.agent}`;
      count(under(together, key, () => ({ names, sums: {} })).sums, sums);
    }
  const all: Counted = {};
  const by = { queue: new Map(), agent: new Map(), channel: new Map(), language: new Map() } satisfies Record<
    GroupedBy,
    Map<string, Counted>
  >;
  for (const { names, sums } of together.values()) {
    count(all, sums);
    for (const kind of KINDS)
      count(
        under<Counted>(by[kind], names[kind], () => ({})),
        sums,
      );
  }
  const plain = (groupsOf: Map<string, Counted>) =>
    Object.fromEntries([...groupsOf].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    all,
    ...{ queue: plain(by.queue), agent: plain(by.agent), channel: plain(by.channel), language: plain(by.language) },
  };
};
