import type { Unanswered } from '../model/state';

/** So much of what is unanswered is kept, for classification when people are needed; the log has it all. */
const KEPT = 2_000;
/** Of so many texts the times are known; of earlier ones nobody asks in which order they came. */
const MOST_PARTS = 20;

type Part = { readonly at: string; readonly text: string };

/** What nobody has answered, with one text more, in the order in which its texts were received. */
export const growUnanswered = (before: Unanswered | undefined, seq: number, { at, text }: Part): Unanswered => {
  const known = before === undefined ? [] : partsOf(before, at);
  const later = known.findIndex(part => Date.parse(part.at) > Date.parse(at));
  const place = later < 0 ? known.length : later;
  return madeOf(before?.from ?? seq, seq, [...known.slice(0, place), { at, text }, ...known.slice(place)]);
};

/** Two of them as one: a turn that was to be answered, and what came since. `at` stands for times that are not known. */
export const joinUnanswered = (turn: Unanswered, since: Unanswered | undefined, at: string): Unanswered => {
  const parts = [...partsOf(turn, at), ...(since === undefined ? [] : partsOf(since, at))];
  const inOrder = parts.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return madeOf(turn.from, since?.to ?? turn.to, inOrder);
};

const madeOf = (from: number, to: number, all: readonly Part[]): Unanswered => {
  const parts = fitted(all);
  return {
    from,
    to,
    text: parts.map(part => part.text).join('\n'),
    parts: parts.map(part => ({ at: part.at, length: part.text.length })),
  };
};

/** What an earlier build kept has no parts: it stays before what comes. */
const partsOf = ({ text, parts }: Unanswered, now: string): readonly Part[] => {
  if (parts === undefined) return [{ at: now, text }];
  let from = 0;
  return parts.map(({ at, length }) => {
    const part = { at, text: text.slice(from, from + length) };
    from += length + 1;
    return part;
  });
};

const fitted = (parts: readonly Part[]): readonly Part[] => {
  const [first, second, ...rest] = parts;
  if (parts.length > MOST_PARTS && first !== undefined && second !== undefined)
    return fitted([{ at: second.at, text: `${first.text}\n${second.text}` }, ...rest]);
  let left = KEPT;
  return parts.flatMap((part, n) => {
    const room = left - (n === 0 ? 0 : 1);
    if (room <= 0) return [];
    const text = part.text.slice(0, room);
    left = room - text.length;
    return [{ ...part, text }];
  });
};
