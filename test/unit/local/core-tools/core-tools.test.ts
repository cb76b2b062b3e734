import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { whatIsMissing } from '../../../../local/core-tools/missing';

/** An emulator that says with this status how it is; `undefined`: nothing listens there any more. */
const emulator = async (status: number | undefined) => {
  const server = createServer((_, response) => response.writeHead(status ?? 200).end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const health = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
  const down = () => new Promise(done => server.close(done));
  if (status === undefined) await down();
  return { health, down };
};
const missing = async (func: string, status: number | undefined) => {
  const { health, down } = await emulator(status);
  const sentences = await whatIsMissing({ func, health, queues: 'queues.json' });
  await down();
  return sentences;
};

describe('npm run start:core-tools says what was looked for, and what to do', () => {
  test('neither is there', async () => {
    const sentences = await missing('no-such-command-anywhere', undefined);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toMatch(/looked for the command "no-such-command-anywhere", found none\. Install it/);
    expect(sentences[1]).toMatch(/nothing answered\. Start it .* CONFIG_PATH=queues\.json/);
  });
  test('another program has the name, and the emulator is still starting', async () => {
    const [tools, bus] = await missing(process.execPath, 503);
    expect(tools).toMatch(/found version v\d+/);
    expect(bus).toMatch(/answered 503: it is not ready yet/);
  });
  test('an emulator that is ready is nothing to speak of', async () =>
    expect(await missing(process.execPath, 200)).toHaveLength(1));
});
