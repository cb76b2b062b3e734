import { createPace } from '../../../../shared/sending/pace';

const given = () => {
  const clock = { at: 1_000_000, now: () => clock.at };
  const waits: number[] = [];
  const pace = createPace(clock, async ms => {
    waits.push(ms);
    clock.at += ms;
  });
  return { clock, waits, pace };
};

describe('The pace of a lane', () => {
  test('the first text goes at once, the next after an interval', async () => {
    const { waits, pace } = given();
    for (const _ of [1, 2, 3]) await pace.turn('a', 1_200, false);
    expect(waits).toEqual([1_200, 1_200]);
  });

  test('what was idle for longer than its interval goes at once', async () => {
    const { clock, waits, pace } = given();
    await pace.turn('a', 1_200, false);
    clock.at += 5_000;
    await pace.turn('a', 1_200, false);
    expect(waits).toEqual([]);
  });

  test('a text that comes again waits an interval, though the lane was idle', async () => {
    const { waits, pace } = given();
    await pace.turn('a', 1_200, true);
    expect(waits).toEqual([1_200]);
  });

  test('a pause holds its own lane alone, and a shorter one never ends a longer one', async () => {
    const { waits, pace } = given();
    pace.pause('a', 60_000);
    pace.pause('a', 1_000);
    await pace.turn('b', 1_200, false);
    expect(waits).toEqual([]);
    await pace.turn('a', 1_200, false);
    expect(waits).toEqual([60_000]);
  });
});
