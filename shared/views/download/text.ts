import { Temporal } from 'temporal-polyfill';
import type { Transcript } from '../../api/conversations/download';

/** A transcript as a text: a head, who had it, then a line for each thing said. Lines of a text that has several are set in. */
export const transcriptAsText = (transcript: Transcript): string => {
  const { id, channel, customer, name, zone, sessions, lines, cut } = transcript;
  const time = (at: string) => wallTime(at, zone);
  const period = transcript.endedAt === undefined ? 'goes on' : time(transcript.endedAt);
  return [
    `Conversation ${id}`,
    `Channel: ${channel.name} (${channel.number})`,
    `Customer: ${name === undefined ? customer : `${name} (${customer})`}`,
    `From ${time(transcript.startedAt)} to: ${period}`,
    `Times: ${zone}`,
    `Made ${time(transcript.madeAt)} by ${transcript.madeBy}`,
    ...(cut ? ['The oldest entries are left out: the conversation is longer than a transcript.'] : []),
    '',
    ...sessions.map(
      ({ nth, by, kind, queue, from, to, end }) =>
        `Session ${nth}: ${by.name}${kind === 'bot' ? ' (bot)' : ''}${queue === undefined ? '' : `, ${queue}`}, ${time(from)} to ${to === undefined ? 'now' : time(to)}${end === undefined ? '' : ` (${end})`}`,
    ),
    '',
    ...lines.map(line => `${time(line.at)}  ${lineAsText(line)}`),
    '',
  ].join('\r\n');
};

type Line = Transcript['lines'][number];
const SIDES = { customer: 'Customer', agent: 'Agent', bot: 'Bot', automatic: 'Automatic' } as const;

const lineAsText = ({ kind, by, text, delivery, because }: Line): string => {
  const who = by.name ?? SIDES[by.side];
  const what = kind === 'text' ? '' : ` [${kind}]`;
  const fared = delivery === undefined || delivery === 'delivered' ? '' : ` [${delivery}]`;
  const reason = because === undefined ? '' : ` {${because.rule}}`;
  return `${who}${what}: ${text.replace(/\r?\n/g, '\r\n    ')}${fared}${reason}`;
};

const wallTime = (at: string, zone: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
