import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { type RunningAzurite, startAzurite } from '../../../support/azurite';
import { freshCustomer, startEmulator, tollFree } from '../../../support/communication/emulator';
import { startWebhook } from '../../../support/communication/webhook';
import { waitFor } from '../../../support/wait-for';

const main = resolve(__dirname, '../../../../local/communication/main.ts');

describe('the emulator between starts, and as a program', () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communication-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts `main.ts` as a process of its own; resolves when it says that it is ready, or ends. */
  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    await waitFor('the program to be ready or to end', () => out.includes('"ready"') || child.exitCode !== null);
    return {
      child,
      output: () => out,
      ready: out.includes('"ready"') ? (JSON.parse(out) as { url: string; port: number }) : undefined,
    };
  };

  it('keeps messages, phones, opt-outs, subscriptions and events on their way', async () => {
    const hook = await startWebhook();
    hook.answers(() => ({ status: 503 }));
    const first = await startEmulator({ dataFolder: folder, timeScale: 1 });
    await first.api('PUT', 'subscriptions/kept', { endpoint: hook.url });
    await first.validated();
    const customer = freshCustomer();
    const sent = await first.text(customer, 'STOP');
    await waitFor('a failed attempt', () => hook.deliveries.length > 0);
    await first.api('PATCH', `phones/${encodeURIComponent(customer)}`, { name: 'Maria', off: true });
    const [waiting] = await first.client().send({ from: tollFree, to: [freshCustomer()], message: 'on its way' });
    await first.emulator.down();

    hook.answers(() => ({ status: 200 }));
    const second = await startEmulator({ dataFolder: folder, timeScale: 1000 });
    expect((await second.messages(customer))[0]).toMatchObject({ messageId: sent.messageId, text: 'STOP' });
    expect((await second.api('GET', `phones/${encodeURIComponent(customer)}`)).json).toMatchObject({
      name: 'Maria',
      off: true,
    });
    expect((await second.api('GET', 'opt-outs')).json?.value).toMatchObject([
      { from: tollFree, to: customer, by: 'keyword' },
    ]);
    await second.validated();
    await second.becomes(waiting?.messageId ?? '', 'delivered');
    // The next attempt keeps the time that the first emulator, which was not hurried, set for it.
    expect((await second.api('GET', 'health')).json).toMatchObject({ pendingEvents: 1 });
    await second.emulator.down();
    await hook.close();
  });

  it('forgets nothing when it is killed', async () => {
    const { child, ready } = await run(
      '--port',
      '0',
      '--data',
      folder,
      '--number',
      `${tollFree}:toll-free:Support`,
      '--json',
    );
    const customer = freshCustomer();
    const post = async (text: string) => {
      const body = JSON.stringify({ from: customer, to: tollFree, text });
      const response = await fetch(`${ready?.url}/emulator/texts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return response.status;
    };
    for (let text = 0; text < 20; text += 1) expect(await post(`text ${text}`)).toBe(202);
    child.kill('SIGKILL');
    await once(child, 'exit');
    // A line that was cut off in the middle is no reason to lose the rest.
    const journal = join(folder, 'communication.jsonl');
    await writeFile(journal, `${await readFile(journal, 'utf8')}["messages","x",{"mess`);
    const again = await startEmulator({ dataFolder: folder });
    expect((await again.messages(customer)).map(one => one.text)).toEqual(
      Array.from({ length: 20 }, (_, text) => `text ${text}`),
    );
    await again.emulator.down();
  });

  it('says in a sentence that its port is taken, and ends properly on SIGTERM', async () => {
    const { child, ready } = await run('--port', '0', '--json');
    const second = await run('--port', String(ready?.port), '--data', folder, '--json');
    expect(second.ready).toBeUndefined();
    expect(second.child.exitCode).toBe(1);
    expect(second.output()).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken: .* --port/);
    child.kill('SIGTERM');
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect([code, signal]).toEqual(process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null]);
  });

  it('takes its whole configuration from a file, and the command line over it', async () => {
    const file = join(folder, 'config.json');
    const numbers = [{ number: '45678', type: 'short-code', texts: { stop: 's', start: 't', help: 'h' } }];
    await writeFile(file, JSON.stringify({ port: 1, numbers, dials: { events: { delayMs: 5 } } }));
    const phones = ['--phone', '+14255550123:off,fail=4006,reply=Busy, sorry', '--phone', '+14255550124:landline'];
    const { ready } = await run(
      '--config',
      file,
      '--port',
      '0',
      '--dial',
      'send.throttlePercent=10',
      ...phones,
      '--json',
    );
    const get = async (path: string) => (await fetch(`${ready?.url}/emulator/${path}`)).json() as Promise<object>;
    expect(await get('numbers')).toMatchObject({ value: [{ number: '45678', limitPerMinute: 6000 }] });
    expect(await get('dials')).toMatchObject({ send: { throttlePercent: 10 }, events: { delayMs: 5 } });
    expect(await get('phones')).toMatchObject({
      value: [
        { number: '+14255550123', off: true, failWith: 4006, autoReply: 'Busy, sorry', landline: false },
        { number: '+14255550124', off: false, landline: true },
      ],
    });
  });

  it('names what is wrong with its options', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, '{');
    const broken = await run('--config', file, '--json');
    expect(broken.output()).toContain(`Expected a JSON object in ${file}`);
    const wrong = await run('--port', '0', '--number', '123:toll-free', '--time-scale', '0.5', '--json');
    expect(wrong.child.exitCode).toBe(1);
    expect(wrong.output()).toContain('numbers.0: 123 is no toll-free number: expected E.164');
  });

  describe('with a storage account', () => {
    let azurite: RunningAzurite;
    beforeAll(async () => {
      azurite = await startAzurite();
    });
    afterAll(() => azurite.stop());

    it('writes dead letters into the container', async () => {
      const hook = await startWebhook();
      hook.answers(() => ({ status: 400 }));
      const test = await startEmulator({
        blobs: azurite.connectionString,
        subscriptions: [{ name: 'sms-received', endpoint: hook.url }],
      });
      await test.validated();
      const sent = await test.text(freshCustomer(), 'unreadable');
      const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(
        'event-grid-dead-letters',
      );
      const path = await waitFor('the blob', async () => {
        for await (const blob of container.listBlobsFlat({ prefix: 'local-communication/SMS-RECEIVED/' }))
          return blob.name;
        return undefined;
      });
      const json = (await container.getBlobClient(path).downloadToBuffer()).toString();
      expect(JSON.parse(json)).toMatchObject([
        {
          id: sent.messageId,
          deadLetterReason: 'UndeliverableEvent',
          lastDeliveryOutcome: 'BadRequest',
          deliveryAttempts: 1,
        },
      ]);
      await waitFor('it to be known as written', async () => {
        const { json: listed } = await test.api('GET', 'dead-letters');
        return JSON.stringify(listed).includes('"written":true');
      });
      await test.emulator.down();
      await hook.close();
    });
  });
});
