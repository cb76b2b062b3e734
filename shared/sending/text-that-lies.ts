import { ownLimitOf } from '../domain/auto-messages/text-counts';
import type { Origin } from '../domain/conversation/model/outcomes';
import { type Because, because } from '../domain/values/because';
import { forgetLetters } from '../handling/give-back';
import { behind, hasToGo, holdOfThread, isFirst, othersOf, withEntry, withoutEntry } from '../handling/hold';
import type { Clock, DeadLetters, Holds } from '../ports';

type Deps = { readonly holds: Holds; readonly deadLetters: Pick<DeadLetters, 'find'>; readonly clock: Clock };

/** It waits with them: looked at again (epoch ms) when they were handled. Or it never leaves. */
export type HeldBack =
  | { readonly kind: 'waits'; readonly until: number; readonly because: Because }
  | { readonly kind: 'refused'; readonly because: Because };

/** One of ours: the message that it leaves by, whether it was never handed over, and the event that it follows from. */
type AboutText = { readonly id: string; readonly isNew: boolean; readonly origin: Origin; readonly event: string };

/** Texts of ours that wait with a customer's, in the order in which they were decided. */
const oursOf = (thread: string): string => `waiting-texts/${thread}`;

/** So long after those that it waits for it is looked at again. */
const AFTER_MS = 5_000;

/**
 * Why nothing automatic may leave: a text of this customer couldn't be handled, and it may say STOP. It waits, and then ours waits with
 * it; or it lies among the dead letters where nobody has seen to it. What a person writes leaves, and what the law, a carrier or a life
 * asks for. A text that was handled may still stand there while its answer is on its way: the answer doesn't wait for it.
 */
export const whileTextLies = async (
  { holds, deadLetters, clock }: Deps,
  thread: string,
  { id, isNew, origin, event }: AboutText,
): Promise<HeldBack | undefined> => {
  if (origin.by === 'agent' || ownLimitOf(origin) !== undefined) return undefined;
  const held = await whatHolds({ holds, deadLetters, clock }, thread, event);
  if (!isNew) return held;
  const ours = oursOf(thread);
  const waiting = await holds.of(ours);
  const now = clock.now();
  if (held?.kind !== 'waits' && (waiting === undefined || isFirst(waiting, id, now) || held !== undefined)) {
    if (waiting !== undefined && hasToGo(waiting, id, now))
      await holds.change(ours, hold => withoutEntry(hold, id, now));
    return held;
  }
  // What was decided first leaves first: one that waits is waited for.
  const after = await holds.change(ours, hold => {
    const place = behind(hold, id, now);
    return withEntry(hold, isFirst(hold, id, now) ? { ...place, due: held?.until ?? now } : place, now);
  });
  const until = after.waiting.find(one => one.id === id)?.due ?? now;
  return held
    ? { ...held, until }
    : { kind: 'waits', until, because: because('send.text-waits', { waiting: after.waiting.length - 1 }) };
};

const whatHolds = async (
  { holds, deadLetters, clock }: Deps,
  thread: string,
  event: string,
): Promise<HeldBack | undefined> => {
  const owner = holdOfThread(thread);
  const known = await holds.of(owner);
  if (known === undefined) return undefined;
  const hold = othersOf(known, event, clock.now()).length > 0 ? await holds.fresh(owner) : known;
  if (hold === undefined) return undefined;
  const found = await Promise.all(hold.letters.map(async id => ({ id, state: (await deadLetters.find(id))?.state })));
  const over = found.filter(({ state }) => state !== 'new');
  if (over.length > 0)
    await forgetLetters(
      holds,
      thread,
      over.map(({ id }) => id),
    );
  const lying = found.length - over.length;
  if (lying > 0) return { kind: 'refused', because: because('send.text-lies', { letters: lying }) };
  const others = othersOf(hold, event, clock.now());
  if (others.length === 0) return undefined;
  return {
    kind: 'waits',
    until: Math.max(clock.now(), ...others.map(({ due }) => due)) + AFTER_MS,
    because: because('send.text-waits', { waiting: others.length }),
  };
};
