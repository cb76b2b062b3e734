import { type AutoMessage, recipientOf } from '../../auto-messages/schema';
import type { Config } from '../config';
import { configNotes } from '../notes';
import type { Advice } from './known';

/** Messages that a customer would get in a language that isn't theirs, surveys without words for it, and letters that cost. */
export const adviceOnMessages = (config: Config): readonly Advice[] => {
  const spoken = languagesIn(config);
  return [
    ...missing(config.messages, spoken, 'messages', 'all', 'for all channels'),
    ...Object.values(config.channels).flatMap(({ id, name, messages }) =>
      missing(messages, spoken, 'channels', id, `of "${name}"`),
    ),
    ...Object.values(config.workstreams).flatMap(({ id, name, messages }) =>
      missing(messages, spoken, 'workstreams', id, `of "${name}"`),
    ),
    ...surveysWithout(config, spoken),
    ...configNotes(config)
      .filter(note => /^(messages|channels|quickReplies) › /.test(note))
      .map(sentence => ({ check: 'costly-letters', weight: 'notes', ...placeOf(sentence), sentence }) as const),
  ];
};

/** What customers are known to be answered in: languages of channels, of agents, of rules, and of the messages themselves. */
const languagesIn = (config: Config): readonly string[] => {
  const rules = Object.values(config.workstreams).flatMap(({ classification, routing }) => [
    ...classification.flatMap(ruleset => ruleset.rules),
    ...routing,
  ]);
  const ofRules = rules.flatMap(({ when }) => [when, ...(when?.all ?? []), ...(when?.any ?? [])]);
  const found = [
    ...Object.values(config.channels).map(({ language }) => language),
    ...Object.values(config.agents).flatMap(({ languages }) => languages),
    ...ofRules.flatMap(each => (each?.language === undefined ? [] : [each.language].flat())),
  ];
  return [...new Set(found.map(language => language.split('-')[0] as string))].sort();
};

/** The business wrote its own words for some readers; others would get them in a language that isn't theirs. */
const missing = (
  messages: readonly AutoMessage[],
  spoken: readonly string[],
  kind: Advice['kind'],
  id: string,
  whose: string,
): readonly Advice[] => {
  const own = new Map<string, Set<string>>();
  for (const message of messages) {
    if (recipientOf(message) !== 'customer' || message.text === undefined || !message.active) continue;
    const known = own.get(message.trigger) ?? new Set();
    own.set(message.trigger, known.add(message.language?.split('-')[0] ?? 'every'));
  }
  return [...own].flatMap(([trigger, known]): Advice[] => {
    const without = known.has('every') ? [] : spoken.filter(language => !known.has(language));
    if (without.length === 0) return [];
    const sentence = `The message "${trigger}" ${whose} is written in ${[...known].sort().join(', ')}, and not in ${without.join(', ')}, which is spoken here.`;
    return [{ check: 'message-without-language', weight: 'warns', kind, id, sentence }];
  });
};

const surveysWithout = ({ surveys }: Config, spoken: readonly string[]): readonly Advice[] =>
  Object.values(surveys).flatMap(({ id, name, questions }): Advice[] => {
    const without = spoken.filter(language =>
      questions.some(({ text }) => !Object.keys(text).some(each => each.split('-')[0] === language)),
    );
    if (without.length === 0) return [];
    const sentence = `The survey "${name}" lacks questions in ${without.join(', ')}, which is spoken here: such a customer is asked in another language.`;
    return [{ check: 'survey-without-language', weight: 'warns', kind: 'surveys', id, sentence }];
  });

const placeOf = (note: string): { readonly kind: Advice['kind']; readonly id: string } => {
  const [kind = '', id = ''] = note.split(' › ').map(part => part.replace(/ \(.*$|: .*$/g, ''));
  if (kind === 'channels' || kind === 'quickReplies') return { kind, id };
  return { kind: 'messages', id: 'all' };
};
