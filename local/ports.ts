import { randomInt } from 'node:crypto';
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

/** Below what systems give to connections that go out (32768 on Linux, 49152 elsewhere): none of those takes one before it is used. */
const [LOWEST, HIGHEST] = [15_000, 32_000];
const MOST_TRIES = 100;

/** Ports in a row that nobody listens on, drawn at random: every stack has its own, and a part that is started again finds its own free. */
export const freePorts = async (): Promise<Ports> => {
  const parts = Object.keys(usualPorts);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const first = randomInt(LOWEST, HIGHEST - parts.length);
    const ports = Object.fromEntries(parts.map((part, at) => [part, first + at])) as Ports;
    if ((await takenOf(ports)).length === 0) return ports;
  }
  throw new Error(`Expected ${parts.length} free ports in a row from ${LOWEST} to ${HIGHEST}, found none.`);
};

const takenOf = async (ports: Partial<Ports>): Promise<readonly (readonly [keyof Ports, number])[]> => {
  const taken: [keyof Ports, number][] = [];
  for (const [part, port] of Object.entries(ports) as [keyof Ports, number][]) {
    try {
      const server = await listenOn(port);
      await new Promise(done => server.close(done));
    } catch {
      taken.push([part, port]);
    }
  }
  return taken;
};

/** Says which ports are taken and what to do, before anything is started. */
export const refuseTakenPorts = async (ports: Partial<Ports>): Promise<void> => {
  const taken = (await takenOf(ports)).map(([part, port]) => `${port} (${inWords[part]})`);
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
