import { z } from 'zod';
import { isConversationId } from '../domain/values/ids';

/** So many conversations as a poll may watch. */
export const MOST_WATCHED = 20;

/** Where a watcher stands in a conversation's log. */
export type Place = {
  /** The newest entry that they have. */
  readonly seq: number;
  /** What they know of deliveries: from which entry on not all is settled, and a hash of what they were told. */
  readonly deliveries?: { readonly from: number; readonly hash: string };
};
export type Watched = { readonly id: string; readonly place: Place };

const PLACE = /^(\d{1,9})(?:\.(\d{1,9})\.([\w-]{1,32}))?$/;

/** `<seq>`, or `<seq>.<from>.<hash>` as an answer said it. */
export const placeText = ({ seq, deliveries }: Place): string =>
  deliveries === undefined ? `${seq}` : `${seq}.${deliveries.from}.${deliveries.hash}`;

const placeFrom = (text: string): Place | undefined => {
  const [, seq, from, hash] = PLACE.exec(text) ?? [];
  if (seq === undefined) return undefined;
  return {
    seq: Number(seq),
    ...(from !== undefined && hash !== undefined && { deliveries: { from: Number(from), hash } }),
  };
};

/**
 * `<conversation>@<place>` of each conversation that is open, with commas between. A place is the `seq` of its newest entry here,
 * or what the last answer said.
 */
export const watchSchema = z
  .string()
  .max(3_000)
  .default('')
  .transform((text, ctx): readonly Watched[] => {
    const watched = new Map<string, Watched>();
    for (const part of text.split(',').filter(each => each !== '')) {
      const [id = '', place = ''] = part.split('@');
      const known = placeFrom(place);
      if (isConversationId(id) && known !== undefined) watched.set(id, { id, place: known });
      else ctx.addIssue(`expected <conversation>@<place>, found "${part.slice(0, 80)}"`);
    }
    if (watched.size > MOST_WATCHED)
      ctx.addIssue(`expected at most ${MOST_WATCHED} conversations, found ${watched.size}`);
    return [...watched.values()];
  });
