import type { Origin } from '../domain/conversation/model/outcomes';
import { type Because, because } from '../domain/values/because';
import { textsThatLie } from '../handling/give-back';
import type { DeadLetters, Holds } from '../ports';

type Deps = { readonly holds: Holds; readonly deadLetters: Pick<DeadLetters, 'find'> };

/**
 * Why nothing automatic may leave: a text of this customer couldn't be handled, and it may say STOP. It waits, or lies among the dead
 * letters where nobody has seen to it. What a person writes leaves.
 */
export const whileTextLies = async (
  { holds, deadLetters }: Deps,
  thread: string,
  { by }: Origin,
): Promise<Because | undefined> => {
  if (by === 'agent') return undefined;
  const hold = await textsThatLie(holds, thread);
  if (hold === undefined) return undefined;
  if (hold.waiting.length > 0) return because('send.text-waits', { waiting: hold.waiting.length });
  const found = await Promise.all(hold.letters.map(deadLetters.find));
  const lying = found.filter(letter => letter?.state === 'new').length;
  return lying > 0 ? because('send.text-lies', { letters: lying }) : undefined;
};
