import type { LaneSpent } from '../../../../shared/ports';
import { createHourlyBudget } from '../../../../shared/sending/hourly-budget';
import { sampleConfig } from '../../../support/sample-config';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 23, 12);

const world = (perHour: number) => {
  const { main } = sampleConfig().channels;
  if (main === undefined) throw new Error('The sample has a channel "main".');
  const channel = { ...main, automatedTextsPerHourInAll: perHour };
  const rows = new Map<string, LaneSpent>();
  const clock = { at: NOON, now: () => clock.at };
  const warned: string[] = [];
  let writes = 0;
  const instance = () => {
    const take = createHourlyBudget({
      clock,
      log: { warn: what => void warned.push(what) },
      lanes: {
        spent: async () => [...rows.values()],
        spend: async (_, spent) => {
          writes += 1;
          rows.set(spent.lane, spent);
        },
      },
    });
    return async (lane: number) => (await take(channel, `${channel.number}/${lane}`)) === undefined;
  };
  return { clock, warned, instance, writes: () => writes, rows };
};

test('so many leave in an hour, the rest is held and told once; the next hour begins anew', async () => {
  const { instance, clock, warned } = world(5);
  const take = instance();
  const left: boolean[] = [];
  for (let n = 0; n < 8; n++) {
    left.push(await take(0));
    clock.at += 100;
  }
  expect(left).toEqual([true, true, true, true, true, false, false, false]);
  expect(warned).toHaveLength(1);
  clock.at = NOON + HOUR;
  expect(await take(0)).toBe(true);
});

test('the lanes of a number share it, on however many instances', async () => {
  const { instance, clock } = world(100);
  const instances = [instance(), instance(), instance(), instance()];
  let left = 0;
  for (let second = 0; second < 120; second++) {
    for (const [lane, take] of instances.entries()) if (await take(lane)) left += 1;
    clock.at += 1_000;
  }
  expect(left).toBeGreaterThanOrEqual(100);
  expect(left).toBeLessThanOrEqual(108);
});

test('a lane that goes from one instance to another and back forgets nothing', async () => {
  const { instance, clock } = world(10);
  const [one, other] = [instance(), instance()];
  let left = 0;
  for (let n = 0; n < 30; n++) {
    if (await (n % 2 === 0 ? one : other)(0)) left += 1;
    clock.at += 3_000;
  }
  expect(left).toBe(10);
});

test('a restart forgets what left within a second or two at most', async () => {
  const { instance, clock, rows } = world(1_000);
  const before = instance();
  for (let n = 0; n < 40; n++) {
    await before(0);
    clock.at += 100;
  }
  expect([...rows.values()][0]?.texts).toBeGreaterThanOrEqual(40 - 15);
});

test('a busy lane writes about once in one and a half seconds', async () => {
  const { instance, clock, writes } = world(100_000);
  const take = instance();
  for (let n = 0; n < 600; n++) {
    await take(0);
    clock.at += 100;
  }
  expect(writes()).toBeLessThanOrEqual(42);
});
