import type { Server } from 'node:net';
import { create_container } from 'rhea';
import type { IncomingLink, OutgoingLink } from '../links';
import { refuseTls } from '../refuse-tls';
import { incomingLink } from './incoming-link';
import { outgoingLink } from './outgoing-link';
import { createOutput } from './output';
import type { ConnectionState, RheaConnection, RheaLink, RheaSession } from './private';
import { endSessions, tapSession } from './session';
import { ignoreStrayEnds } from './stray-ends';

export interface AmqpServerEvents {
  /** A client wants to send: the handler opens or refuses the link, now or later. */
  readonly incoming: (link: IncomingLink) => void;
  /** A client wants to receive. */
  readonly outgoing: (link: OutgoingLink) => void;
  /** Something was read: a turn must end soon. */
  readonly heard: () => void;
  /** A link is about to end: what was said before comes first. */
  readonly ending: () => void;
}

/** What rhea's events carry, as far as it is used here. */
interface Context {
  readonly connection: RheaConnection;
  readonly session: RheaSession;
  readonly receiver: RheaLink;
  readonly sender: RheaLink;
}

const listenOptions = {
  noDelay: true,
  max_frame_size: 65_536,
  sender_options: { autosettle: false, treat_modified_as_released: false },
  receiver_options: { autoaccept: false, autosettle: false, credit_window: 0 },
};

export const createAmqpServer = (events: AmqpServerEvents) => {
  const container = create_container({ id: 'local-service-bus' });
  const mechanisms = container.sasl_server_mechanisms;
  mechanisms.enable_anonymous();
  // What the .NET and Java clients ask for: authentication follows on $cbs, as with ANONYMOUS.
  mechanisms.MSSBCBS = mechanisms.ANONYMOUS;
  const peers = new Map<RheaConnection, ConnectionState>();
  const output = createOutput();

  const greet = (connection: RheaConnection): void => {
    const peer: ConnectionState = {
      connection,
      sessions: new Map(),
      authorized: new Map(),
      answers: new Set(),
      heardAt: undefined,
    };
    peers.set(connection, peer);
    ignoreStrayEnds(connection);
    connection.socket.on('data', () => {
      peer.heardAt ??= connection.socket.bytesWritten;
      events.heard();
    });
  };
  const end = (connection: RheaConnection): void => {
    const peer = peers.get(connection);
    if (!peer) return;
    endSessions(peer, [...peer.sessions.keys()], events.ending);
    peers.delete(connection);
  };
  /** The state beside a link's session; links of a connection that has just ended have none. */
  const stateOf = (link: RheaLink) => peers.get(link.connection)?.sessions.get(link.session);

  const on = (event: string, run: (context: Context) => void) => container.on(event, run);
  on('connection_open', ({ connection }) => greet(connection));
  on('session_open', ({ connection, session }) => {
    const peer = peers.get(connection);
    if (peer) tapSession(peer, session);
  });
  on('receiver_open', ({ receiver }) => {
    const state = stateOf(receiver);
    if (state) events.incoming(incomingLink(state, output, receiver, events.ending));
  });
  on('sender_open', ({ sender }) => {
    const state = stateOf(sender);
    if (state) events.outgoing(outgoingLink(state, output, sender, events.ending));
  });
  on('session_close', ({ connection, session }) => {
    const peer = peers.get(connection);
    if (peer) endSessions(peer, [session], events.ending);
  });
  on('connection_close', ({ connection }) => end(connection));
  on('disconnected', ({ connection }) => end(connection));
  // What a client reports is answered by the events of the end; without a listener rhea would throw.
  for (const event of ['session_error', 'connection_error']) on(event, () => {});
  // rhea catches what goes wrong while it reads, ours too, and closes the connection: it must be seen.
  for (const event of ['protocol_error', 'error'])
    container.on(event, (error: unknown) => {
      console.error('Service Bus closed a connection because of an error while reading from it:', error);
    });

  return {
    listen: (port: number, host: string): Server =>
      refuseTls(
        container.listen({ ...listenOptions, port, host } as Parameters<typeof container.listen>[0]) as Server,
        line => console.error(line),
      ),
    /** The end of a turn. */
    flush: () => output.flush(peers.values()),
    closeAll: () => {
      for (const { connection } of peers.values())
        connection.close({ condition: 'amqp:connection:forced', description: 'The broker is going down.' });
    },
    destroyAll: () => {
      for (const { connection } of peers.values()) connection.socket.destroy();
    },
  };
};
