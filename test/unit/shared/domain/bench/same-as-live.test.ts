import fc from 'fast-check';
import { byBench, byLive, questions } from '../../../../support/bench-and-live';

/** `npm run test:long` asks many more. */
const RUNS = Number(process.env.BENCH_RUNS ?? 500);

test(`#148 the bench decides as the app does, for ${RUNS} random texts`, async () => {
  const seen = { heard: 0, queued: 0, silent: 0 };
  await fc.assert(
    fc.asyncProperty(questions, async asked => {
      const { noticed, trace } = byBench(asked);
      expect(noticed).toEqual(await byLive(asked));
      // What the trace shows beside is read off the same decision.
      const { item } = noticed as { item?: { queue: string; priority: string; agent?: string } };
      if (trace.queue !== undefined && trace.overflow === undefined) expect(trace.queue.id).toBe(item?.queue);
      if (item !== undefined) expect(trace.work?.priority).toBe(item.priority);
      if (noticed.heard.length > 0) seen.heard += 1;
      else seen.silent += 1;
      if (item !== undefined) seen.queued += 1;
    }),
    { numRuns: RUNS, includeErrorInReport: true },
  );
  // Both ways were met, often enough to mean something.
  expect(Math.min(seen.heard, seen.queued, seen.silent)).toBeGreaterThan(RUNS / 50);
}, 600_000);
