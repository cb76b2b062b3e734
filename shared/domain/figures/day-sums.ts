import { z } from 'zod';
import type { Split } from './catalogue-ids';
import type { DayRow } from './day-row';
import { plus, SUMS, type Sums } from './sums';

const sums = z.partialRecord(z.enum(SUMS), z.number()).readonly();
const groups = z.record(z.string(), sums).readonly();

/** What a day comes to: in all, and for each queue, agent, channel and language; who has none stands under the empty name. */
export const daySumsSchema = z.object({
  all: sums,
  queue: groups,
  agent: groups,
  channel: groups,
  language: groups,
});
export type DaySums = Readonly<z.infer<typeof daySumsSchema>>;

/** The kinds by which a day is summed up. */
export type GroupedBy = Exclude<Split, 'day' | 'week'>;

/** The rows of a day, summed up. Costs their number. */
export const daySums = (rows: Iterable<DayRow>): DaySums => {
  let all: Sums = {};
  const by = {
    queue: new Map<string, Sums>(),
    agent: new Map<string, Sums>(),
    channel: new Map<string, Sums>(),
    language: new Map<string, Sums>(),
  };
  const into = (groupsOf: Map<string, Sums>, name: string, more: Sums) =>
    groupsOf.set(name, plus(groupsOf.get(name) ?? {}, more));
  for (const { channel, language, parts } of rows)
    for (const part of parts) {
      all = plus(all, part.sums);
      into(by.queue, part.queue ?? '', part.sums);
      into(by.agent, part.agent ?? '', part.sums);
      into(by.channel, channel, part.sums);
      into(by.language, language, part.sums);
    }
  const plain = (groupsOf: Map<string, Sums>) => Object.fromEntries([...groupsOf].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    all,
    ...{ queue: plain(by.queue), agent: plain(by.agent), channel: plain(by.channel), language: plain(by.language) },
  };
};
