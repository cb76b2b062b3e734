import type { BulkEffect } from '../../../shared/api/supervisor/bulk';
import type { Beyond } from '../../data/board/acts';

/** Conversations that the server would refuse, by its sentence. */
export type Refused = {
  readonly sentence: string;
  readonly ids: readonly string[];
  readonly because: BulkEffect['because'];
};

/** What a preview says of many at once. */
export type Follows = {
  readonly wouldBeDone: readonly string[];
  readonly refused: readonly Refused[];
  /** Of those that would be done: what is done all the same, and with how many. */
  readonly beyond: readonly { readonly beyond: Beyond; readonly n: number }[];
};

const BEYONDS: readonly Beyond[] = ['presence', 'capacity', 'skills', 'closed'];

/**
 * @param room units that the agent still has: each effect is told as if it came alone, and many of them may be too many together
 */
export const followsOf = (effects: readonly BulkEffect[], room?: number): Follows => {
  const done = effects.filter(({ would }) => would === 'be-done');
  const refused = new Map<string, { ids: string[]; because: BulkEffect['because'] }>();
  for (const { would, id, sentence = '', because } of effects) {
    if (would !== 'be-refused') continue;
    const known = refused.get(sentence);
    if (known === undefined) refused.set(sentence, { ids: [id], because });
    else known.ids.push(id);
  }
  return {
    wouldBeDone: done.map(({ id }) => id),
    refused: [...refused].map(([sentence, { ids, because }]) => ({ sentence, ids, because })),
    beyond: BEYONDS.map(beyond => {
      const n = done.filter(each => each.beyond.includes(beyond)).length;
      return { beyond, n: beyond === 'capacity' && room !== undefined ? Math.max(n, done.length - room) : n };
    }).filter(({ n }) => n > 0),
  };
};
