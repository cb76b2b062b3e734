import type { IncomingEvents, IncomingLink } from '../links';
import type { Output } from './output';
import { answer, echoTermini, type Frame, hold, type RheaLink, refuse, type SessionState } from './private';

const creditWindow = 1_000;

/** Puts a transfer's frames together, and keeps the sender in credit. */
const assemble = (link: RheaLink, on: IncomingEvents) => {
  let parts: Buffer[] = [];
  let first: Frame['performative'] | undefined;
  return ({ performative, payload }: Frame): void => {
    first ??= performative;
    if (payload) parts.push(payload);
    if (performative.more && !performative.aborted) return;
    const { delivery_id, message_format, settled } = first;
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    first = undefined;
    link.credit--;
    link.delivery_count++;
    if (link.credit <= creditWindow / 2) link.flow(creditWindow - link.credit);
    if (performative.aborted) return;
    on.transfer({ id: Number(delivery_id), format: Number(message_format ?? 0), bytes, settled: settled === true });
  };
};

/** A link on which the client sends, as the broker sees it. */
export const incomingLink = (state: SessionState, output: Output, link: RheaLink, ending: () => void): IncomingLink => {
  hold(link);
  const forget = () => {
    state.incoming.delete(link);
  };
  link.on('receiver_error', () => {});
  link.on('receiver_close', () => {
    ending();
    forget();
  });
  return {
    peer: state.peer,
    name: link.name,
    target: link.target?.address ?? undefined,
    isCoordinator: state.isCoordinator,
    open: (maxMessageSize, on) => {
      echoTermini(link);
      link.local.attach.max_message_size = maxMessageSize;
      state.incoming.set(link, assemble(link, on));
      // In the same write as the attach: the SDK sleeps a second if it finds no credit.
      link.flow(creditWindow);
      answer(link);
    },
    refuse: why => refuse(link, why),
    close: why => {
      forget();
      link.close(why);
    },
    settle: (id, refusal) => output.settle(state, true, id, refusal),
    cut: () => void link.connection.socket.destroy(),
  };
};
