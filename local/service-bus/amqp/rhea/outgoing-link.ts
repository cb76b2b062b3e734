import { types } from 'rhea';
import { transferFrames } from '../frames';
import type { OutgoingEvents, OutgoingLink } from '../links';
import type { Output } from './output';
import { answer, echoTermini, hold, type RheaLink, refuse, type SessionState } from './private';

/** A session sends only with room for the largest message in the smallest usual frames. */
const leastWindow = 64;
const sessionFilter = 'com.microsoft:session-filter';

/** .NET ticks of a time, as the SDK reads the end of a session's lock. */
const ticks = (ms: number): unknown => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(ms) * 10_000n + 621_355_968_000_000_000n);
  return types.wrap_long(bytes);
};

const filterOf = ({ source }: RheaLink): string | null | undefined => {
  const filter = source?.filter;
  if (!filter || !(sessionFilter in filter)) return undefined;
  const id = filter[sessionFilter];
  return id === null || id === undefined ? null : String(id);
};

const timeoutOf = ({ properties }: RheaLink): number | undefined => {
  const timeout = properties?.['com.microsoft:timeout'];
  return typeof timeout === 'number' ? timeout : undefined;
};

/** Credit as the client gives it; what it asks to be used up is used up at the end of the turn. */
const readFlow = (output: Output, link: RheaLink): void => {
  let drain = false;
  link._get_drain = () => drain;
  const drained = () => {
    drain = true;
    link.delivery_count += Math.max(link.credit, 0);
    link.credit = 0;
    link.session._write_flow(link);
    drain = false;
  };
  link.on_flow = ({ performative: flow }) => {
    link.credit = Number(flow.delivery_count ?? 0) + Number(flow.link_credit ?? 0) - link.delivery_count;
    if (flow.drain) output.drain(link, drained);
    else if (flow.echo) link.session._write_flow(link);
  };
};

const sendOn = (output: Output, link: RheaLink, bytes: Buffer, tag: Buffer, settled: boolean): number => {
  const { session, connection } = link;
  const id = session.outgoing.next_delivery_id++;
  session.outgoing.next_pending_delivery++;
  link.credit--;
  link.delivery_count++;
  const transfer = { channel: session.local.channel, handle: link.local.handle, id, tag, settled, bytes };
  for (const frame of transferFrames(transfer, connection.max_frame_size ?? Number.POSITIVE_INFINITY)) {
    session.outgoing.next_transfer_id++;
    output.write(connection, frame);
  }
  return id;
};

/** A link on which the client receives, as the broker sees it. */
export const outgoingLink = (state: SessionState, output: Output, link: RheaLink, ending: () => void): OutgoingLink => {
  let on: OutgoingEvents | undefined;
  let closed = false;
  hold(link);
  readFlow(output, link);
  /** Deaf to deliveries from now on. */
  const shut = () => {
    closed = true;
    state.outgoing.delete(link);
    output.forget(link);
  };
  const leave = () => {
    if (closed) return;
    shut();
    state.peer.answers.delete(self);
    if (!on) self.whileHeld?.closed();
  };
  link.on('sender_error', () => {});
  link.on('sender_close', () => {
    if (closed) return;
    // An attach that goes out after the client's detach would fall upon a client that knows no such link.
    leave();
    // What was said before the end comes before it.
    ending();
    on?.closed();
  });
  state.outgoing.set(link, { credit: () => on?.credit(), leave, closed: () => on?.closed() });
  const self: OutgoingLink = {
    peer: state.peer,
    name: link.name,
    source: link.source?.address ?? undefined,
    replyAddress: link.target?.address ?? undefined,
    sessionFilter: filterOf(link),
    timeout: timeoutOf(link),
    deletes: link.snd_settle_mode === 1,
    whileHeld: undefined,
    open: (handlers, granted) => {
      on = handlers;
      echoTermini(link, granted && { [sessionFilter]: granted.id });
      if (granted) link.local.attach.properties = { 'com.microsoft:locked-until-utc': ticks(granted.lockedUntil) };
      answer(link);
    },
    refuse: why => {
      shut();
      refuse(link, why);
    },
    close: why => {
      shut();
      link.close(why);
    },
    credit: () => (closed || !on || !(link.session.outgoing.transfer_window() >= leastWindow) ? 0 : link.credit),
    send: (bytes, tag, expectsOutcome) => {
      const id = sendOn(output, link, bytes, tag, !expectsOutcome);
      if (expectsOutcome && on) state.deliveries.set(id, on);
      return id;
    },
    settle: (id, refusal) => {
      state.deliveries.delete(id);
      output.settle(state, false, id, refusal);
    },
  };
  return self;
};
