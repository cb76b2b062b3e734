import { type Document, isSame, type Path } from './document';

/** Of one place, so that letters that are typed one after the other are undone together. */
type Step = { readonly before: Document; readonly after: Document; readonly place: string; readonly at: number };

/** A draft with what was done to it, and what was taken back. */
export type Edited = {
  readonly now: Document;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
};

/** Changes of one place that follow each other within so long are one step. */
const ONE_STEP_MS = 1_200;
/** So many steps can be taken back. */
const MOST_STEPS = 200;

export const begun = (now: Document): Edited => ({ now, done: [], undone: [] });

/** The draft after a change; the same as before when the change says nothing new. */
export const edited = (draft: Edited, path: Path, after: Document, at: number): Edited => {
  if (isSame(draft.now, after)) return draft;
  const place = path.join('/');
  const last = draft.done.at(-1);
  const goesOn = last !== undefined && last.place === place && at - last.at < ONE_STEP_MS;
  const step: Step = { before: goesOn ? last.before : draft.now, after, place, at };
  const earlier = goesOn ? draft.done.slice(0, -1) : draft.done;
  return { now: after, done: [...earlier, step].slice(-MOST_STEPS), undone: [] };
};

export const undo = (draft: Edited): Edited => {
  const last = draft.done.at(-1);
  if (last === undefined) return draft;
  return { now: last.before, done: draft.done.slice(0, -1), undone: [...draft.undone, last] };
};

export const redo = (draft: Edited): Edited => {
  const last = draft.undone.at(-1);
  if (last === undefined) return draft;
  // A step that came back is over: what is typed next is a step of its own.
  const step = { ...last, at: Number.NEGATIVE_INFINITY };
  return { now: last.after, done: [...draft.done, step], undone: draft.undone.slice(0, -1) };
};
