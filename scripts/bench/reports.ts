import { HttpRequest, InvocationContext } from '@azure/functions';
import { figures } from '../../functions/api/supervisor/figures';
import { createDayTotals } from '../../shared/adapters/tables/projections/day-totals';
import type { App } from '../../shared/app';
import { DAY_MS } from '../../shared/domain/figures/report';
import { sumUpWhatIsOver } from '../../shared/views/days-of-figures';
import { memoryTable } from '../../test/support/memory-table';
import { rowsOfRandomWork } from '../../test/support/random-figures';
import { createWorld } from '../../test/support/world';

/**
 * Reports over 100,000 conversations of thirty days, made of random work, none of them summed up: what the timer's minutes cost that sum
 * them up, the first report if it comes before them, and those after it. Tables are in memory, so that the program is measured, not a
 * disk. Run by `npm run bench:reports`.
 */
const CONVERSATIONS = 100_000;
const DAYS = 30;
const WORKS = 120;
const LAST = Date.parse('2026-11-20');
const dayOf = (n: number): string => new Date(LAST - (n % DAYS) * DAY_MS).toISOString().slice(0, 10);

const principal = Buffer.from(
  JSON.stringify({
    claims: [
      { typ: 'oid', val: 'sam' },
      { typ: 'preferred_username', val: 'sam@contoso.example' },
      { typ: 'roles', val: 'supervisor' },
    ],
  }),
).toString('base64');

const main = async (): Promise<void> => {
  const world = createWorld();
  const app = world.deps as unknown as App;
  const works = Array.from({ length: WORKS }, (_, seed) => rowsOfRandomWork(seed + 1)).flat();
  let began = performance.now();
  for (let n = 0; n < CONVERSATIONS; n += 1) {
    const row = works[n % works.length];
    if (row === undefined) continue;
    // Many agents, so that a day's sums are as many as a large house has.
    const parts = row.parts.map(part => ({ ...part, agent: part.agent === null ? null : `agent-${n % 300}` }));
    const conversation = `${n.toString(16).padStart(8, '0')}-${'b'.repeat(24)}-1`;
    await world.deps.projections.write({
      ...{ model: 'day-figures', key: { day: dayOf(n), conversation }, seq: 1, row: { ...row, parts } },
    });
  }
  console.log(`${CONVERSATIONS} conversations written in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  const handler = figures.handlerOf(() => app);
  const report = async (by: string): Promise<number> => {
    const query = { from: dayOf(DAYS - 1), to: dayOf(0), by };
    const url = `http://localhost/api/supervisor/figures?${new URLSearchParams(query)}`;
    began = performance.now();
    const headers = { 'x-ms-client-principal': principal };
    const { status = 200 } = (await handler(
      new HttpRequest({ method: 'GET', url, headers, query }),
      new InvocationContext(),
    )) as {
      status?: number;
    };
    if (status !== 200) throw new Error(`Expected 200, found ${status}.`);
    return performance.now() - began;
  };
  // Ten days later every day of the period is over.
  world.clock.at = LAST + 10 * DAY_MS;
  const minutes: number[] = [];
  const apart = { ...world.deps, totals: createDayTotals(memoryTable(), async () => undefined) };
  for (let n = 0; n < DAYS; n += 1) {
    began = performance.now();
    await sumUpWhatIsOver(apart);
    minutes.push(performance.now() - began);
  }
  const costly = minutes.filter(ms => ms > 5);
  console.log(
    `the timer sums up ${DAYS} days in ${costly.length} minutes, of ${Math.max(...minutes).toFixed(0)} ms at most`,
  );
  const cpu = process.cpuUsage();
  const first = await report('day');
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `a first report before the timer: ${(first / 1_000).toFixed(2)} s (${((user + system) / 1_000_000).toFixed(2)} s of processor)`,
  );
  for (const by of ['day', 'week', 'queue', 'agent', 'channel', 'language'])
    console.log(`by ${by}: ${(await report(by)).toFixed(0)} ms`);
};

void main();
