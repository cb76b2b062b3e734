import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PhoneText, phoneLine } from '../../../cli/support/phone-line';
import { usualPorts } from '../../../local/ports';
import { builtFunctions } from '../../support/built-functions';
import { jsonLines, npmScript } from '../../support/npm-script';
import { freshNumber, MAIN } from '../../support/stack';
import { waitFor } from '../../support/wait-for';

jest.setTimeout(150_000);

type Ready = {
  readonly ready: true;
  readonly functions: string;
  readonly phones: string;
  readonly bus: string;
  readonly storageConnection: string;
  readonly serviceBusConnection: string;
};

let data: string;
const running = new Set<ReturnType<typeof npmScript>>();
beforeAll(async () => {
  await builtFunctions();
  data = mkdtempSync(join(tmpdir(), 'sms-start-'));
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGINT');
  await Promise.all([...running].map(({ ended }) => ended));
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
});

const start = async (...args: readonly string[]): Promise<Ready & { stop: () => Promise<number | null> }> => {
  const started = npmScript('start', ['--any-ports', '--no-build', '--data', data, '--json', ...args]);
  running.add(started);
  const [ready] = jsonLines<Ready>({ out: await started.prints(/"ready":true.*\n/, 60_000) });
  if (ready === undefined) throw new Error('It printed no line of JSON.');
  return {
    ...ready,
    stop: async () => {
      started.child.kill('SIGINT');
      const { code } = await started.ended;
      running.delete(started);
      return code;
    },
  };
};

const portsOf = ({ functions, phones, bus, storageConnection, serviceBusConnection }: Ready): readonly number[] => [
  ...[functions, phones, bus].map(address => Number(new URL(address).port)),
  ...[...`${storageConnection} ${serviceBusConnection}`.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port]) =>
    Number(port),
  ),
];
const isTaken = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' })
      .once('connect', () => resolve(true))
      .once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
const textsOf = async ({ phones }: Ready, number: string): Promise<readonly PhoneText[]> => {
  const response = await fetch(`${phones}/emulator/messages?phone=${encodeURIComponent(number)}`);
  return ((await response.json()) as { value: PhoneText[] }).value;
};
const repliesTo = async (stack: Ready, number: string): Promise<readonly PhoneText[]> =>
  (await textsOf(stack, number)).filter(({ direction }) => direction === 'outbound');

test('Ctrl-C ends running work and leaves nothing; the next start goes on, --fresh begins anew', async () => {
  const number = freshNumber();
  const first = await start();
  expect(existsSync(join(data, 'stack.json'))).toBe(true);
  const line = phoneLine(first.phones);
  await line.text(number, MAIN, 'Hello');
  await waitFor('the greeting', async () => (await repliesTo(first, number)).length === 1);
  // The second text is on its way while everything stops.
  await line.text(number, MAIN, 'Are you there?');
  const ports = portsOf(first);
  expect(ports).toHaveLength(7);
  expect((await Promise.all(ports.map(isTaken))).every(Boolean)).toBe(true);
  expect(await first.stop()).toBe(0);
  expect((await Promise.all(ports.map(isTaken))).some(Boolean)).toBe(false);
  expect(existsSync(join(data, 'stack.json'))).toBe(false);
  const locks = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(name => /\.(lock|pid)$/.test(name));
  expect(locks).toEqual([]);

  // Competing consumers: each text is handled once.
  const second = await start('--instances', '2');
  expect((await textsOf(second, number)).map(({ text }) => text)).toContain('Hello');
  const customers = Array.from({ length: 10 }, freshNumber);
  const texts = phoneLine(second.phones);
  await Promise.all(customers.map(from => texts.text(from, MAIN, 'Hello')));
  await Promise.all(
    customers.map(from =>
      waitFor('a greeting', async () => (await repliesTo(second, from)).length > 0, { timeoutMs: 40_000 }),
    ),
  );
  await waitFor('every text to be delivered', async () =>
    (await textsOf(second, number)).every(({ status }) => status === 'delivered'),
  );
  // The conversation goes on: nobody is greeted twice, before or after the start.
  expect(await repliesTo(second, number)).toHaveLength(1);
  for (const from of customers) expect(await repliesTo(second, from)).toHaveLength(1);
  expect(await second.stop()).toBe(0);

  const third = await start('--fresh');
  expect(await textsOf(third, number)).toEqual([]);
  expect(await third.stop()).toBe(0);
});

test('a taken port gets a sentence with the way out, and no stack trace', async () => {
  // A shift that makes the phones' usual port a taken one: whatever else is on this machine, this one is.
  const taken = createServer();
  const port = await waitFor('a port to take', async () => {
    const wanted = randomInt(20_000, 30_000);
    taken.listen(wanted, '127.0.0.1');
    await once(taken, 'listening');
    return wanted;
  });
  try {
    const shift = ['--shift', String(port - usualPorts.phones)];
    const { code, out, err } = await npmScript('start', ['--no-build', '--data', data, ...shift]).ended;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(new RegExp(`^Ports? .*${port} \\(the phones\\).* taken\\. .*npm start -- --shift 100\\n$`));
  } finally {
    await new Promise(done => taken.close(done));
  }
});
