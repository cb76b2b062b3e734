import { createServer } from 'node:net';

/** Where each part listens. */
export const usualPorts = {
  blob: 10_000,
  azuriteQueue: 10_001,
  table: 10_002,
  amqp: 5672,
  bus: 5300,
  phones: 7072,
  functions: 7071,
} as const;
export type Ports = { readonly [Part in keyof typeof usualPorts]: number };

const inWords: { readonly [Part in keyof Ports]: string } = {
  blob: 'Azurite, blobs',
  azuriteQueue: 'Azurite, queues',
  table: 'Azurite, tables',
  amqp: 'Service Bus, AMQP',
  bus: 'Service Bus, HTTP',
  phones: 'the phones',
  functions: 'the functions',
};

/** The usual ports, all moved by the same number. */
export const shiftedPorts = (shift: number): Ports => {
  const highest = Math.max(...Object.values(usualPorts)) + shift;
  if (highest > 65_535)
    throw new Error(
      `--shift ${shift}: expected at most ${65_535 - Math.max(...Object.values(usualPorts))}, for ports end at 65535.`,
    );
  return Object.fromEntries(Object.entries(usualPorts).map(([part, port]) => [part, port + shift])) as Ports;
};

/** Ports that were free a moment ago, for tests: every stack has its own. */
export const freePorts = async (): Promise<Ports> => {
  const servers = await Promise.all(Object.keys(usualPorts).map(() => listenOn(0)));
  const ports = servers.map(server => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map(server => new Promise(done => server.close(done))));
  return Object.fromEntries(Object.keys(usualPorts).map((part, at) => [part, ports[at]])) as Ports;
};

/** Says which ports are taken and what to do, before anything is started. */
export const refuseTakenPorts = async (ports: Partial<Ports>): Promise<void> => {
  const taken: string[] = [];
  for (const [part, port] of Object.entries(ports) as [keyof Ports, number][]) {
    try {
      const server = await listenOn(port);
      await new Promise(done => server.close(done));
    } catch {
      taken.push(`${port} (${inWords[part]})`);
    }
  }
  if (taken.length === 0) return;
  const [is, s] = taken.length === 1 ? ['is', ''] : ['are', 's'];
  throw new Error(
    `Port${s} ${taken.join(', ')} ${is} taken. Stop the program that uses ${taken.length === 1 ? 'it' : 'them'} (perhaps another npm start), or move every port: npm start -- --shift 100`,
  );
};

const listenOn = (port: number) =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
