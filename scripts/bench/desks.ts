// How soon a change is at a desk, and what desks cost that only wait: so many on one host of the whole local stack, each with one
// request under way, as a browser has it. Table operations are counted on their way to Azurite.
//   npm run bench:desks [-- --desks 10,100,500] [--seconds 20] [--json]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { parse, stringify } from 'yaml';
import { bundle } from '../../build/bundle';
import { signIn } from '../../cli/support/desk';
import { freePorts } from '../../local/ports';
import { settingsOf } from '../../local/settings';
import { createStack } from '../../local/stack';

const ROOT = join(__dirname, '../..');
/** Before anything is counted, polls settle into their pace. */
const SETTLE_MS = 5_000;
const IDLE_MS = 10_000;
/** A change for one of the desks, so often. */
const CHANGE_EVERY_MS = 250;

type Counts = { all: number; readonly pools: Record<string, number> };

/** Stands before Azurite's tables, and counts. */
const countingTables = async (port: number) => {
  const counts: Counts = { all: 0, pools: {} };
  const agent = new Agent({ keepAlive: true });
  const server = createServer((asked, answer) => {
    counts.all += 1;
    const read = /\/Pools\(PartitionKey='([^']+)',RowKey='head'\)/.exec(decodeURIComponent(asked.url ?? ''));
    if (asked.method === 'GET' && read?.[1] !== undefined) counts.pools[read[1]] = (counts.pools[read[1]] ?? 0) + 1;
    const passed = request(
      { host: '127.0.0.1', port, path: asked.url, method: asked.method, headers: asked.headers, agent },
      got => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    close: () => {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
};

/** Seconds of processor that a process and its children have used; Linux alone tells. */
const processorSeconds = (pid: number): number => {
  const ticks = (process: number): number => {
    const [, rest = ''] = readFileSync(`/proc/${process}/stat`, 'utf8').split(/\) /);
    const fields = rest.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  const children = readdirSync(`/proc/${pid}/task`).flatMap(task =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );
  return ticks(pid) / 100 + children.reduce((sum, child) => sum + processorSeconds(child), 0);
};

const nth = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
const percentiles = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: nth(sorted, 0.5), p95: nth(sorted, 0.95) };
};
const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

type Desk = Awaited<ReturnType<typeof signIn>>;

/** One poll after the other, as a browser does; tells each answer that brings something. */
const keepPolling = (desk: Desk, isOver: () => boolean) => {
  const heard: { at: number; presence: string }[] = [];
  let wake: () => void = () => {};
  const run = async (): Promise<void> => {
    let cursor: string | undefined;
    while (!isOver()) {
      const { status, body } = await desk.call('feed', { query: { wait: 25, cursor } });
      if (status !== 200) continue;
      cursor = body.cursor;
      if (body.desk !== undefined) heard.push({ at: Date.now(), presence: body.desk.presence });
      wake();
    }
  };
  return {
    running: run(),
    /** When the desk first showed this presence after `since`. */
    shows: async (presence: string, since: number): Promise<number> => {
      for (;;) {
        const found = heard.find(each => each.at >= since && each.presence === presence);
        if (found !== undefined) return found.at;
        await new Promise<void>(done => {
          wake = done;
          setTimeout(done, 1_000);
        });
      }
    },
  };
};

const measure = async (desks: number, seconds: number) => {
  const ports = await freePorts();
  const data = mkdtempSync(join(tmpdir(), 'bench-desks-'));
  const config = join(data, 'config.yaml');
  const sample = parse(readFileSync(join(ROOT, 'config/sample.yaml'), 'utf8')) as Record<string, object[]>;
  const ids = Array.from({ length: desks }, (_, n) => `desk-${n}`);
  const agents = ids.map(id => ({ id, name: id, user: `${id}@contoso.example` }));
  const queues = (sample.queues ?? []).map(queue => ({ ...queue, agents: 'all' }));
  writeFileSync(config, stringify({ ...sample, agents, queues }));
  const tables = await countingTables(ports.table);
  const connection = settingsOf(ports, ROOT, process.env).TablesConnection ?? '';
  const stack = createStack({
    ...{ ports, data, config, fresh: false, watch: false, instances: 1, timeScale: 1, onLog: () => {} },
    settings: { TablesConnection: connection.replace(`127.0.0.1:${ports.table}`, `127.0.0.1:${tables.port}`) },
  });
  let isOver = false;
  await stack.up();
  try {
    const base = stack.addresses.functions;
    const all: Desk[] = [];
    for (const id of ids) all.push(await signIn(base, id));
    // So that each has been on once, and changes of one are no news for the others.
    for (const desk of all) await desk.presence('available');
    const polling = all.map(desk => keepPolling(desk, () => isOver));
    await sleep(SETTLE_MS);

    const pid = stack.functions.pid() ?? 0;
    const before = {
      ...tables.counts,
      pools: { ...tables.counts.pools },
      processor: processorSeconds(pid),
      at: Date.now(),
    };
    await sleep(IDLE_MS);
    const idleSeconds = (Date.now() - before.at) / 1_000;
    const idle = {
      tableOperationsPerSecond: (tables.counts.all - before.all) / idleSeconds,
      poolReadsPerSecond: ((tables.counts.pools.default ?? 0) - (before.pools.default ?? 0)) / idleSeconds,
      processorPercent: ((processorSeconds(pid) - before.processor) / idleSeconds) * 100,
    };

    const sinceSent: number[] = [];
    const sinceCommitted: number[] = [];
    const changing = { all: tables.counts.all, processor: processorSeconds(pid), at: Date.now() };
    const pending: Promise<void>[] = [];
    for (let n = 0; Date.now() - changing.at < seconds * 1_000; n += 1) {
      const [desk, poll] = [all[n % desks], polling[n % desks]];
      if (desk === undefined || poll === undefined) break;
      const presence = Math.floor(n / desks) % 2 === 0 ? 'away' : 'available';
      pending.push(
        (async () => {
          const sent = Date.now();
          const outcomes = await desk.send('presence', { body: { presence } }, randomUUID());
          const shown = await poll.shows(presence, sent);
          sinceSent.push(shown - sent);
          const committed = await outcomeAt(desk, outcomes[0] ?? '');
          sinceCommitted.push(Math.max(0, shown - committed));
        })(),
      );
      await sleep(CHANGE_EVERY_MS);
    }
    await Promise.all(pending);
    const changeSeconds = (Date.now() - changing.at) / 1_000;
    const figures = {
      ...{
        desks,
        changes: sinceSent.length,
        fromCommit: percentiles(sinceCommitted),
        fromClick: percentiles(sinceSent),
      },
      idle,
      changing: {
        tableOperationsPerSecond: (tables.counts.all - changing.all) / changeSeconds,
        processorPercent: ((processorSeconds(pid) - changing.processor) / changeSeconds) * 100,
      },
    };
    isOver = true;
    await Promise.race([Promise.allSettled(polling.map(({ running }) => running)), sleep(100)]);
    return figures;
  } finally {
    isOver = true;
    await stack.down();
    tables.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** When the pool decided it (epoch ms). */
const outcomeAt = async (desk: Desk, address: string): Promise<number> => {
  const [, owner = '', commandId = ''] = /^\/api\/commands\/([^/]+)\/([^?]+)/.exec(address) ?? [];
  const at = decodeURIComponent(/[?&]at=([^&]+)/.exec(address)?.[1] ?? '');
  for (;;) {
    const { body } = await desk.call('commandOutcome', { path: { owner, commandId }, query: { at } });
    if (body.state === 'done' && body.at !== undefined) return Date.parse(body.at);
    await sleep(50);
  }
};

const program = new Command('npm run bench:desks --')
  .option('--desks <numbers>', 'how many, one run each', '10,100,500')
  .option('--seconds <number>', 'for so long changes are made', Number, 20)
  .option('--json', 'print the figures as JSON', false);

const main = async (): Promise<void> => {
  const { desks, seconds, json } = program.parse().opts<{ desks: string; seconds: number; json: boolean }>();
  await bundle('functions/index.ts', join(ROOT, 'dist/functions.js'), { minify: false });
  for (const count of desks.split(',').map(Number)) {
    const { fromCommit, fromClick, changes, idle, changing } = await measure(count, seconds);
    if (json) {
      console.log(JSON.stringify({ desks: count, fromCommit, fromClick, changes, idle, changing }));
      continue;
    }
    console.log(
      [
        `${count} desks, ${changes} changes:`,
        `  decided → at the desk   p50 ${fromCommit.p50} ms, p95 ${fromCommit.p95} ms (wanted at 100: p95 at most 1200)`,
        `  clicked → at the desk   p50 ${fromClick.p50} ms, p95 ${fromClick.p95} ms`,
        `  while nothing happens   ${idle.tableOperationsPerSecond.toFixed(1)} table operations a second, ${idle.poolReadsPerSecond.toFixed(1)} of them reads of the pool; ${idle.processorPercent.toFixed(1)} % of a core (wanted at 100: at most 10)`,
        `  while things happen     ${changing.tableOperationsPerSecond.toFixed(1)} table operations a second; ${changing.processorPercent.toFixed(1)} % of a core`,
      ].join('\n'),
    );
  }
  // Polls that the end of the stack cut off are nobody's business.
  process.exit(0);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
