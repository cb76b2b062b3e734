import type { Section, WorkRow } from '../../data/list/row';
import type { SectionRows } from './order';

/** A row as it stands on the screen. `gone`: it has left, and stays where it was until the hand is off, with its reason. */
export type ShownRow = WorkRow & { readonly gone?: string };
export type ShownSection = { readonly section: Section; readonly rows: readonly ShownRow[] };

/** A list that doesn't move while a pointer or the focus is in it. */
export type StillList = {
  readonly shown: readonly ShownSection[];
  readonly latest: readonly SectionRows[];
  readonly isHeld: boolean;
  /** Why a conversation left, by its id. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Rows that would come, go or stand elsewhere. */
  readonly changed: number;
};

export const EMPTY: StillList = { shown: [], latest: [], isHeld: false, reasons: {}, changed: 0 };

export type ListEvent =
  | {
      readonly type: 'latest';
      readonly sections: readonly SectionRows[];
      readonly reasons?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'hand'; readonly isOn: boolean }
  | { readonly type: 'apply' };

export const stillList = (list: StillList, event: ListEvent): StillList => {
  if (event.type === 'apply') return applied(list);
  if (event.type === 'hand') return event.isOn ? { ...list, isHeld: true } : applied({ ...list, isHeld: false });
  const reasons = { ...list.reasons, ...event.reasons };
  const next = { ...list, latest: event.sections, reasons };
  return list.isHeld && list.shown.length > 0 ? held(next) : applied(next);
};

const applied = (list: StillList): StillList => ({ ...list, shown: list.latest, changed: 0, reasons: {} });

/** Each row keeps its place; what is known of it is brought up to date there. */
const held = (list: StillList): StillList => {
  const now = new Map(list.latest.flatMap(({ rows }) => rows.map(row => [row.conversation, row] as const)));
  const shown = list.shown.map(({ section, rows }) => ({
    section,
    rows: rows.map(row => {
      const { gone: _, ...before } = row;
      const fresh = now.get(row.conversation);
      const hasLeft = fresh === undefined || (fresh.section === 'closed-today' && section !== fresh.section);
      return hasLeft ? { ...before, gone: list.reasons[row.conversation] ?? '' } : { ...fresh, section };
    }),
  }));
  return { ...list, shown, changed: differences(shown, list.latest) };
};

const differences = (shown: readonly ShownSection[], latest: readonly SectionRows[]): number => {
  const places = (
    sections: readonly { readonly section: string; readonly rows: readonly WorkRow[] }[],
    among?: ReadonlySet<string>,
  ) =>
    sections.flatMap(({ section, rows }) =>
      rows
        .filter(({ conversation }) => among?.has(conversation) !== false)
        .map(({ conversation }, at) => [conversation, `${section}/${at}`] as const),
    );
  const [before, after] = [new Map(places(shown)), new Map(places(latest))];
  const both = new Set([...before.keys()].filter(id => after.has(id)));
  const [was, is] = [new Map(places(shown, both)), new Map(places(latest, both))];
  const moved = [...both].filter(id => was.get(id) !== is.get(id)).length;
  return moved + (before.size - both.size) + (after.size - both.size);
};
