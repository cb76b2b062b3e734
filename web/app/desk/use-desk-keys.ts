import type { Action } from '../../desk/keys/action-of';
import { toNeighbour, toRegion } from '../../desk/keys/move-focus';
import { useKeys } from '../../desk/keys/use-keys';
import type { StillList } from '../../desk/list/still-list';

type Does = {
  readonly list: StillList;
  readonly isOpen: boolean;
  readonly open: (conversation: string | undefined) => void;
  readonly endOrClose: () => boolean;
  readonly setMode: (mode: 'text' | 'note') => void;
  readonly help: () => void;
  readonly apply: () => void;
  /** Whether there was one. */
  readonly offer: (what: 'accept' | 'decline') => boolean;
  readonly unread: () => boolean;
};

const press = (selector: string): boolean => {
  const found = document.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
};
const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

/** What the keys of the desk do. Whether each did something: a key that did nothing keeps its own meaning. */
export const useDeskKeys = (singleKeys: boolean, does: Does): void => useKeys(singleKeys, action => done(action, does));

const done = (action: Action, does: Does): boolean => {
  switch (action.does) {
    case 'next':
    case 'previous':
      return toNeighbour(action.does === 'next' ? 1 : -1);
    case 'next-region':
    case 'previous-region':
      return toRegion(action.does === 'next-region' ? 1 : -1);
    case 'open': {
      const row = focused()?.closest<HTMLElement>('[role=row][data-key]')?.dataset.key;
      if (row !== undefined) does.open(row);
      return row !== undefined;
    }
    case 'write':
    case 'note':
      if (!does.isOpen) return false;
      does.setMode(action.does === 'write' ? 'text' : 'note');
      // The field is there when it is drawn.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-region=composer] textarea')?.focus());
      return true;
    case 'accept':
    case 'decline':
      return does.offer(action.does);
    case 'end':
      return does.endOrClose();
    case 'why':
      return press('article:focus .why, article:focus-within .why');
    case 'unread':
      return does.unread();
    case 'apply':
      does.apply();
      return true;
    case 'help':
      does.help();
      return true;
    case 'section': {
      const first = does.list.shown.find(({ section }) => section === action.section)?.rows[0]?.conversation;
      const row = first && document.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(first)}"]`);
      if (row) row.focus();
      return Boolean(row);
    }
    case 'back': {
      const field = focused()?.closest('textarea');
      if (field) focused()?.blur();
      else if (does.isOpen && matchMedia('(max-width: 767px)').matches) does.open(undefined);
      else return false;
      return true;
    }
    case 'send':
      // The composer hears it itself, where a text is written.
      return false;
  }
};
