/** HTML that may be written into a page as it is. Only `html` makes it: customers' and colleagues' words are escaped in it. */
export type Html = { readonly html: string };
type Part = Html | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, found => ESCAPES[found] ?? '');

const written = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map(written).join('');
};

/** HTML from a template. What is filled in is escaped, for attributes in quotes as well; `undefined` leaves nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((text, string, at) => text + string + (at < parts.length ? written(parts[at]) : ''), ''),
});
