import { createFunctionsHost } from '../../../../../local/functions-host/host';
import { makeApp } from '../../../../support/functions-host/make-app';

const app = makeApp({
  'app.js': `
    const { app } = require('@azure/functions');
    app.setup({ enableHttpStream: true });
    app.http('upper', { methods: ['POST'], route: 'upper/{id}', handler: async request => ({
      status: 201, headers: { 'x-id': request.params.id, 'x-own': request.headers.get('x-own') },
      body: request.body.pipeThrough(new TextDecoderStream()).pipeThrough(new TransformStream({
        transform: (chunk, controller) => controller.enqueue(chunk.toUpperCase()),
      })).pipeThrough(new TextEncoderStream()),
    }) });
    app.http('throws', { handler: async () => { throw new Error('on purpose'); } });
  `,
});
const host = createFunctionsHost({ appFolder: app.folder, log: () => {}, drainMs: 1000 });
beforeAll(() => host.up());
afterAll(async () => {
  await host.down();
  app.remove();
});

test('a body streams through the handler piece by piece, without waiting for its end', async () => {
  let write!: (text: string) => void;
  let end!: () => void;
  const body = new ReadableStream({
    start: controller => {
      write = text => controller.enqueue(new TextEncoder().encode(text));
      end = () => controller.close();
    },
  });
  write('one ');
  const response = await fetch(`${host.url}/api/upper/7`, {
    method: 'POST',
    body,
    headers: { 'x-own': 'value' },
    duplex: 'half',
  } as RequestInit);
  expect([response.status, response.headers.get('x-id'), response.headers.get('x-own')]).toEqual([201, '7', 'value']);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe('ONE ');
  write('two');
  expect((await reader.read()).value).toBe('TWO');
  end();
  expect((await reader.read()).done).toBe(true);
});

test('a throwing stream handler leaves the client waiting, as in Azure', async () => {
  await expect(fetch(`${host.url}/api/throws`, { signal: AbortSignal.timeout(500) })).rejects.toThrow(/timeout/);
});
