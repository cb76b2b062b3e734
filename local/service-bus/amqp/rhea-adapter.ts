import type { Server, Socket } from 'node:net';
import { create_container, types } from 'rhea';
import type { Refusal } from '../engine/refusals';
import { dispositionFrame, emptyFrame, transferFrames } from './frames';
import type { IncomingEvents, IncomingLink, OutgoingEvents, OutgoingLink, Peer } from './links';

/*
 * Everything that the broker needs of rhea 3.0.5 beyond its public API is in this file: rhea is pinned exactly, and
 * another version means reading this file against it. rhea keeps connections, sessions, attach, flow and heartbeats;
 * transfers and dispositions bypass its queues, because
 * - it writes one outcome for two deliveries settled in one tick (`write_dispositions`),
 * - in two-phase settlement it never frees its 2048 places for outgoing deliveries,
 * - it hands outcomes on a tick later than a detach, so that settle-then-close would be a lost lock,
 * - one delivery without credit blocks the whole session.
 */

interface RheaLink {
  name: string;
  credit: number;
  delivery_count: number;
  source: { address?: string; filter?: Record<string, unknown> } | null;
  target: { address?: string } | null;
  properties: Record<string, unknown> | null;
  snd_settle_mode: number;
  connection: RheaConnection;
  session: RheaSession;
  local: { handle: number; attach: Record<string, unknown> };
  _process?: () => void;
  _get_drain: () => boolean;
  on_flow: (frame: Frame) => void;
  set_source: (fields: object) => void;
  set_target: (fields: object) => void;
  close: (error: Refusal) => void;
  flow: (credit: number) => void;
  on: (event: string, run: () => void) => void;
}

interface Typed {
  readonly value: unknown;
  readonly descriptor?: { readonly value: unknown };
}

interface Frame {
  readonly payload?: Buffer;
  readonly performative: Record<string, unknown> & { target?: unknown };
}

interface RheaSession {
  connection: RheaConnection;
  local: { channel: number };
  outgoing: {
    next_delivery_id: number;
    next_pending_delivery: number;
    next_transfer_id: number;
    transfer_window: () => number;
  };
  incoming: { next_transfer_id: number; on_transfer: (frame: Frame, link: RheaLink) => void };
  on_attach: (frame: Frame) => void;
  on_flow: (frame: Frame) => void;
  on_disposition: (frame: Frame) => void;
  _write_flow: (link: RheaLink) => void;
}

interface RheaConnection {
  socket: Socket;
  max_frame_size: number | null;
  _register: () => void;
  close: (error?: Refusal) => void;
}

/** What a rhea session needs beside it. */
interface SessionState {
  readonly peer: ConnectionState;
  readonly incoming: Map<RheaLink, (frame: Frame) => void>;
  readonly outgoing: Map<RheaLink, { credit(): void; closed(): void }>;
  /** Who hears of a delivery's outcome, by delivery id. */
  readonly deliveries: Map<number, OutgoingEvents>;
  isCoordinator: boolean;
  /** Acceptances that stand side by side and can go out as one disposition. */
  run: { readonly fromReceiver: boolean; readonly first: number; last: number } | undefined;
}

interface ConnectionState extends Peer {
  readonly connection: RheaConnection;
  readonly sessions: Set<RheaSession>;
  /** It was heard in this turn, when so many bytes had been written. */
  heardAt: number | undefined;
}

export interface AmqpServerEvents {
  readonly incoming: (link: IncomingLink) => void;
  readonly outgoing: (link: OutgoingLink) => void;
  /** Something was read: a turn must end soon. */
  readonly heard: () => void;
  /** A link, session or connection is about to end: what was said before comes first. */
  readonly ending: () => void;
}

const creditWindow = 1_000;
/** A session sends only with room for the largest message in the smallest usual frames. */
const leastWindow = 64;
const sessionFilterKey = 'com.microsoft:session-filter';

/** .NET ticks of a time, as the SDK reads the end of a session's lock. */
const ticks = (ms: number): unknown => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(ms) * 10_000n + 621_355_968_000_000_000n);
  return types.wrap_long(bytes);
};

export const createAmqpServer = (events: AmqpServerEvents) => {
  const container = create_container({ id: 'local-service-bus' });
  container.sasl_server_mechanisms.enable_anonymous();
  // What the .NET and Java clients ask for: authentication follows on $cbs, as with ANONYMOUS.
  container.sasl_server_mechanisms.MSSBCBS = container.sasl_server_mechanisms.ANONYMOUS;
  const peers = new Map<RheaConnection, ConnectionState>();
  const sessions = new Map<RheaSession, SessionState>();
  const corked = new Set<Socket>();
  const running = new Set<RheaSession>();
  const draining = new Map<RheaLink, () => void>();

  const write = ({ socket }: RheaConnection, bytes: Buffer) => {
    if (!socket.writable) return;
    if (!corked.has(socket)) {
      corked.add(socket);
      socket.cork();
    }
    socket.write(bytes);
  };

  const endRun = (session: RheaSession) => {
    const state = sessions.get(session);
    if (!state?.run) return;
    const { fromReceiver, first, last } = state.run;
    state.run = undefined;
    write(session.connection, dispositionFrame(session.local.channel, fromReceiver, first, last, undefined));
  };

  const settle = (session: RheaSession, fromReceiver: boolean, id: number, refusal: Refusal | undefined) => {
    const state = sessions.get(session);
    if (!state) return;
    if (!fromReceiver) state.deliveries.delete(id);
    const { run } = state;
    if (!refusal && run && run.fromReceiver === fromReceiver && run.last + 1 === id) {
      run.last = id;
      return;
    }
    endRun(session);
    if (refusal) write(session.connection, dispositionFrame(session.local.channel, fromReceiver, id, id, refusal));
    else state.run = { fromReceiver, first: id, last: id };
    running.add(session);
  };

  /** rhea answers an attach by itself on the next tick: it is kept from that until the broker has decided. */
  const hold = (link: RheaLink) => {
    link._process = () => {};
  };
  const answer = (link: RheaLink) => {
    delete link._process;
    link.connection._register();
  };
  const refuse = (link: RheaLink, why: Refusal) => {
    link.local.attach.source = undefined;
    link.local.attach.target = undefined;
    link.close(why);
    answer(link);
  };
  const echoTermini = (link: RheaLink, filter?: object) => {
    link.set_source({ address: link.source?.address, ...(filter ? { filter } : {}) });
    link.set_target({ address: link.target?.address });
  };

  const onReceiverOpen = (link: RheaLink) => {
    const { session } = link;
    const state = sessions.get(session)!;
    const { isCoordinator } = state;
    hold(link);
    const forget = () => {
      events.ending();
      state.incoming.delete(link);
    };
    link.on('receiver_error', () => {});
    link.on('receiver_close', forget);
    const open = (maxMessageSize: number, on: IncomingEvents) => {
      echoTermini(link);
      link.local.attach.max_message_size = maxMessageSize;
      state.incoming.set(link, assemble(link, on));
      // In the same write as the attach: the SDK sleeps a second if it finds no credit.
      link.flow(creditWindow);
      answer(link);
    };
    events.incoming({
      peer: state.peer,
      name: link.name,
      target: link.target?.address ?? undefined,
      isCoordinator,
      open,
      refuse: why => refuse(link, why),
      close: why => {
        state.incoming.delete(link);
        link.close(why);
      },
      settle: (id, refusal) => settle(session, true, id, refusal),
    });
  };

  /** Puts a transfer's frames together, and keeps the sender in credit. */
  const assemble = (link: RheaLink, on: IncomingEvents) => {
    let parts: Buffer[] = [];
    let first: Frame['performative'] | undefined;
    return ({ performative, payload }: Frame) => {
      first ??= performative;
      if (payload) parts.push(payload);
      if (performative.more) return;
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

  const onSenderOpen = (link: RheaLink) => {
    const { session } = link;
    const state = sessions.get(session)!;
    const filter = link.source?.filter;
    let on: OutgoingEvents | undefined;
    let closed = false;
    let drain = false;
    hold(link);
    link._get_drain = () => drain;
    const closeOnce = () => {
      if (closed) return;
      // First deaf to deliveries, then what was said before, then the end.
      closed = true;
      events.ending();
      state.outgoing.delete(link);
      state.peer.answers.delete(outgoing);
      draining.delete(link);
      (on ?? outgoing.whileHeld)?.closed();
    };
    link.on('sender_error', () => {});
    link.on('sender_close', closeOnce);
    state.outgoing.set(link, { credit: () => on?.credit(), closed: closeOnce });
    link.on_flow = ({ performative: flow }) => {
      link.credit = Number(flow.delivery_count ?? 0) + Number(flow.link_credit ?? 0) - link.delivery_count;
      if (flow.drain)
        draining.set(link, () => {
          drain = true;
          link.delivery_count += Math.max(link.credit, 0);
          link.credit = 0;
          session._write_flow(link);
          drain = false;
        });
      else if (flow.echo) session._write_flow(link);
    };
    const outgoing: OutgoingLink = {
      peer: state.peer,
      name: link.name,
      source: link.source?.address ?? undefined,
      replyAddress: link.target?.address ?? undefined,
      sessionFilter:
        filter && sessionFilterKey in filter ? ((filter[sessionFilterKey] ?? null) as string | null) : undefined,
      timeout:
        typeof link.properties?.['com.microsoft:timeout'] === 'number'
          ? link.properties['com.microsoft:timeout']
          : undefined,
      deletes: link.snd_settle_mode === 1,
      whileHeld: undefined,
      open: (handlers, granted) => {
        on = handlers;
        echoTermini(link, granted && { [sessionFilterKey]: granted.id });
        if (granted) link.local.attach.properties = { 'com.microsoft:locked-until-utc': ticks(granted.lockedUntil) };
        answer(link);
      },
      refuse: why => {
        closed = true;
        state.outgoing.delete(link);
        refuse(link, why);
      },
      close: why => {
        closed = true;
        state.outgoing.delete(link);
        draining.delete(link);
        link.close(why);
      },
      credit: () => (closed || !on || !(session.outgoing.transfer_window() >= leastWindow) ? 0 : link.credit),
      send: (bytes, tag, expectsOutcome) => {
        const id = session.outgoing.next_delivery_id++;
        session.outgoing.next_pending_delivery++;
        link.credit--;
        link.delivery_count++;
        if (expectsOutcome && on) state.deliveries.set(id, on);
        const { channel } = session.local;
        const transfer = { channel, handle: link.local.handle, id, tag, settled: !expectsOutcome, bytes };
        for (const frame of transferFrames(transfer, link.connection.max_frame_size ?? Number.POSITIVE_INFINITY)) {
          session.outgoing.next_transfer_id++;
          write(link.connection, frame);
        }
        return id;
      },
      settle: (id, refusal) => settle(session, false, id, refusal),
    };
    events.outgoing(outgoing);
  };

  const tapSession = (session: RheaSession) => {
    const peer = peers.get(session.connection);
    if (!peer) return;
    const state: SessionState = {
      peer,
      incoming: new Map(),
      outgoing: new Map(),
      deliveries: new Map(),
      isCoordinator: false,
      run: undefined,
    };
    sessions.set(session, state);
    peer.sessions.add(session);
    const { on_attach: attach, on_flow: flow } = session;
    session.on_attach = frame => {
      const target = frame.performative.target as Typed | undefined;
      state.isCoordinator = Number(target?.descriptor?.value) === 0x30;
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
    session.on_disposition = ({ performative }) => {
      // A sender's own settlement needs nothing from us: we settle first.
      if (!performative.role) return;
      const first = Number(performative.first);
      const settled = performative.settled === true;
      const outcome = performative.state as Typed | undefined;
      const code = outcome?.descriptor ? Number(outcome.descriptor.value) : undefined;
      const fields = Array.isArray(outcome?.value) ? outcome.value : [];
      for (let id = first; id <= Number(performative.last ?? first); id++) {
        const on = state.deliveries.get(id);
        if (settled) state.deliveries.delete(id);
        on?.outcome({ id, code, fields, settled });
      }
    };
  };

  const endSession = (session: RheaSession) => {
    const state = sessions.get(session);
    if (!state) return;
    for (const link of [...state.outgoing.values()]) link.closed();
    sessions.delete(session);
    state.peer.sessions.delete(session);
  };
  const endConnection = (connection: RheaConnection) => {
    const peer = peers.get(connection);
    for (const session of [...(peer?.sessions ?? [])]) endSession(session);
    peers.delete(connection);
  };

  const heard = (peer: ConnectionState) => () => {
    peer.heardAt ??= peer.connection.socket.bytesWritten;
    events.heard();
  };
  type Context = { connection: RheaConnection; session: RheaSession; receiver: RheaLink; sender: RheaLink };
  const on = (event: string, run: (context: Context) => void) => container.on(event, run);
  on('connection_open', ({ connection }) => {
    const peer: ConnectionState = {
      connection,
      sessions: new Set(),
      authorized: new Map(),
      answers: new Set(),
      heardAt: undefined,
    };
    peers.set(connection, peer);
    connection.socket.on('data', heard(peer));
  });
  on('session_open', ({ session }) => tapSession(session));
  on('receiver_open', ({ receiver }) => onReceiverOpen(receiver));
  on('sender_open', ({ sender }) => onSenderOpen(sender));
  on('session_close', ({ session }) => endSession(session));
  on('connection_close', ({ connection }) => endConnection(connection));
  on('disconnected', ({ connection }) => endConnection(connection));
  // A client's error is answered by the closing events; without a listener rhea would throw.
  for (const event of ['session_error', 'connection_error', 'protocol_error', 'error']) on(event, () => {});

  return {
    listen: (port: number, host: string): Server =>
      container.listen({
        port,
        host,
        noDelay: true,
        max_frame_size: 65_536,
        sender_options: { autosettle: false, treat_modified_as_released: false },
        receiver_options: { autoaccept: false, autosettle: false, credit_window: 0 },
      } as unknown as Parameters<typeof container.listen>[0]),

    /** The end of a turn: dispositions, drained credit and everything written go out, once per connection. */
    flush: () => {
      for (const session of running) endRun(session);
      running.clear();
      for (const drained of draining.values()) drained();
      draining.clear();
      // The client writes small pieces with Nagle's algorithm on: an answer carries TCP's acknowledgement 40 ms earlier.
      for (const { connection, heardAt } of peers.values())
        if (heardAt === connection.socket.bytesWritten) write(connection, emptyFrame);
      for (const peer of peers.values()) peer.heardAt = undefined;
      for (const socket of corked) socket.uncork();
      corked.clear();
    },

    closeAll: () => {
      for (const { connection } of peers.values())
        connection.close({ condition: 'amqp:connection:forced', description: 'The broker is going down.' });
    },
    destroyAll: () => {
      for (const { connection } of peers.values()) connection.socket.destroy();
    },
  };
};

export type AmqpServer = ReturnType<typeof createAmqpServer>;
