/** How one text of ours fares. `queued`: not handed over yet, or not taken; `sending`: handed over, no outcome known. */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'unknown' | 'delivered' | 'failed';

/** The `status_<seq>` row: the newest attempt of one text, and what is known of it. */
export type Delivery = {
  readonly seq: number;
  readonly attempt: number;
  readonly state: DeliveryState;
  readonly repeatabilityId: string;
  /** When this attempt first went to the provider: ACS remembers an id for five minutes from here. */
  readonly firstSent: string;
  /** When this state was learned. */
  readonly at: string;
  /** Whose attempt it is: a run that got no answer to its write knows its own row by it. */
  readonly run?: string;
  readonly messageId?: string;
  readonly code?: string;
  readonly details?: string;
  /** Others did not arrive there before it, or its failure was told: the thread wants to hear when this one arrives. */
  readonly watched?: true;
};

const RANK: Readonly<Record<DeliveryState, number>> = {
  queued: 0,
  sending: 1,
  sent: 2,
  unknown: 3,
  failed: 4,
  delivered: 5,
};

/**
 * What is known after something was learned: states go forward only, so reports and answers may come in any order, any number of
 * times. A text that was reported as failed may arrive after all, and that is final, whichever attempt arrived; what else is
 * learned of an older attempt says nothing of the newer one.
 */
export const mergeDelivery = (known: Delivery, learned: Delivery): Delivery => {
  if (learned.state === 'delivered') return known.state === 'delivered' ? known : arrived(known, learned);
  if (known.state === 'delivered' && learned.attempt <= known.attempt) return known;
  if (learned.attempt < known.attempt) return known;
  if (learned.attempt > known.attempt) return learned;
  if (RANK[learned.state] <= RANK[known.state]) return known;
  return { ...known, ...learned, ...(learned.state === 'failed' && { watched: true }) };
};

/** Why an attempt failed says nothing of a text that is there. */
const arrived = (known: Delivery, learned: Delivery): Delivery => {
  const { code: _code, ...rest } = { ...known, ...learned };
  const isNewer = learned.attempt > known.attempt;
  return isNewer ? rest : { ...rest, attempt: known.attempt, ...(known.watched && { watched: true }) };
};

/** ACS answers an id again for five minutes; a minute is left for clocks that differ and for the way. */
const REPEATABLE_MS = 4 * 60_000;

export type NextAttempt =
  | { readonly kind: 'send'; readonly attempt: number; readonly firstSent: string; readonly again: boolean }
  /** It may have arrived: never sent again by itself, its delivery report settles it. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'done' };

/**
 * What to do with a text that is (again) at the head of its lane.
 *
 * @param knowsRepeats whether the provider knows a text that it was handed before; where it doesn't, none is handed over twice
 */
export const nextAttempt = (known: Delivery | undefined, now: number, knowsRepeats: boolean): NextAttempt => {
  const firstSent = new Date(now).toISOString();
  if (known === undefined) return { kind: 'send', attempt: 1, firstSent, again: false };
  if (known.state === 'queued') return { kind: 'send', attempt: known.attempt + 1, firstSent, again: false };
  if (known.state !== 'sending') return { kind: 'done' };
  if (!knowsRepeats || now - Date.parse(known.firstSent) >= REPEATABLE_MS) return { kind: 'unknown' };
  return { kind: 'send', attempt: known.attempt, firstSent: known.firstSent, again: true };
};

/** The tag that leads from a delivery report back to the attempt: no number, no text. */
export const toTag = (thread: string, seq: number, attempt: number): string => `${thread}/${seq}/${attempt}`;

/** The permanent id of "this attempt failed", whoever tells it first. */
export const failureId = (thread: string, seq: number, attempt: number): string => `${thread}/${seq}/${attempt}/failed`;
/** And of "this attempt arrived". */
export const arrivalId = (thread: string, seq: number, attempt: number): string =>
  `${thread}/${seq}/${attempt}/arrived`;

export const fromTag = (tag: string | undefined): { thread: string; seq: number; attempt: number } | undefined => {
  const [, thread, seq, attempt] = /^([0-9a-f]{8}-[0-9a-f]{24})\/(\d{1,9})\/(\d{1,4})$/.exec(tag ?? '') ?? [];
  return thread === undefined ? undefined : { thread, seq: Number(seq), attempt: Number(attempt) };
};
