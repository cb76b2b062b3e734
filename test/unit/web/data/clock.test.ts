import { createServerClock } from '../../../../web/data/clock/server-clock';
import { elapsed, remaining, tickOf } from '../../../../web/data/clock/span';

describe('a span', () => {
  it.each([
    [-5_000, 'seconds', 0],
    [12_900, 'seconds', 12],
    [59_999, 'seconds', 59],
    [60_000, 'minutes', 1],
    [4 * 60_000 + 59_000, 'minutes', 4],
    [3_599_999, 'minutes', 59],
    [2 * 3_600_000, 'hours', 2],
    [47.9 * 3_600_000, 'hours', 47],
    [48 * 3_600_000, 'days', 2],
  ])('that lasted %d ms is rounded down', (ms, unit, n) => {
    expect(elapsed(ms)).toEqual({ unit, n });
  });

  it.each([
    [-1, 'seconds', 0],
    [100, 'seconds', 1],
    [72_000, 'seconds', 72],
    [89_001, 'minutes', 2],
    [3 * 60_000 + 1, 'minutes', 4],
    [60 * 60_000, 'hours', 1],
    [72 * 3_600_000, 'days', 3],
  ])('that is %d ms away is rounded up', (ms, unit, n) => {
    expect(remaining(ms)).toEqual({ unit, n });
  });

  it('ticks by the second while seconds are shown, else by the minute', () => {
    expect([0, 89_000, -89_000, 91_000, -3_600_000].map(tickOf)).toEqual([1_000, 1_000, 1_000, 60_000, 60_000]);
  });
});

describe("the server's clock", () => {
  it("is the browser's until it learns", () => {
    expect(createServerClock(() => 5_000).now()).toBe(5_000);
  });

  it('halves the way there and back', () => {
    let local = 1_000_200;
    const clock = createServerClock(() => local);
    clock.learn(2_000_000, 1_000_000, 1_000_200);
    expect(clock.now()).toBe(2_000_100);
    local += 500;
    expect(clock.now()).toBe(2_000_600);
  });

  it('believes the shorter way, and a longer one only after an hour', () => {
    let local = 100;
    const clock = createServerClock(() => local);
    clock.learn(1_050, 0, 100);
    clock.learn(1_200, 100, 300);
    expect(clock.now()).toBe(local + 1_000);
    local = 3_700_000;
    clock.learn(3_701_150, 3_699_800, 3_700_000);
    expect(clock.now()).toBe(local + 1_250);
  });

  it('believes at once that a clock was set', () => {
    let local = 100;
    const clock = createServerClock(() => local);
    clock.learn(1_050, 0, 100);
    local = 900_100;
    clock.learn(1_050 + 500, 900_000, 900_400);
    expect(clock.now()).toBeLessThan(3_000);
  });

  it('learns nothing from an answer that came before its question', () => {
    const clock = createServerClock(() => 10);
    clock.learn(99_999, 10, 5);
    expect(clock.now()).toBe(10);
  });
});
