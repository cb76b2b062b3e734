/** A piece of a text: words, or an address that may be followed. */
export type TextPiece =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly href: string };

/** Up to what no address holds: spaces, quotes, brackets, and letters that nobody sees (controls, joiners, turns of direction). */
const ADDRESS = /https?:\/\/[^\s<>"'\p{Cc}\p{Cf}]+/giu;
/** What ends a sentence doesn't belong to the address before it. */
const TRAILING = /[.,;:!?)\]}»”’]+$/;

/**
 * Finds the addresses of a customer's text. One that hides where it leads is left as words: with a name or a password before its
 * host, with letters that turn the reading direction, or that no browser can read.
 */
export const textPieces = (text: string): readonly TextPiece[] => {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const shown = found[0].replace(TRAILING, '');
    const href = addressOf(shown);
    if (href === undefined) continue;
    if (found.index > from) pieces.push({ is: 'words', text: text.slice(from, found.index) });
    pieces.push({ is: 'link', text: shown, href });
    from = found.index + shown.length;
  }
  if (from < text.length) pieces.push({ is: 'words', text: text.slice(from) });
  return pieces;
};

const addressOf = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  const isPlain = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return isPlain ? href : undefined;
};

/** The host that an address leads to, as a browser reads it: letters that look like others show as `xn--…`. */
export const hostOf = (href: string): string => new URL(href).host;
