import { element, escapeXml } from './xml';

const head = '<?xml version="1.0" encoding="utf-8"?>';
const atom = 'xmlns="http://www.w3.org/2005/Atom"';

interface Entry {
  /** The address of what is described; clients read its name from there. */
  readonly id: string;
  readonly title: string;
  readonly published: number;
  readonly updated: number;
  readonly content: string;
}

const entryElement = ({ id, title, published, updated, content }: Entry, attributes = ''): string =>
  [
    `<entry${attributes}>`,
    element('id', id),
    `<title type="text">${escapeXml(title)}</title>`,
    element('published', new Date(published).toISOString()),
    element('updated', new Date(updated).toISOString()),
    `<link rel="self" href="${escapeXml(id)}"/>`,
    `<content type="application/xml">${content}</content>`,
    '</entry>',
  ].join('');

export const entryDocument = (entry: Entry): string => `${head}${entryElement(entry, ` ${atom}`)}`;

export const feedDocument = (
  id: string,
  title: string,
  updated: number,
  entries: readonly Entry[],
  next?: string,
): string =>
  [
    head,
    `<feed ${atom}>`,
    `<title type="text">${escapeXml(title)}</title>`,
    element('id', id),
    element('updated', new Date(updated).toISOString()),
    `<link rel="self" href="${escapeXml(id)}"/>`,
    next === undefined ? '' : `<link rel="next" href="${escapeXml(next)}"/>`,
    ...entries.map(entry => entryElement(entry)),
    '</feed>',
  ].join('');

export const errorDocument = (status: number, detail: string): string =>
  `${head}<Error>${element('Code', status)}${element('Detail', detail)}</Error>`;

export type { Entry };
