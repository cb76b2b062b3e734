import { createServer } from 'node:net';
import { freePorts, refuseTakenPorts, usualPorts } from '../../../local/ports';

test('free ports stand in a row, below those that systems give to connections that go out', async () => {
  const ports = Object.values(await freePorts());
  expect(ports).toHaveLength(Object.keys(usualPorts).length);
  expect(ports.map((port, at) => port - at)).toEqual(ports.map(() => ports[0]));
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(15_000);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});

test('a port on which somebody listens is told with what it is for, and what to do', async () => {
  const { phones, functions } = await freePorts();
  const server = createServer();
  await new Promise<void>(done => server.listen(phones, '127.0.0.1', done));
  try {
    await expect(refuseTakenPorts({ phones, functions })).rejects.toThrow(`Port ${phones} (the phones) is taken.`);
    await expect(refuseTakenPorts({ functions })).resolves.toBeUndefined();
  } finally {
    server.close();
  }
});
