import { ownLimitOf } from '../domain/auto-messages/text-counts';
import type { Entry, Origin } from '../domain/conversation/model/outcomes';
import { type Because, because } from '../domain/values/because';
import { forgetLetters } from '../handling/give-back';
import { holdOfThread, othersOf } from '../handling/hold';
import type { Clock, DeadLetters, Holds } from '../ports';

type Deps = { readonly holds: Holds; readonly deadLetters: Pick<DeadLetters, 'find'>; readonly clock: Clock };

/** It waits with them: looked at again (epoch ms) when they were handled. Or it never leaves. */
export type HeldBack =
  | { readonly kind: 'waits'; readonly until: number; readonly because: Because }
  | { readonly kind: 'refused'; readonly because: Because };

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
  { origin, event }: Pick<Entry, 'event'> & { readonly origin: Origin },
): Promise<HeldBack | undefined> => {
  if (origin.by === 'agent' || ownLimitOf(origin) !== undefined) return undefined;
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
