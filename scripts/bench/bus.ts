/**
 * Speed of the embedded Service Bus broker through the official SDK, as a ratio to a floor: bare rhea to bare rhea,
 * 100 sends in flight, measured in the same run on the same machine. Each figure is the best of several rounds, for
 * whatever else the machine does only ever makes a round slower.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ServiceBusClient } from '@azure/service-bus';
import { create_container } from 'rhea';

const rounds = 5;
const messages = 10_000;
const inFlight = 100;
const sessions = 100;
const wanted = { send: 0.45, sessions: 0.15 };

const body = { from: '+14255550123', text: 'Hi, where is my order? '.repeat(8) };
const applicationProperties = { kind: 'text', position: 1 };

/** The floor's other end: accepts whatever comes. */
const serveFloor = async () => {
  const server = create_container().listen({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  process.send?.((server.address() as AddressInfo).port);
};

const perSecond = (count: number, since: bigint): number => count / (Number(process.hrtime.bigint() - since) / 1e9);

/** Sends and accepts a second, bare rhea to bare rhea. */
const floorRound = (port: number): Promise<number> =>
  new Promise(resolve => {
    const connection = create_container().connect({ port, host: '127.0.0.1', username: 'floor', reconnect: false });
    const sender = connection.open_sender('floor');
    let sent = 0;
    let accepted = 0;
    let begun = 0n;
    const message = { body: JSON.stringify(body), application_properties: applicationProperties };
    sender.once('sendable', () => {
      begun = process.hrtime.bigint();
      for (; sent < inFlight; sent++) sender.send({ ...message, message_id: `m${sent}` });
    });
    sender.on('accepted', () => {
      if (++accepted === messages) {
        resolve(perSecond(messages, begun));
        connection.close();
      } else if (sent < messages) sender.send({ ...message, message_id: `m${sent++}` });
    });
  });

/** Sends a second through the SDK, each awaited by one of a hundred senders' loops. */
const sendRound = async (client: ServiceBusClient, queue: string): Promise<number> => {
  const sender = client.createSender(queue);
  await sender.sendMessages({ body });
  let sent = 0;
  const loop = async () => {
    while (sent < messages) await sender.sendMessages({ body, applicationProperties, messageId: `m${sent++}` });
  };
  const begun = process.hrtime.bigint();
  await Promise.all(Array.from({ length: inFlight }, loop));
  const rate = perSecond(messages, begun);
  await sender.close();
  const receiver = client.createReceiver(queue, { receiveMode: 'receiveAndDelete' });
  for (let left = messages + 1; left > 0; )
    left -= (await receiver.receiveMessages(2_000, { maxWaitTimeInMs: 500 })).length;
  await receiver.close();
  return rate;
};

/** Messages received and completed a second by subscribers of a hundred sessions. */
const sessionRound = async (client: ServiceBusClient, queue: string): Promise<number> => {
  const sender = client.createSender(queue);
  for (let session = 0; session < sessions; session++) {
    const own = Array.from({ length: messages / sessions }, () => ({
      body,
      applicationProperties,
      sessionId: `s${session}`,
    }));
    await sender.sendMessages(own);
  }
  const receivers = await Promise.all(Array.from({ length: sessions }, (_, i) => client.acceptSession(queue, `s${i}`)));
  const begun = process.hrtime.bigint();
  let left = messages;
  const rate = await new Promise<number>((resolve, reject) => {
    for (const receiver of receivers)
      receiver.subscribe(
        {
          processMessage: async message => {
            await receiver.completeMessage(message);
            if (--left === 0) resolve(perSecond(messages, begun));
          },
          processError: async ({ error }) => reject(error),
        },
        { autoCompleteMessages: false },
      );
  });
  await Promise.all(receivers.map(receiver => receiver.close()));
  await sender.close();
  return rate;
};

const startBroker = async (
  folder: string,
  data: string[],
): Promise<{ child: ChildProcess; connectionString: string }> => {
  const config = join(folder, 'queues.json');
  const queue = (Name: string, RequiresSession: boolean) => ({
    Name,
    Properties: { RequiresSession, LockDuration: 'PT5M' },
  });
  writeFileSync(
    config,
    JSON.stringify({ UserConfig: { Namespaces: [{ Queues: [queue('plain', false), queue('sessions', true)] }] } }),
  );
  const main = join(__dirname, '../..', 'local', 'service-bus', 'main.ts');
  const args = ['--import', 'tsx', main, '--config', config, '--port', '0', '--http-port', '0', '--json', ...data];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout!), 'line');
  return { child, connectionString: JSON.parse(line).connectionString };
};

const best = async (round: () => Promise<number>): Promise<number> => {
  let most = 0;
  for (let i = 0; i < rounds; i++) most = Math.max(most, await round());
  return most;
};

const measure = async (folder: string, data: string[]) => {
  const { child, connectionString } = await startBroker(folder, data);
  const client = new ServiceBusClient(connectionString);
  try {
    const send = await best(() => sendRound(client, 'plain'));
    return { send, sessions: await best(() => sessionRound(client, 'sessions')) };
  } finally {
    await client.close();
    child.kill();
    await once(child, 'exit');
  }
};

const run = async () => {
  const floorServer = fork(__filename, ['--floor']);
  const [port] = (await once(floorServer, 'message')) as [number];
  const floor = await best(() => floorRound(port));
  floorServer.kill();
  const show = (what: string, rate: number, least?: number) => {
    const ratio = rate / floor;
    const verdict = least === undefined ? '' : ratio >= least ? `ok (wanted ${least})` : `TOO SLOW (wanted ${least})`;
    console.log(`${what.padEnd(58)} ${rate.toFixed(0).padStart(7)}/s  ${ratio.toFixed(2)}  ${verdict}`);
    return least === undefined || ratio >= least;
  };
  show('floor: bare rhea to rhea, 100 sends in flight', floor);
  const folder = mkdtempSync(join(tmpdir(), 'bench-bus-'));
  let fast = true;
  try {
    for (const [where, data] of [
      ['in memory', []],
      ['with journal', ['--data', join(folder, 'data')]],
    ] as const) {
      const { send, sessions: completed } = await measure(folder, [...data]);
      fast = show(`send, 100 in flight, ${where}`, send, wanted.send) && fast;
      fast = show(`subscribe and complete, 100 sessions, ${where}`, completed, wanted.sessions) && fast;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = fast ? 0 : 1;
};

(process.argv.includes('--floor') ? serveFloor() : run()).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
