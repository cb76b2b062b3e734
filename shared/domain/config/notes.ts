import { parseTime } from '../operating-hours/calendar';
import { costOf, lettersInWords } from '../text/costly-letters';
import type { Config } from './config';

/**
 * What a person may want to change in a configuration that is fine: letters that make a text dearer, and hours that run
 * over midnight where the afternoon was meant. Each is a sentence with its place.
 */
export const configNotes = (config: Config): readonly string[] => [...costNotes(config), ...hoursNotes(config)];

const costNotes = ({ channels, messages, quickReplies }: Config): readonly string[] =>
  [
    ...messages.map(message => ({ ...message, where: `messages › ${message.trigger}` })),
    ...Object.values(channels).flatMap(channel =>
      channel.messages.map(message => ({ ...message, where: `channels › ${channel.id} › ${message.trigger}` })),
    ),
    ...Object.values(quickReplies).map(reply => ({ ...reply, where: `quickReplies › ${reply.id}` })),
  ].flatMap(({ where, language, text }) => {
    if (text === undefined) return [];
    const { segments, without, letters } = costOf(text.replace(/\{[^{}]*\}/g, ''));
    if (letters.length === 0) return [];
    const place = language === undefined ? where : `${where} (${language})`;
    const price =
      segments > without ? `${segments} segments instead of ${without}` : '70 characters a segment instead of 160';
    return [`${place}: ${lettersInWords(letters)} makes it ${price}.`];
  });

/** Longer than this over midnight, a span is more likely a slip of the clock. */
const LONGEST_NIGHT = 14 * 60;
const HALF_A_DAY = 12 * 60;

const hoursNotes = ({ operatingHours }: Config): readonly string[] =>
  Object.values(operatingHours).flatMap(({ id, weekly }) =>
    weekly.flatMap(({ from, to }, at) => {
      const [begin, end] = [parseTime(from ?? ''), parseTime(to ?? '')];
      if (begin === undefined || end === undefined || end >= begin) return [];
      const minutes = end + 24 * 60 - begin;
      const meant = end + HALF_A_DAY;
      if (minutes < LONGEST_NIGHT || end === 0 || meant <= begin) return [];
      return [
        `operatingHours › ${id} › weekly › ${at + 1}: ${from} to ${to} is open over midnight, for ${Math.floor(minutes / 60)} hours. If the afternoon is meant, write ${clock(meant)}.`,
      ];
    }),
  );

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
