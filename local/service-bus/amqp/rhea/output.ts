import type { Socket } from 'node:net';
import type { Refusal } from '../../engine/refusals';
import { dispositionFrame, emptyFrame } from '../frames';
import type { ConnectionState, RheaConnection, RheaLink, SessionState } from './private';

/** What the broker writes in a turn: it goes out at the turn's end, in one write per connection. */
export const createOutput = () => {
  const corked = new Set<Socket>();
  const running = new Set<SessionState>();
  const draining = new Map<RheaLink, () => void>();

  const write = ({ socket }: RheaConnection, bytes: Buffer): void => {
    if (!socket.writable) return;
    if (!corked.has(socket)) {
      corked.add(socket);
      socket.cork();
    }
    socket.write(bytes);
  };

  const endRun = (state: SessionState): void => {
    if (!state.run) return;
    const { fromReceiver, first, last } = state.run;
    const { connection, local } = state.session;
    state.run = undefined;
    write(connection, dispositionFrame(local.channel, fromReceiver, first, last, undefined));
  };

  return {
    write,

    /** Settles a delivery: accepted, or rejected. Only acceptances side by side share a frame. */
    settle: (state: SessionState, fromReceiver: boolean, id: number, refusal: Refusal | undefined): void => {
      const { run, session } = state;
      if (state.isOver) return;
      if (!refusal && run?.fromReceiver === fromReceiver && run.last + 1 === id) {
        run.last = id;
        return;
      }
      endRun(state);
      running.add(state);
      if (!refusal) state.run = { fromReceiver, first: id, last: id };
      else write(session.connection, dispositionFrame(session.local.channel, fromReceiver, id, id, refusal));
    },

    /** The client asked to use up its credit: what can be delivered goes first, then `drained`. */
    drain: (link: RheaLink, drained: () => void): void => {
      draining.set(link, drained);
    },
    forget: (link: RheaLink): void => {
      draining.delete(link);
    },

    flush: (peers: Iterable<ConnectionState>): void => {
      for (const state of running) endRun(state);
      running.clear();
      for (const drained of draining.values()) drained();
      draining.clear();
      for (const peer of peers) {
        const { connection, heardAt } = peer;
        peer.heardAt = undefined;
        // The client writes small pieces with Nagle's algorithm on: any answer carries TCP's acknowledgement 40 ms earlier.
        if (heardAt === connection.socket.bytesWritten) write(connection, emptyFrame);
      }
      for (const socket of corked) socket.uncork();
      corked.clear();
    },
  };
};

export type Output = ReturnType<typeof createOutput>;
