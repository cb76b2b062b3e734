import { createContext, useContext } from 'react';
import { type Document, type Path, valueAt } from '../../data/draft/document';

/** Something that the server has against the draft. */
export type Problem = { readonly path: Path; readonly message: string };

/** The draft in hand: what it says, what is wrong with it, and how it is changed. */
export type DraftHand = {
  readonly document: Document;
  readonly problems: readonly Problem[];
  /** Who may only read changes nothing. */
  readonly canEdit: boolean;
  /** `undefined` takes what is there away. */
  readonly set: (path: Path, value: unknown) => void;
};

const Context = createContext<DraftHand | undefined>(undefined);
export const WithDraft = Context.Provider;

export const useDraft = (): DraftHand => {
  const hand = useContext(Context);
  if (hand === undefined) throw new Error('Expected a draft around whatever edits one, found none.');
  return hand;
};

const isAt = (problem: Path, path: Path): boolean =>
  problem.length === path.length && path.every((step, at) => problem[at] === step);
const isWithin = (problem: Path, path: Path): boolean =>
  problem.length > path.length && path.every((step, at) => problem[at] === step);

/** The value at a place, how it is changed, and what is wrong with it there. */
export const useField = (path: Path) => {
  const { document, problems, canEdit, set } = useDraft();
  return {
    value: valueAt(document, path),
    set: (value: unknown) => set(path, value),
    /** Sentences about this very place. */
    wrong: problems.filter(problem => isAt(problem.path, path)).map(({ message }) => message),
    /** Whether something further in is wrong. */
    isWrongInside: problems.some(problem => isWithin(problem.path, path)),
    canEdit,
  };
};
