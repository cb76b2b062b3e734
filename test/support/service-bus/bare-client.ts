import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type Connection, create_container, type Message, type Session } from 'rhea';
import type { Broker } from '../../../local/service-bus/broker';

/** What other AMQP clients do and the JavaScript SDK doesn't, through a client without an SDK. */

const tokenFor = (audience: string, key: string): string => {
  const resource = encodeURIComponent(audience);
  const until = Math.floor(Date.now() / 1_000) + 600;
  const signature = createHmac('sha256', key).update(`${resource}\n${until}`).digest('base64');
  return `SharedAccessSignature sr=${resource}&sig=${encodeURIComponent(signature)}&se=${until}&skn=RootManageSharedAccessKey`;
};

export type Answer = { application_properties: Record<string, unknown>; body: Record<string, unknown> };

/** Asks a node such as `$cbs` one thing. */
export const ask = async (session: Session, node: string, request: object): Promise<Answer> => {
  const receiver = session.open_receiver({ source: node, target: 'my-answers', name: `answers-${node}` });
  const sender = session.open_sender({ target: node, name: `requests-${node}` });
  await once(sender, 'sendable');
  sender.send({ message_id: 'q', reply_to: 'my-answers', ...request } as unknown as Message);
  const [context] = await once(receiver, 'message');
  receiver.close();
  sender.close();
  return context.message;
};

export const sessionOf = async (connection: Connection): Promise<Session> => {
  const session = connection.create_session();
  session.begin();
  await once(session, 'session_open');
  return session;
};

export const bareClient = (broker: () => Broker, key: string) => {
  const connections: Connection[] = [];
  return {
    connect: async (options: object = {}): Promise<Connection> => {
      const connection = create_container().connect({
        port: broker().port,
        host: '127.0.0.1',
        username: 'test',
        reconnect: false,
        ...options,
      });
      connections.push(connection);
      await once(connection, 'connection_open');
      return connection;
    },
    /** Puts a token for `path` on `$cbs`; gives the answer's properties. */
    putToken: async (connection: Connection, path: string, token?: string): Promise<Record<string, unknown>> => {
      const audience = `sb://127.0.0.1:${broker().port}/${path}`;
      const answer = await ask(await sessionOf(connection), '$cbs', {
        body: token ?? tokenFor(audience, key),
        application_properties: { operation: 'put-token', type: 'servicebus.windows.net:sastoken', name: audience },
      });
      return answer.application_properties;
    },
    close: () => {
      for (const connection of connections) connection.close();
    },
  };
};
