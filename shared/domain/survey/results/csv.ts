import { cell } from '../../text/csv/csv-cell';
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
