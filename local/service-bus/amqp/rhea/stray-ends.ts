import type { RheaConnection } from './private';

/**
 * A client that closes a session and then a link of it writes a detach after the end; it also does so by answering a
 * detach of ours that its end has crossed. That says nothing new: Service Bus's own AMQP library passes it over
 * (Azure/azure-amqp, `AmqpConnection.OnReceiveSessionFrame`). rhea would throw, and the whole connection fall with every
 * other link, and with it a client whose other links are just closing: rhea-promise then waits for their end for ever.
 */
export const ignoreStrayEnds = (connection: RheaConnection): void => {
  const { on_end: end, on_detach: detach } = connection;
  const sessionOn = (channel: number) => connection.remote_channel_map[channel];
  connection.on_end = frame => {
    if (sessionOn(frame.channel)?.state.remote_open) end.call(connection, frame);
  };
  connection.on_detach = frame => {
    const link = sessionOn(frame.channel)?.remote.handles[Number(frame.performative.handle)];
    if (link?.state.remote_open) detach.call(connection, frame);
  };
};
