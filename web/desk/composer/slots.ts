/** A place in a text that is still to be filled: `{OrderNumber}` of a quick reply. */
export type Slot = { readonly name: string; readonly start: number; readonly end: number };

const SLOT = /\{\$?[A-Za-z][\w .-]{0,99}\$?\}/g;

/** The open places of a text, in order. */
export const slotsOf = (text: string): readonly Slot[] =>
  [...text.matchAll(SLOT)].map(found => ({ name: found[0], start: found.index, end: found.index + found[0].length }));

/** The place that Tab goes to from `caret`: the next one, and after the last the first. */
export const nextSlot = (text: string, caret: number): Slot | undefined => {
  const slots = slotsOf(text);
  return slots.find(({ start }) => start >= caret) ?? slots[0];
};

/** A text with a quick reply put in at the selection, and where the caret stands then: in its first open place, else behind it. */
export const withReply = (
  text: string,
  [from, to]: readonly [from: number, to: number],
  reply: string,
): { readonly text: string; readonly selection: readonly [from: number, to: number] } => {
  const before = text.slice(0, from);
  const glue = before === '' || /\s$/.test(before) ? '' : ' ';
  const after = text.slice(to);
  const tail = after === '' || /^\s/.test(after) ? '' : ' ';
  const put = `${before}${glue}${reply}`;
  const slot = slotsOf(reply)[0];
  const at = before.length + glue.length;
  const selection: readonly [number, number] =
    slot === undefined ? [put.length, put.length] : [at + slot.start, at + slot.end];
  return { text: `${put}${tail}${after}`, selection };
};

/** What was typed to find a quick reply, from the slash to the caret; nothing where no search goes on. */
export const searchAt = (
  text: string,
  caret: number,
): { readonly words: string; readonly range: readonly [from: number, to: number] } | undefined => {
  const found = /(?:^|\s)\/(?:q )?([^\n/]{0,60})$/.exec(text.slice(0, caret));
  if (found === null) return undefined;
  const from = found.index + found[0].indexOf('/');
  return { words: (found[1] ?? '').trim(), range: [from, caret] };
};
