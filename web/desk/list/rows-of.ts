import type { InboxItemShown } from '../../../shared/api/agents/inbox';
import { numberWords } from '../../data/list/number-words';
import type { Mark, Section, WorkRow } from '../../data/list/row';
import { isOffer } from './is-offer';

export type ListAbout = {
  /** Names of queues, by id. */
  readonly queues: ReadonlyMap<string, string>;
  /** Whether there are several numbers, so that a row says which one was texted. */
  readonly hasChannels: boolean;
  readonly drafts: ReadonlyMap<string, string>;
  /** What a customer is called of whom nothing is known. */
  readonly somebody: string;
};

/** What a customer is called: as their record has it, or by their number. */
const calledOf = (
  {
    customer,
    number,
  }: { readonly customer?: { readonly name: string } | undefined; readonly number?: string | undefined },
  { somebody }: ListAbout,
): string => customer?.name ?? (number === undefined ? somebody : numberWords(number));

const at = (moment: string | undefined): number | undefined => (moment === undefined ? undefined : Date.parse(moment));

const sectionOf = (item: InboxItemShown): Section => {
  if (isOffer(item)) return 'offers';
  if (item.state === 'consult' || item.state === 'monitor' || item.state === 'join') return 'guest';
  if (item.status === 'wrap-up') return 'wrap-up';
  return item.waitingSince === undefined || item.state === 'released' ? 'waits-for-customer' : 'needs-me';
};

const marksOf = (item: InboxItemShown): readonly Mark[] => {
  const marks: readonly (Mark | false)[] = [
    item.urgent !== undefined && 'urgent',
    item.notDelivered !== undefined && 'not-delivered',
    item.unreachable === true && 'unreachable',
    item.muted === true && 'muted',
    item.blocked === true && 'blocked',
    item.numberReassigned === true && 'number-reassigned',
    item.from !== undefined && 'handed-over',
  ];
  return marks.filter(mark => mark !== false);
};

/** What the feed tells of an agent's work, as rows of the list. */
export const rowsOf = (items: readonly InboxItemShown[], about: ListAbout): readonly WorkRow[] =>
  items.map(item => {
    const [waitingSince, dueAt, draft] = [at(item.waitingSince), at(item.due?.at), about.drafts.get(item.conversation)];
    const from = item.fromName ?? item.from;
    return {
      ...{ conversation: item.conversation, section: sectionOf(item) },
      customer: calledOf(item, about),
      ...(about.hasChannels && item.channel !== undefined && { channel: item.channel.name }),
      queue: about.queues.get(item.queue) ?? item.queue,
      ...(waitingSince !== undefined && { waitingSince }),
      ...(dueAt !== undefined && waitingSince !== undefined && { dueAt }),
      ...{ urgent: item.urgent !== undefined, unread: item.unread === true, marks: marksOf(item) },
      ...(item.preview !== undefined && { preview: item.preview }),
      ...(draft !== undefined && draft !== '' && { draft }),
      ...(from !== undefined && { from }),
      at: waitingSince ?? Date.parse(item.since),
    };
  });

type Waiting = {
  readonly conversation: string;
  readonly queue: string;
  readonly since: string;
  readonly customer?: { readonly name: string } | undefined;
  readonly number?: string | undefined;
  readonly urgent?: unknown;
  readonly bot?: { readonly name: string } | undefined;
};

/** What waits in an agent's queues. Nobody reads along there, so a row says where it waits and for how long. */
export const waitingRowsOf = (items: readonly Waiting[], about: ListAbout): readonly WorkRow[] =>
  items.map(({ conversation, queue, since, urgent, bot, ...known }) => ({
    ...{ conversation, section: 'in-my-queues', customer: calledOf(known, about), unread: false },
    ...{ queue: about.queues.get(queue) ?? queue, preview: about.queues.get(queue) ?? queue },
    ...{ urgent: urgent !== undefined, marks: bot === undefined ? [] : ['bot'] },
    ...{ waitingSince: Date.parse(since), at: Date.parse(since) },
  }));
