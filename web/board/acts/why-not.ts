import { ACTS, type Act, type NotNow } from '../../data/board/acts';
import type { WorkItem } from '../../data/board/work-item';

/** Where this supervisor is, and how. */
export type Places = ReadonlyMap<string, 'monitor' | 'join'>;

/**
 * Why this makes no sense with this conversation as it stands; nothing: it may be tried. The switches of its workstream are the server's:
 * a preview tells them.
 */
export const whyNot = (act: Act, { state, conversation }: WorkItem, places: Places): NotNow | undefined => {
  const place = places.get(conversation);
  const isWaiting = state === 'waiting' || state === 'offered';
  switch (act) {
    case 'monitor':
    case 'join':
      if (isWaiting) return 'nobody-there';
      return place === act ? 'there-already' : undefined;
    case 'leave':
      return place === undefined ? 'not-there' : undefined;
    case 'assign':
      return isWaiting || state === 'bot' ? undefined : 'has-holder';
    case 'transfer':
      return isWaiting ? 'waits' : undefined;
    case 'force-close':
      return undefined;
  }
};

export type Possible = {
  readonly act: Act;
  readonly items: readonly WorkItem[];
  /** Why it can't be done with any of them; absent where it can. */
  readonly notNow?: NotNow;
};

/** Each act, with those of the chosen conversations that it can be done with. */
export const possibleActs = (items: readonly WorkItem[], places: Places): readonly Possible[] =>
  ACTS.map(act => {
    const reasons = items.map(item => whyNot(act, item, places));
    const fit = items.filter((_, at) => reasons[at] === undefined);
    const [first] = reasons;
    return { act, items: fit, ...(fit.length === 0 && first !== undefined && { notNow: first }) };
  });
