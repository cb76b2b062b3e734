import type { AddressInfo, Server, Socket } from 'node:net';

/** A TLS record of the kind handshake, of any version (RFC 8446, 5.1): what a TLS client says first. AMQP begins with "A". */
const isTls = (first: Buffer): boolean => first[0] === 0x16 && (first.length < 2 || first[1] === 0x03);

/** A fatal alert, handshake_failure: the client ends at once, instead of reading AMQP as TLS. */
const alert = Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28]);

/** Clients come again at once; one line a minute tells enough. */
const quietMs = 60_000;

/** Looks at a connection's first bytes before its handler does: who speaks TLS to this plain port is told so. */
export const refuseTls = (server: Server, tell: (line: string) => void): Server => {
  const handlers = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  let saidAt = Number.NEGATIVE_INFINITY;
  const say = () => {
    if (performance.now() - saidAt < quietMs) return;
    saidAt = performance.now();
    const { port } = server.address() as AddressInfo;
    tell(
      `A client spoke TLS to port ${port}; expected AMQP without TLS. End its connection string with "UseDevelopmentEmulator=true;" (lower case); a ServiceBusAdministrationClient needs the policy adminOverHttp (local/service-bus/README.md).`,
    );
  };
  return server.on('connection', (socket: Socket) => {
    const ignored = () => {};
    // Until the first bytes are there nobody else listens, and an error without a listener would throw.
    socket.on('error', ignored);
    socket.once('data', (first: Buffer) => {
      if (isTls(first)) {
        say();
        socket.end(alert, () => socket.destroy());
        return;
      }
      socket.pause();
      socket.unshift(first);
      for (const handle of handlers) handle.call(server, socket);
      socket.off('error', ignored);
      socket.resume();
    });
  });
};
