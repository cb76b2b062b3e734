import type { SurveyResponse } from './results';

const COLUMNS = [
  'conversation',
  'survey',
  'channel',
  'queue',
  'agent',
  'bot',
  'language',
  'asked at',
  'end',
  'question',
  'kind',
  'value',
  'comment',
  'answered at',
  'late',
] as const;

/**
 * Responses as CSV (RFC 4180, CRLF), one row an answer, and one row for a survey without answers.
 *
 * Customers write the values, so a cell that a spreadsheet would take for a formula gets an apostrophe before it
 * (OWASP, CSV injection). Numbers that are ours stay numbers.
 *
 * @param header false for the pages after the first: put together, they are one table
 */
export const surveyCsv = (responses: readonly SurveyResponse[], { header = true } = {}): string =>
  [...(header ? [COLUMNS] : []), ...responses.flatMap(rows)].map(row => `${row.map(cell).join(',')}\r\n`).join('');

const rows = ({ queue = '', agent = '', bot = '', answers, ...response }: SurveyResponse) => {
  const { conversation, survey, channel, language, askedAt, end } = response;
  const asked = [conversation, survey, channel, queue, agent, bot, language, askedAt, end ?? ''];
  if (answers.length === 0) return [[...asked, '', '', '', '', '', '']];
  return answers.map(({ question, kind, value, comment, at, late }) => [
    ...asked,
    question,
    kind,
    value,
    comment ?? '',
    at,
    late ? 'yes' : 'no',
  ]);
};

/**
 * What spreadsheets take for the start of a formula, also behind blanks and quotes, and in its full-width form. Where a spreadsheet
 * separates by something else than a comma, as in half of Europe, our quotes don't hold: a cell begins behind each semicolon, tab,
 * bar and line break.
 */
const FORMULA = /(^|[;|\t\r\n])(?=[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** One cell, quoted where it must be, and never a formula. */
export const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const apart = value.replace(FORMULA, "$1'");
  const safe = /^[\t\r\n]/.test(apart) ? `'${apart}` : apart;
  return /[",;|\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
