import type { Socket } from 'node:net';
import type { Refusal } from '../../engine/refusals';
import type { OutgoingEvents, Peer } from '../links';

/*
 * Everything that the broker needs of rhea 3.0.5 beyond its public API is in this folder, and its types are in this
 * file. rhea is pinned exactly: another version means reading this folder against it. rhea keeps connections,
 * sessions, attach, flow and heartbeats; transfers and dispositions go past its queues, because
 * - it writes one outcome for two deliveries settled in one tick (`write_dispositions`),
 * - in two-phase settlement it never frees its 2048 places for outgoing deliveries,
 * - it hands outcomes on a tick later than a detach, so that settle-then-close would be a lost lock,
 * - one delivery without credit blocks the whole session.
 */

export interface RheaLink {
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
  state: { readonly remote_open: boolean };
  _process?: () => void;
  _get_drain: () => boolean;
  on_flow: (frame: Frame) => void;
  set_source: (fields: object) => void;
  set_target: (fields: object) => void;
  close: (error: Refusal) => void;
  flow: (credit: number) => void;
  on: (event: string, run: () => void) => void;
}

/** A value with its AMQP type, as rhea reads it. */
export interface Typed {
  readonly value: unknown;
  readonly descriptor?: { readonly value: unknown };
}

export interface Frame {
  readonly channel: number;
  readonly payload?: Buffer;
  readonly performative: Record<string, unknown> & { target?: unknown };
}

export interface RheaSession {
  connection: RheaConnection;
  local: { channel: number };
  remote: { handles: Readonly<Record<number, RheaLink>> };
  /** `remote_open`: the client has begun, and hasn't ended. */
  state: { readonly remote_open: boolean };
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

export interface RheaConnection {
  socket: Socket;
  max_frame_size: number | null;
  /** The sessions by the client's channel numbers. */
  remote_channel_map: Readonly<Record<number, RheaSession>>;
  on_end: (frame: Frame) => void;
  on_detach: (frame: Frame) => void;
  _register: () => void;
  close: (error?: Refusal) => void;
}

/** What stands beside a rhea connection. */
export interface ConnectionState extends Peer {
  readonly connection: RheaConnection;
  readonly sessions: Map<RheaSession, SessionState>;
  /** How many bytes had been written when it was heard in this turn; undefined if it wasn't. */
  heardAt: number | undefined;
}

/** What a session tells the links on which the broker sends. */
export interface OutgoingHooks {
  readonly credit: () => void;
  /** The client goes: a wish that still waits is taken back, before anything else happens. */
  readonly leave: () => void;
  /** The client is gone, and what it said before was done. */
  readonly closed: () => void;
}

/** What stands beside a rhea session. */
export interface SessionState {
  readonly session: RheaSession;
  readonly peer: ConnectionState;
  readonly incoming: Map<RheaLink, (frame: Frame) => void>;
  readonly outgoing: Map<RheaLink, OutgoingHooks>;
  /** Who hears of a delivery's outcome, by delivery id. */
  readonly deliveries: Map<number, OutgoingEvents>;
  /** The client has ended it, or its connection: nothing may be written on its channel any more. */
  isOver: boolean;
  /** The attach that is being read asks for a transaction coordinator. */
  isCoordinator: boolean;
  /** Acceptances that stand side by side and can go out as one disposition. */
  run: { readonly fromReceiver: boolean; readonly first: number; last: number } | undefined;
}

/** rhea answers an attach by itself on the next tick: it is kept from that until the broker has decided. */
export const hold = (link: RheaLink): void => {
  link._process = () => {};
};

export const answer = (link: RheaLink): void => {
  delete link._process;
  link.connection._register();
};

/** The protocol's refusal: an attach without source and target, then a detach with the error, together. */
export const refuse = (link: RheaLink, why: Refusal): void => {
  link.local.attach.source = undefined;
  link.local.attach.target = undefined;
  link.close(why);
  answer(link);
};

export const echoTermini = (link: RheaLink, filter?: object): void => {
  link.set_source({ address: link.source?.address, ...(filter ? { filter } : {}) });
  link.set_target({ address: link.target?.address });
};
