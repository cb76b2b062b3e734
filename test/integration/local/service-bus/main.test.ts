import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceBusClient } from '@azure/service-bus';
import { waitFor } from '../../../support/wait-for';

const main = join(__dirname, '../../../../local/service-bus/main.ts');
const list = join(__dirname, '../../../../infra/service-bus.json');
let folder: string;
const children: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bus-main-'));
});
afterAll(async () => {
  for (const child of children.filter(each => each.exitCode === null && each.signalCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

const run = (...options: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout!.on('data', text => {
    said.out += text;
  });
  child.stderr!.on('data', text => {
    said.err += text;
  });
  return { child, said, ended: once(child, 'close') };
};
const free = ['--port', '0', '--http-port', '0'];

test('it says in one line of JSON that it is ready, serves our list, and ends well when it is told to', async () => {
  const { child, said, ended } = run('--config', list, ...free, '--json', '--data', join(folder, 'data'));
  await waitFor('the line', () => said.out.includes('\n'));
  const ready = JSON.parse(said.out);
  expect(ready).toEqual({
    ready: true,
    port: expect.any(Number),
    httpPort: expect.any(Number),
    connectionString: expect.stringContaining(`Endpoint=sb://127.0.0.1:${ready.port};`),
  });
  const client = new ServiceBusClient(ready.connectionString);
  await client.createSender('conversations').sendMessages({ body: 1, sessionId: 'A' });
  const queues = (await (await fetch(`http://127.0.0.1:${ready.httpPort}/queues.json`)).json()) as {
    name: string;
    active: number;
  }[];
  expect(queues.find(queue => queue.name === 'conversations')?.active).toBe(1);
  await client.close();
  child.kill('SIGTERM');
  const [code, signal] = await ended;
  // Windows knows no signals: there the process is simply ended.
  if (process.platform !== 'win32') expect([code, signal]).toEqual([0, null]);
  expect(said.err).toBe('');
});

test('a taken port ends the start with a sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const runs = [
    run('--config', list, '--port', String(port), '--http-port', '0'),
    run('--config', list, '--port', '0', '--http-port', String(port)),
  ];
  for (const { said, ended } of runs) {
    const [code] = await ended;
    expect(code).toBe(1);
    expect(said.err).toBe(
      `Port ${port} is taken. Stop the program that uses it, or choose another with --port or --http-port.\n`,
    );
  }
  holder.close();
});

test('a wrong list ends the start with the bound that it breaks', async () => {
  const wrong = join(folder, 'wrong.json');
  const Queues = [{ Name: 'q', Properties: { LockDuration: 'PT10M' } }];
  writeFileSync(wrong, JSON.stringify({ UserConfig: { Namespaces: [{ Queues }] } }));
  const { said, ended } = run('--config', wrong, ...free);
  expect((await ended)[0]).toBe(1);
  expect(said.err).toContain('queue q: LockDuration: expected PT5S to PT5M; found PT10M.');
});
