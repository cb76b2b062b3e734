import { withoutTokens } from '../../links/public-links';
import { adviceFor } from '../../sending/delivery-advice';
import type { ThreadEffect } from '../model/effects';
import type { Entry, Outcome } from '../model/outcomes';
import { isUnread } from '../model/read-mark';
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
  const preview = entries.findLast(
    ({ outcome: { kind } }) => kind === 'text-received' || kind === 'text-sent' || kind === 'file-received',
  )?.outcome;
  const words =
    preview?.kind === 'file-received' ? preview.file.name : preview && 'text' in preview ? preview.text : undefined;
  const text = words === undefined ? undefined : withoutTokens(words).slice(0, PREVIEW);
  const isMuted = after.sender?.muted !== undefined;
  const customer = knownCustomer(after);
  return rows.map(agent => ({
    kind: 'write-row',
    table: 'Inbox',
    partition: agent,
    row: after.id,
    seq: after.seq,
    data: {
      conversation: current.id,
      status: current.status,
      language: current.language,
      unread: isUnread(after),
      ...(isMuted && { muted: true }),
      gone: agent !== holder,
      ...notDelivered(after),
      customer: customer === undefined ? null : { id: customer.id, name: customer.name },
      ...(text !== undefined && { preview: text }),
    },
  }));
};

/** Who had it before: it was lost, handed over, or the customer wrote again and whoever is free gets it. */
const leftBy = (outcome: Outcome): string | undefined => {
  if (outcome.kind === 'agent-lost') return outcome.agent?.id;
  if (outcome.kind === 'agent-joined') return outcome.from?.id;
  return outcome.kind === 'work-queued' ? outcome.preferredAgent : undefined;
};

/** A text of this conversation that did not arrive, the automated ones as well; and a number that takes none. */
const notDelivered = ({ current, reach }: ThreadState): Record<string, unknown> => {
  if (reach === undefined || current.status === 'idle' || reach.notDelivered.conversation !== current.id) return {};
  const { seq, code } = reach.notDelivered;
  return {
    notDelivered: { seq, reason: adviceFor(code).reason },
    ...(reach.unreachable !== undefined && { unreachable: true }),
  };
};
