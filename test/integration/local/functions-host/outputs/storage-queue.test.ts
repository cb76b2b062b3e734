import { StorageSharedKeyCredential } from '@azure/storage-blob';
import { createFunctionsHost } from '../../../../../local/functions-host/host';
import { writeStorageQueue } from '../../../../../local/functions-host/outputs/storage-queue';
import { type RunningAzurite, startAzurite } from '../../../../support/azurite';
import { makeApp } from '../../../../support/functions-host/make-app';

let azurite: RunningAzurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite?.stop());

const part = (name: string): string => new RegExp(`${name}=([^;]+)`).exec(azurite.connectionString)![1]!;

/** Reads a queue's messages by the REST API, signed by the official credential. */
const messagesOf = async (queue: string): Promise<string[]> => {
  const url = new URL(`${part('QueueEndpoint')}/${queue}/messages?numofmessages=32`);
  const date = new Date().toUTCString();
  const text = `GET\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:${date}\nx-ms-version:2021-12-02\n/devstoreaccount1${url.pathname}\nnumofmessages:32`;
  const signature = new StorageSharedKeyCredential('devstoreaccount1', part('AccountKey')).computeHMACSHA256(text);
  const response = await fetch(url, {
    headers: {
      'x-ms-date': date,
      'x-ms-version': '2021-12-02',
      authorization: `SharedKey devstoreaccount1:${signature}`,
    },
  });
  return [...(await response.text()).matchAll(/<MessageText>([^<]*)<\/MessageText>/g)].map(([, found]) =>
    Buffer.from(found!, 'base64').toString(),
  );
};

test('a storage queue output makes the queue, and writes one message for each element', async () => {
  const app = makeApp({
    'app.js': `
      const { app, output } = require('@azure/functions');
      const queue = output.storageQueue({ queueName: 'receipts', connection: 'Storage' });
      app.http('send', { methods: ['POST'], extraOutputs: [queue], handler: async (request, context) => {
        context.extraOutputs.set(queue, await request.json());
        return { status: 202 };
      } });
    `,
  });
  const host = createFunctionsHost({
    appFolder: app.folder,
    settings: { Storage: azurite.connectionString },
    log: () => {},
  });
  try {
    await host.up();
    const response = await fetch(`${host.url}/api/send`, { method: 'POST', body: JSON.stringify([{ n: 1 }, 'zwei']) });
    expect(response.status).toBe(202);
    expect((await messagesOf('receipts')).sort()).toEqual(['zwei', '{"n":1}']);
  } finally {
    await host.down();
    app.remove();
  }
});

test('a wrong account key fails the write with what the service says', async () => {
  const wrong = azurite.connectionString.replace(part('AccountKey'), Buffer.from('wrong').toString('base64'));
  await expect(writeStorageQueue(wrong, 'refused', { string: 'x' })).rejects.toThrow(/Storage queue: 403/);
});
