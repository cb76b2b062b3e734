import { HttpRequest, InvocationContext } from '@azure/functions';
import { feed } from '../../functions/api/pages/feed';
import type { App } from '../../shared/app';
import { type Config, emptyConfig } from '../../shared/domain/config/config';
import { configOf, fullPool } from '../../test/support/pool-of-size';
import { createWorld } from '../../test/support/world';

/**
 * A board of 1,000 agents and 10,000 items: how long a change takes until the answer of the feed that waits for it is there, whole, as
 * text. The pause between two looks is in it. Run by `npm run bench:board`; times are of this machine.
 */
const AGENTS = 1_000;
const WAITING = 7_000;
const CHANGES = 40;

const pool = fullPool(AGENTS, WAITING);
const config: Config = { ...emptyConfig, ...configOf(AGENTS), channels: emptyConfig.channels } as Config;
const world = createWorld({ config });
const load = async () => ({ state: pool.state(), etag: `${pool.state().head.seq}` });
const app = {
  ...world.deps,
  clock: { now: Date.now },
  pools: { ...world.deps.pools, load, known: async () => ['default'] },
} as unknown as App;

const claims = [
  { typ: 'oid', val: 'sam' },
  { typ: 'preferred_username', val: 'sam@contoso.example' },
  { typ: 'roles', val: 'supervisor' },
];
const principal = Buffer.from(JSON.stringify({ claims })).toString('base64');
const handler = feed.handlerOf(() => app);

type Told = { readonly cursor: string; readonly board?: { readonly place: string } };
const ask = async (cursor: string, board: string, wait: number) => {
  const query = { cursor, board, wait: `${wait}` };
  const url = `http://localhost/api/feed?${new URLSearchParams(query)}`;
  const headers = { 'x-ms-client-principal': principal };
  const request = new HttpRequest({ method: 'GET', url, headers, query });
  const answer = (await handler(request, new InvocationContext())) as { status?: number; body?: string };
  return { bytes: answer.body?.length ?? 0, body: JSON.parse(answer.body ?? '{}') as Told };
};

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const main = async (): Promise<void> => {
  const began = performance.now();
  const first = await ask('', 'new', 0);
  console.log(
    `whole: ${(performance.now() - began).toFixed(0)} ms, ${(first.bytes / 1_000_000).toFixed(1)} MB of text`,
  );
  const times: number[] = [];
  const sizes: number[] = [];
  let longest = 0;
  let known = first.body;
  for (let n = 0; n < CHANGES; n += 1) {
    const waiting = ask(known.cursor, known.board?.place ?? 'new', 25);
    await new Promise(done => setTimeout(done, 50 + Math.random() * 600));
    const agent = `a${n % AGENTS}`;
    const item = [...pool.state().index.byAgent.under(`${agent}/`)][0];
    const changed = performance.now();
    if (item !== undefined) pool.take({ type: 'accept', agent, conversation: item[1] });
    const lag = performance.now();
    await new Promise(setImmediate);
    longest = Math.max(longest, performance.now() - lag);
    const { bytes, body } = await waiting;
    times.push(performance.now() - changed);
    sizes.push(bytes);
    known = { ...body, board: body.board ?? known.board ?? { place: 'new' } };
  }
  times.sort((a, b) => a - b);
  sizes.sort((a, b) => a - b);
  console.log(
    `change → answer: p50 ${at(times, 0.5).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms, of ${CHANGES}`,
  );
  console.log(`what a change is told in: p50 ${at(sizes, 0.5)} bytes, p95 ${at(sizes, 0.95)} bytes`);
};

void main();
