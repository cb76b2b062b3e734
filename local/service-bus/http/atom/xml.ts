const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Apostrophes stay: attributes here stand in double quotes, and not every reader knows the apostrophe's entity. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, character => entities[character] ?? character);

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => characters[name] ?? whole);

/** `<name>text</name>` */
export const element = (name: string, value: string | number | boolean): string =>
  `<${name}>${escapeXml(String(value))}</${name}>`;

/**
 * The elements without children within `parent`, by name; undefined if there is no `parent`. Enough for an entry that
 * describes a queue, which is flat; what is nested deeper (authorization rules) comes by its own names.
 */
export const readLeaves = (xml: string, parent: string): Record<string, string> | undefined => {
  if (new RegExp(`<${parent}(?:\\s[^>]*)?/>`).test(xml)) return {};
  const inner = new RegExp(`<${parent}(?:\\s[^>]*)?>([\\s\\S]*)</${parent}>`).exec(xml)?.[1];
  if (inner === undefined) return undefined;
  const leaves: Record<string, string> = {};
  for (const [, name, text, bare] of inner.matchAll(/<([A-Za-z]\w*)(?:\s[^>]*)?>([^<]*)<\/\1>|<([A-Za-z]\w*)\s*\/>/g))
    leaves[name ?? bare!] = unescapeXml(text ?? '').trim();
  return leaves;
};
