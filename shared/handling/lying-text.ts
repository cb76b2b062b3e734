import type { DeadLetter, Holds } from '../ports';
import { forgetLetters, isText } from './give-back';
import { holdOfThread } from './hold';

/** A dead letter, as far as it says whether a customer's own words lie there. */
type Letter = Pick<DeadLetter, 'id' | 'source' | 'original' | 'state'>;

/** Nothing automatic leaves while a customer's text lies among the dead letters, and again when somebody saw to it. Idempotent. */
export const noteLyingText = async (holds: Holds, { id, source, original, state }: Letter): Promise<void> => {
  const { thread } = original;
  if (source !== 'conversations' || typeof thread !== 'string' || !isText(source, original)) return;
  if (state !== 'new') return forgetLetters(holds, thread, [id]);
  await holds.change(holdOfThread(thread), ({ waiting, letters }) => ({
    waiting,
    letters: [...new Set([...letters, id])],
  }));
};
