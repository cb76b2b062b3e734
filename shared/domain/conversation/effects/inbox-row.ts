import { withoutTokens } from '../../links/public-links';
import { adviceFor } from '../../sending/delivery-advice';
import type { ThreadEffect } from '../model/effects';
import type { Entry, Outcome } from '../model/outcomes';
import { isUnread } from '../model/read-mark';
import type { RowOf } from '../model/rows/read-models';
import { knownCustomer, type ThreadState } from '../model/state';

/** So much of the latest text as a list shows. */
const PREVIEW = 120;

/**
 * What the desk lists for an agent: the conversation's status, its newest text and sequence, so that a page knows what to fetch.
 * An agent who no longer has it gets the row marked gone; a row is never deleted.
 */
export const inboxRow = (after: ThreadState, entries: readonly Entry[]): readonly ThreadEffect[] => {
  const { current } = after;
  if (current.status === 'idle') return [];
  const holder = 'agent' in current ? current.agent.id : undefined;
  const gone = entries.map(({ outcome }) => leftBy(outcome));
  const isClosing = entries.some(({ outcome }) => outcome.kind === 'conversation-closed');
  const last = isClosing && current.status === 'closed' ? current.lastAgent?.id : undefined;
  const rows = [...new Set([...gone, last, holder])].filter(agent => agent !== undefined);
  const isMuted = after.sender?.muted !== undefined;
  return rows.map(agent => ({
    kind: 'project',
    model: 'inbox',
    key: { agent, thread: after.id },
    seq: after.seq,
    row: {
      conversation: current.id,
      status: current.status,
      language: current.language,
      unread: isUnread(after),
      // What a row leaves out stays as it was: that something is over is said as well.
      muted: isMuted,
      ...notDelivered(after),
      ...customerInInbox(after),
      ...previewOf(entries),
    },
    gone: agent !== holder,
  }));
};

/** Whether an entry is something that was said, as a list shows it. */
export const isPreviewed = ({ outcome }: Entry): boolean => {
  // A reaction quotes words of ours: they would be shown as the customer's.
  if (outcome.kind === 'text-received') return outcome.handledAs !== 'reaction';
  return outcome.kind === 'text-sent' || outcome.kind === 'file-received';
};

/** The newest of what was said in these entries; nothing when there is none, and then a row keeps what it shows. */
export const previewOf = (entries: readonly Entry[]): { readonly preview?: string } => {
  const said = entries.findLast(isPreviewed)?.outcome;
  const words = said?.kind === 'file-received' ? said.file.name : said && 'text' in said ? said.text : undefined;
  return words === undefined ? {} : { preview: withoutTokens(words).slice(0, PREVIEW) };
};

export const customerInInbox = (state: ThreadState) => {
  const customer = knownCustomer(state);
  return { customer: customer === undefined ? null : { id: customer.id, name: customer.name } };
};

/** Who had it before: it was lost, handed over, or the customer wrote again and whoever is free gets it. */
const leftBy = (outcome: Outcome): string | undefined => {
  if (outcome.kind === 'agent-lost') return outcome.agent?.id;
  if (outcome.kind === 'agent-joined') return outcome.from?.id;
  return outcome.kind === 'work-queued' ? outcome.preferredAgent : undefined;
};

/** A text of this conversation that did not arrive, the automated ones as well; and a number that takes none. */
const notDelivered = ({
  current,
  deliverability,
}: ThreadState): Pick<RowOf<'inbox'>, 'notDelivered' | 'unreachable'> => {
  if (
    deliverability === undefined ||
    current.status === 'idle' ||
    deliverability.notDelivered.conversation !== current.id
  )
    return { notDelivered: null, unreachable: false };
  const { seq, code } = deliverability.notDelivered;
  return {
    notDelivered: { seq, reason: adviceFor(code).reason },
    unreachable: deliverability.unreachable !== undefined,
  };
};
