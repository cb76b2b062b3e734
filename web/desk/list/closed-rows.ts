import { numberWords } from '../../data/list/number-words';
import type { WorkRow } from '../../data/list/row';

type Closed = {
  readonly conversation: string;
  readonly customer: string;
  readonly record?: { readonly name: string } | undefined;
  readonly channel: { readonly name: string };
  readonly queue?: { readonly name: string } | undefined;
  readonly startedAt: string;
  readonly closedAt?: string | undefined;
};

/** What an agent closed today, to be read again. */
export const closedRowsOf = (
  found: readonly Closed[],
  { hasChannels }: { readonly hasChannels: boolean },
): readonly WorkRow[] =>
  found.map(({ conversation, customer, record, channel, queue, startedAt, closedAt }) => ({
    ...{ conversation, section: 'closed-today', customer: record?.name ?? numberWords(customer) },
    ...(hasChannels && { channel: channel.name }),
    ...(queue !== undefined && { queue: queue.name, preview: queue.name }),
    ...{ urgent: false, unread: false, marks: [], at: Date.parse(closedAt ?? startedAt) },
  }));
