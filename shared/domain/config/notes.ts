import { parseTime } from '../operating-hours/calendar';
import type { Survey, SurveyTexts } from '../survey/schema';
import { costOf, lettersInWords } from '../text/costly-letters';
import type { Config } from './config';

/**
 * What a person may want to change in a configuration that is fine: letters that make a text dearer, and hours at
 * night where the afternoon was meant. Each is a sentence with its place.
 */
export const configNotes = (config: Config): readonly string[] => [...costNotes(config), ...hoursNotes(config)];

const costNotes = ({ channels, messages, quickReplies, surveys }: Config): readonly string[] =>
  [
    ...messages.map(message => ({ ...message, where: `messages › ${message.trigger}` })),
    ...Object.values(channels).flatMap(channel =>
      channel.messages.map(message => ({ ...message, where: `channels › ${channel.id} › ${message.trigger}` })),
    ),
    ...Object.values(quickReplies).map(reply => ({ ...reply, where: `quickReplies › ${reply.id}` })),
    ...Object.values(surveys).flatMap(textsOfSurvey),
  ].flatMap(({ where, language, text }) => {
    if (text === undefined) return [];
    const { segments, without, letters } = costOf(text.replace(/\{[^{}]*\}/g, ''));
    if (letters.length === 0) return [];
    const place = language === undefined ? where : `${where} (${language})`;
    const price =
      segments > without ? `${segments} segments instead of ${without}` : '70 characters a segment instead of 160';
    return [`${place}: ${lettersInWords(letters)} makes it ${price}.`];
  });

const textsOfSurvey = ({ id, questions, intro, thanks, repeat, reminder, link }: Survey) => {
  const around = Object.entries({ intro, thanks, repeat, reminder, link });
  const said: readonly (readonly [string, SurveyTexts | undefined])[] = [
    ...around,
    ...questions.flatMap(question => [
      [question.id, question.text] as const,
      ...(question.kind === 'choice'
        ? question.options.map(option => [`${question.id} › ${option.id}`, option.label] as const)
        : []),
    ]),
  ];
  return said.flatMap(([what, texts]) =>
    Object.entries(texts ?? {}).map(([language, text]) => ({ where: `surveys › ${id} › ${what}`, language, text })),
  );
};

/** Longer than this over midnight, a span is more likely a slip of the clock. */
const LONGEST_NIGHT = 14 * 60;
const HALF_A_DAY = 12 * 60;
/** Who opens before the one and closes by the other is hardly there: after lunch is meant ("1:00 to 5:00"). */
const LATE_NIGHT = 5 * 60;
const MORNING = 8 * 60;

const hoursNotes = ({ operatingHours }: Config): readonly string[] =>
  Object.values(operatingHours).flatMap(({ id, weekly }) =>
    weekly.flatMap(({ from, to }, at) => {
      const [begin, end] = [parseTime(from ?? ''), parseTime(to ?? '')];
      if (begin === undefined || end === undefined) return [];
      if (begin >= 60 && begin < LATE_NIGHT && end > begin && end <= MORNING)
        return [
          `operatingHours › ${id} › weekly › ${at + 1}: ${from} to ${to} is at night. If the afternoon is meant, write ${clock(begin + HALF_A_DAY)} to ${clock(end + HALF_A_DAY)}.`,
        ];
      if (end >= begin) return [];
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
