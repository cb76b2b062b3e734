import type { ConnectionState, Frame, RheaSession, SessionState, Typed } from './private';

/** The descriptor of a transaction coordinator (AMQP 1.0, part 4, 4.5.1). */
const coordinator = 0x30;

const readDispositions =
  ({ deliveries }: SessionState) =>
  ({ performative }: Frame): void => {
    // A sender's own settlement needs nothing from us: we settle first.
    if (!performative.role) return;
    const first = Number(performative.first);
    const last = Number(performative.last ?? first);
    const settled = performative.settled === true;
    const outcome = performative.state as Typed | undefined;
    const code = outcome?.descriptor ? Number(outcome.descriptor.value) : undefined;
    const fields = Array.isArray(outcome?.value) ? outcome.value : [];
    for (let id = first; id <= last; id++) {
      const on = deliveries.get(id);
      if (settled) deliveries.delete(id);
      on?.outcome({ id, code, fields, settled });
    }
  };

/** Takes transfers, dispositions and credit of a session directly from rhea's frames. */
export const tapSession = (peer: ConnectionState, session: RheaSession): void => {
  const state: SessionState = {
    session,
    peer,
    incoming: new Map(),
    outgoing: new Map(),
    deliveries: new Map(),
    isOver: false,
    isCoordinator: false,
    run: undefined,
  };
  peer.sessions.set(session, state);
  const { on_attach: attach, on_flow: flow } = session;
  session.on_attach = frame => {
    const target = frame.performative.target as Typed | undefined;
    state.isCoordinator = Number(target?.descriptor?.value) === coordinator;
    // rhea knows no coordinator and would warn on the console.
    if (state.isCoordinator) frame.performative.target = undefined;
    attach.call(session, frame);
  };
  session.on_flow = frame => {
    flow.call(session, frame);
    for (const link of state.outgoing.values()) link.credit();
  };
  session.incoming.on_transfer = (frame, link) => {
    session.incoming.next_transfer_id++;
    state.incoming.get(link)?.(frame);
  };
  session.on_disposition = readDispositions(state);
};

/**
 * The client ended these sessions. All that they still wish for is taken back first: what was said before the end is
 * done now, and must not give a session to somebody who is going. `ending` does it, and writes the last answers.
 */
export const endSessions = (peer: ConnectionState, ended: readonly RheaSession[], ending: () => void): void => {
  const states = ended.flatMap(session => peer.sessions.get(session) ?? []);
  const links = states.flatMap(state => [...state.outgoing.values()]);
  for (const link of links) link.leave();
  ending();
  for (const link of links) link.closed();
  for (const state of states) {
    state.isOver = true;
    peer.sessions.delete(state.session);
  }
};
