import { SECTIONS, type Section } from '../../data/list/row';

/** What a key asks for. Alt and Option are nobody's but the keyboard layout's: they write letters. */
export type Action =
  | { readonly does: 'next' | 'previous' | 'open' | 'send' | 'write' | 'note' | 'accept' | 'decline' | 'end' | 'why' }
  | { readonly does: 'unread' | 'apply' | 'next-region' | 'previous-region' | 'back' | 'help' }
  | { readonly does: 'section'; readonly section: Section };

/** A key press, as far as it matters. `key` is what the layout in use gives, not where the key lies. */
export type Press = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** In a field, single keys are letters. */
  readonly inField: boolean;
  readonly isComposing: boolean;
  readonly at: number;
};

export type KeySettings = { readonly singleKeys: boolean; readonly offerHasFocus: boolean };

const SINGLE: Readonly<Record<string, Exclude<Action, { does: 'section' }>['does']>> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  c: 'write',
  n: 'note',
  a: 'accept',
  x: 'decline',
  e: 'end',
  y: 'why',
  u: 'unread',
  r: 'apply',
  '?': 'help',
};

/** What does harm by mistake counts when it has the focus, or is pressed twice within this time. */
export const TWICE_MS = 2_000;
const TWICE = new Set(['accept', 'decline']);

/** The key that is shown for an action. */
export const keyOf = (does: string): string | undefined =>
  Object.entries(SINGLE)
    .find(([, action]) => action === does)?.[0]
    .toUpperCase();

/**
 * What a press asks for; nothing when it is a letter, a browser's own, or the first of two.
 *
 * @param before the press before it, which makes this one the second
 */
export const actionOf = (press: Press, settings: KeySettings, before?: Press): Action | undefined => {
  const { key, ctrl, meta, alt, shift, inField, isComposing } = press;
  if (isComposing || alt) return undefined;
  if (key === 'F6' && !ctrl && !meta) return { does: shift ? 'previous-region' : 'next-region' };
  if (key === 'Enter' && (ctrl || meta)) return { does: 'send' };
  if (ctrl || meta) return undefined;
  if (key === 'Escape') return { does: 'back' };
  if (inField || !settings.singleKeys) return undefined;
  const section = /^[1-7]$/.test(key) ? SECTIONS[Number(key) - 1] : undefined;
  if (section !== undefined) return { does: 'section', section };
  const does = Object.hasOwn(SINGLE, key.toLowerCase()) ? SINGLE[key.toLowerCase()] : undefined;
  if (does === undefined) return undefined;
  if (!TWICE.has(does) || settings.offerHasFocus) return { does };
  const isSecond =
    before !== undefined && before.key.toLowerCase() === key.toLowerCase() && press.at - before.at <= TWICE_MS;
  return isSecond ? { does } : undefined;
};
