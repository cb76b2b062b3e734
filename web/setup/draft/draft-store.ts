import { createAutosave, type SaveOutcome, type SaveState } from '../../data/draft/autosave';
import { type Document, isSame, type Path, withValue } from '../../data/draft/document';
import { begun, type Edited, edited, redo, undo } from '../../data/draft/history';

export type Problem = { readonly path: Path; readonly where: string; readonly message: string };

/** What the server keeps for this person, or what is live where there is no draft. */
export type Opened = {
  readonly document: Document;
  /** The version that it was made from, and what that says. */
  readonly base: string;
  readonly baseDocument: Document;
  /** What is live by now. */
  readonly live: string;
  /** The draft's tag; empty: there is none as yet. */
  readonly tag: string;
};

export type DraftState = {
  readonly edited: Edited;
  readonly opened: Opened;
  readonly saved: SaveState;
  /** What the server has against the draft as it was when it was last asked. */
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  readonly isChecked: boolean;
};

type Ports = {
  readonly save: (document: Document, base: string, tag: string) => Promise<SaveOutcome>;
  readonly check: (
    document: Document,
    base: string,
  ) => Promise<{ readonly problems: readonly Problem[]; readonly notes: readonly string[] }>;
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
};

const CHECK_AFTER_MS = 400;
const CHECK_AGAIN_MS = 3_000;

/** One draft in one window: changed here, saved and checked by the server as it goes. Whoever reads subscribes. */
export const createDraftStore = (opened: Opened, { save, check, wait, now }: Ports) => {
  let state: DraftState = {
    edited: begun(opened.document),
    opened,
    saved: 'saved',
    problems: [],
    notes: [],
    isChecked: false,
  };
  const listeners = new Set<() => void>();
  const tell = (next: Partial<DraftState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const autosave = createAutosave<Document>(
    {
      save: (document, tag) => save(document, state.opened.base, tag),
      onState: saved => tell({ saved }),
      wait,
    },
    opened.tag,
  );

  let isChecking = false;
  const checkSoon = async (): Promise<void> => {
    tell({ isChecked: false });
    if (isChecking) return;
    isChecking = true;
    await wait(CHECK_AFTER_MS);
    const asked = state.edited.now;
    try {
      const { problems, notes } = await check(asked, state.opened.base);
      tell({ problems, notes, isChecked: asked === state.edited.now });
    } catch {
      // The line is down, or the app restarts: it is asked again; what was said last stands until then.
      await wait(CHECK_AGAIN_MS);
    }
    isChecking = false;
    if (!state.isChecked) void checkSoon();
  };

  const become = (next: Edited): void => {
    if (next === state.edited) return;
    const isNew = !isSame(next.now, state.edited.now);
    tell({ edited: next });
    if (!isNew) return;
    autosave.change(next.now);
    void checkSoon();
  };
  void checkSoon();
  return {
    now: (): DraftState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (path: Path, value: unknown): void =>
      become(edited(state.edited, path, withValue(state.edited.now, path, value), now())),
    undo: (): void => become(undo(state.edited)),
    redo: (): void => become(redo(state.edited)),
    flush: autosave.flush,
    tag: autosave.tag,
    resume: autosave.resume,
    /** Takes over what the server has now: after a publish, or when another window was first. */
    reopen: (next: Opened): void => {
      tell({ edited: begun(next.document), opened: next });
      autosave.restart(next.tag);
      void checkSoon();
    },
  };
};
export type DraftStore = ReturnType<typeof createDraftStore>;
