import { cell } from '../text/csv/csv-cell';
import type { DayRow } from './day-row';
import { plus, SUMS, type Sums, sumOf } from './sums';

/** What is known of a conversation on one day. */
export type DayOfConversation = { readonly conversation: string; readonly day: string; readonly row: DayRow };

const COLUMNS = ['conversation', 'first day', 'last day', 'channel', 'language', 'queues', 'agents', ...SUMS] as const;

type Line = {
  readonly conversation: string;
  readonly first: string;
  readonly last: string;
  readonly row: DayRow;
  readonly queues: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly sums: Sums;
};

/** One row a conversation (RFC 4180, CRLF), days in their order put together. No cell is ever a formula. */
export const conversationTable = (days: Iterable<DayOfConversation>): string => {
  const lines = new Map<string, Line>();
  for (const { conversation, day, row } of days) {
    const before = lines.get(conversation);
    const named = (kind: 'queue' | 'agent') => row.parts.flatMap(part => part[kind] ?? []);
    lines.set(conversation, {
      ...{ conversation, first: before?.first ?? day, last: day, row },
      queues: new Set([...(before?.queues ?? []), ...named('queue')]),
      agents: new Set([...(before?.agents ?? []), ...named('agent')]),
      sums: plus(before?.sums ?? {}, sumOf(row.parts)),
    });
  }
  return [COLUMNS, ...[...lines.values()].map(cellsOf)].map(row => `${row.map(cell).join(',')}\r\n`).join('');
};

const cellsOf = ({ conversation, first, last, row, queues, agents, sums }: Line): readonly (string | number)[] => [
  ...[conversation, first, last, row.channel, row.language, [...queues].join(' '), [...agents].join(' ')],
  ...SUMS.map(name => sums[name] ?? 0),
];
