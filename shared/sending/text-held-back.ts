import type { Entry } from '../domain/conversation/model/outcomes';
import type { Delivery } from '../domain/sending/delivery';
import type { Because } from '../domain/values/because';
import type { Bus, Clock, Threads } from '../ports';
import { textNotSent } from '../telemetry/metrics';
import { learn } from './learn-delivery';
import { tellFailed } from './tell-failed';

type Deps = { readonly threads: Threads; readonly bus: Bus; readonly clock: Clock };

/** What is known of a text before it leaves, under its ETag. */
export type Known = { readonly delivery: Delivery; readonly etag: string } | undefined;

export const isoNow = (clock: Clock): string => new Date(clock.now()).toISOString();

/** A failed attempt that the thread wants to be followed by another is closed; the text waits as it did before. */
export const tryAgain = (last: Known, after: number | undefined): Known =>
  last !== undefined && last.delivery.state === 'failed' && last.delivery.attempt === after
    ? { ...last, delivery: { ...last.delivery, state: 'queued' } }
    : last;

/** Not taken: the attempt is closed, and the text goes later as a new one. The only step back, and only from `sending`. */
export const closeAttempt = async (
  { threads, clock }: Deps,
  thread: string,
  seq: number,
  details: string,
): Promise<void> => {
  const known = await threads.delivery(thread, seq);
  if (known?.delivery.state !== 'sending') return;
  await threads.saveDelivery(thread, { ...known.delivery, state: 'queued', details, at: isoNow(clock) }, known.etag);
};

/** Refused before it left: written down, and told to the thread, whose log says why. */
export const refuse = async (
  deps: Deps,
  thread: string,
  entry: Entry,
  known: Known,
  reason: Because,
): Promise<void> => {
  const { seq } = entry;
  // It was handed over and may have been taken: it can't be called back, and is not sent again.
  if (known?.delivery.state === 'sending')
    return void (await learn(deps, thread, seq, { state: 'unknown', details: `Not sent again: ${reason.rule}` }));
  if (known !== undefined && known.delivery.state !== 'queued') return;
  textNotSent({ rule: reason.rule });
  const attempt = (known?.delivery.attempt ?? 0) + 1;
  const at = isoNow(deps.clock);
  const failed: Delivery = {
    seq,
    attempt,
    state: 'failed',
    firstSent: at,
    at,
    repeatabilityId: '',
    code: reason.rule,
    details: `Not sent: ${reason.rule}`,
  };
  if (await deps.threads.saveDelivery(thread, failed, known?.etag))
    await tellFailed(deps.bus, deps.clock, thread, failed, entry);
};
