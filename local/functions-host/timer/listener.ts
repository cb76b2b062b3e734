import type { BlobServiceClient } from '@azure/storage-blob';
import { type AppSettings, resolveNames } from '../configuration/app-settings';
import type { TimerFunction } from '../functions';
import type { Invoke } from '../invoker';
import type { LogWithoutTime } from '../log';
import type { Listener } from '../service-bus/listener';
import { watchReachability } from '../service-bus/reachability';
import { pauseFor } from '../worker-keeper';
import { holdLease, type Lease } from './lease';
import { blobMonitor, type Monitor, noMonitor, type TimerStatus, toStatusJson } from './monitor';
import { retryPause } from './retry';
import { parseSchedule, type Schedule } from './schedule';

export type TimerDeps = {
  readonly settings: AppSettings;
  readonly invoke: Invoke;
  readonly log: LogWithoutTime;
  readonly storage: BlobServiceClient | undefined;
  readonly hostId: string;
  readonly now?: () => number;
};

/** Node's timers overflow beyond 24.8 days. */
const longestPause = 2_000_000_000;

const intervalOf = (schedule: Schedule, now: number): number => schedule.next(schedule.next(now)) - schedule.next(now);

/** Starts a timer. One instance runs it at a time, by a lease on a blob; one occurrence at a time; one missed is made up for. */
export const startTimer = (fn: TimerFunction, deps: TimerDeps): Listener => {
  const now = deps.now ?? Date.now;
  const where = `Function "${fn.name}"`;
  const schedule = parseSchedule(resolveNames(fn.schedule, deps.settings, where));
  const stopping = new AbortController();
  const { signal: stop } = stopping;
  const reachability = watchReachability(`${fn.name}: the storage that keeps its timer`, deps.log, stop);
  const monitored = fn.useMonitor && intervalOf(schedule, now()) >= 60_000;
  const path = `timers/${deps.hostId}/Host.Functions.${fn.name}/status`;
  const monitor: Monitor = monitored && deps.storage ? blobMonitor(deps.storage, path) : noMonitor;

  /** The lease holder's stored status, else a new one. Storage is waited for. */
  const firstStatus = async (lost: AbortSignal): Promise<TimerStatus | undefined> => {
    while (!stop.aborted && !lost.aborted) {
      try {
        const stored = await monitor.read();
        reachability.worked();
        if (stored) {
          // A changed schedule counts from the last occurrence (or from the last look, if there was none).
          return { ...stored, next: schedule.next(stored.last || stored.lastUpdated) };
        }
        const status = { last: 0, next: schedule.next(now()), lastUpdated: now() };
        await monitor.write(status);
        return status;
      } catch (error) {
        await reachability.failed(error as Error);
      }
    }
    return undefined;
  };

  const runOnce = async (status: TimerStatus, isPastDue: boolean): Promise<void> => {
    const info = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: monitored ? toStatusJson(status) : null,
      IsPastDue: isPastDue,
    };
    for (let retryCount = 0; ; retryCount++) {
      const outcome = await deps.invoke(fn, {
        data: { json: JSON.stringify(info) },
        because: isPastDue ? 'timer, past due' : 'timer',
        retryContext: retryCount === 0 ? undefined : { retryCount, maxRetryCount: fn.retry?.maxRetryCount ?? 0 },
      });
      const pause = outcome.ok ? undefined : retryPause(fn.retry, retryCount);
      if (pause === undefined || stop.aborted) return;
      await pauseFor(pause, stop);
      if (stop.aborted) return;
    }
  };

  const occurrence = async (status: TimerStatus, isPastDue: boolean): Promise<TimerStatus> => {
    const firedAt = now();
    await runOnce(status, isPastDue);
    const next: TimerStatus = { last: firedAt, next: schedule.next(now()), lastUpdated: firedAt };
    await monitor.write(next).then(reachability.worked, error => reachability.noticed(error as Error));
    return next;
  };

  const runWhileHeld = async (lost: AbortSignal): Promise<void> => {
    let status = await firstStatus(lost);
    if (!status) return;
    const ended = AbortSignal.any([stop, lost]);
    if (status.next <= now()) status = await occurrence(status, true);
    else if (fn.runOnStartup) status = await occurrence(status, false);
    while (!ended.aborted) {
      const wait = status.next - now();
      if (wait > 0) await pauseFor(Math.min(wait, longestPause), ended);
      else status = await occurrence(status, false);
    }
  };

  const served = (async () => {
    while (!stop.aborted) {
      const lease: Lease | undefined = deps.storage
        ? await holdLease(deps.storage, `locks/${deps.hostId}/Host.Functions.${fn.name}.Listener`, reachability, stop)
        : { lost: new AbortController().signal, release: async () => {} };
      if (!lease) return;
      try {
        await runWhileHeld(lease.lost);
      } finally {
        await lease.release();
      }
    }
  })();

  return {
    drain: () => {
      stopping.abort();
      return served;
    },
    close: async () => stopping.abort(),
  };
};
