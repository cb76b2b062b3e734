import type { WorkItem } from '../../data/board/work-item';

/** A row as it stands on the screen. `isGone`: it has left the list, and keeps its place until the hand is off. */
export type StillRow = { readonly item: WorkItem; readonly isGone: boolean };

/** Rows that keep their places while a pointer or the focus is among them; what is known of each is brought up to date there. */
export type StillRows = {
  readonly shown: readonly StillRow[];
  readonly latest: readonly WorkItem[];
  readonly isHeld: boolean;
  /** Rows that would come, go or stand elsewhere. */
  readonly changed: number;
};

export const NO_ROWS: StillRows = { shown: [], latest: [], isHeld: false, changed: 0 };

export type RowsEvent =
  /** `isAsked`: a person has just asked for other rows, by a filter or an order, and gets them under their hand too. */
  | { readonly type: 'latest'; readonly items: readonly WorkItem[]; readonly isAsked?: boolean }
  | { readonly type: 'hand'; readonly isOn: boolean }
  | { readonly type: 'apply' };

export const stillRows = (rows: StillRows, event: RowsEvent): StillRows => {
  if (event.type === 'apply') return applied(rows);
  if (event.type === 'hand') return event.isOn ? { ...rows, isHeld: true } : applied({ ...rows, isHeld: false });
  const next = { ...rows, latest: event.items };
  return rows.isHeld && event.isAsked !== true && rows.shown.length > 0 ? held(next) : applied(next);
};

const applied = (rows: StillRows): StillRows => ({
  ...rows,
  shown: rows.latest.map(item => ({ item, isGone: false })),
  changed: 0,
});

const held = (rows: StillRows): StillRows => {
  const now = new Map(rows.latest.map(item => [item.conversation, item]));
  const shown = rows.shown.map(({ item }): StillRow => {
    const fresh = now.get(item.conversation);
    return fresh === undefined ? { item, isGone: true } : { item: fresh, isGone: false };
  });
  const before = shown.filter(({ isGone }) => !isGone).map(({ item }) => item.conversation);
  const known = new Set(before);
  const after = rows.latest.filter(({ conversation }) => known.has(conversation));
  const moved = after.filter(({ conversation }, at) => before[at] !== conversation).length;
  return { ...rows, shown, changed: moved + (shown.length - before.length) + (rows.latest.length - before.length) };
};
