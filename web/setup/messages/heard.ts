import { DEFAULT_LANGUAGES, defaultText } from '../../../shared/domain/auto-messages/default-texts';
import { findMessage, languageChain } from '../../../shared/domain/auto-messages/find-message';
import type { AutoMessage } from '../../../shared/domain/auto-messages/schema';
import { isFor, type Recipient, type Trigger, triggerFacts } from '../../../shared/domain/auto-messages/triggers';
import { type Document, valueAt } from '../../data/draft/document';
import { itemOf, placeOf } from '../../data/draft/items';

/** Whose messages are looked at: everybody's, a workstream's, or a number's. */
export type Level =
  | { readonly is: 'all' }
  | { readonly is: 'workstream'; readonly id: string }
  | { readonly is: 'channel'; readonly id: string };
export type Source = 'channel' | 'workstream' | 'all' | 'built-in';

const messagesAt = (value: unknown): readonly AutoMessage[] =>
  Array.isArray(value)
    ? value
        .filter((each): each is AutoMessage => typeof each === 'object' && each !== null)
        // As it is written, a message speaks unless it says otherwise.
        .map(each => ({ ...each, active: each.active !== false }))
    : [];

/** Where a level's messages stand in the draft. */
export const placeOfLevel = (document: Document, level: Level): readonly (string | number)[] =>
  level.is === 'all'
    ? ['messages']
    : level.is === 'workstream'
      ? ['workstreams', placeOf(document, 'workstreams', level.id), 'messages']
      : ['channels', placeOf(document, 'channels', level.id), 'messages'];

const BUILT_IN = (['customer', 'agent'] as const).flatMap(to => DEFAULT_LANGUAGES.map(language => ({ to, language })));
const builtIn = (trigger: Trigger): readonly AutoMessage[] =>
  BUILT_IN.flatMap(({ to, language }) => {
    const text = defaultText(trigger, to, language);
    return text === undefined ? [] : [{ trigger, to, language, text, active: true }];
  });

/** The levels that speak at one level, the strongest first. */
const levelsOf = (document: Document, level: Level): readonly (readonly [Source, readonly AutoMessage[]])[] => {
  const channel = level.is === 'channel' ? itemOf(document, 'channels', level.id) : undefined;
  const workstream = level.is === 'workstream' ? level.id : String(channel?.workstream ?? '');
  return [
    ['channel', messagesAt(channel?.messages)],
    ['workstream', level.is === 'all' ? [] : messagesAt(itemOf(document, 'workstreams', workstream)?.messages)],
    ['all', messagesAt(document.messages)],
  ];
};

export type Heard =
  | { readonly is: 'text'; readonly text: string; readonly language: string; readonly from: Source }
  | { readonly is: 'silenced'; readonly from: Source }
  | { readonly is: 'nothing' };

/** What a reader of a language hears at a level, and whose text it is: as the server chooses, which a test holds it to. */
export const heardAt = (
  document: Document,
  level: Level,
  trigger: Trigger,
  recipient: Recipient,
  language: string,
): Heard => {
  if (!isFor(trigger, recipient)) return { is: 'nothing' };
  const channel = level.is === 'channel' ? itemOf(document, 'channels', level.id) : undefined;
  const isOff = channel?.automatedMessages === false || channel?.automatedMessages === 'off';
  if (isOff && triggerFacts(trigger).required !== true) return { is: 'silenced', from: 'channel' };
  const chain = languageChain(language, String(channel?.language ?? 'en'));
  // A workstream's messages and those for all are one level to the server: the first that fits a language wins.
  const [own, ...others] = levelsOf(document, level);
  const levels = [own === undefined ? [] : [own], others, [['built-in', builtIn(trigger)] as const]] as const;
  for (const sources of levels) {
    const messages = sources.flatMap(([from, list]) => list.map(message => ({ ...message, from })));
    const found = findMessage(messages, trigger, recipient, language, chain);
    if (found === undefined) continue;
    const { active, text, from } = found.message as AutoMessage & { readonly from: Source };
    if (!active && triggerFacts(trigger).defaultWhenInactive === true && from !== 'built-in') continue;
    if (!active || text === undefined) return { is: 'silenced', from };
    return { is: 'text', text, language: found.language, from };
  }
  return { is: 'nothing' };
};

/** What a cell of the table of triggers and languages says of a number. */
export const cellOf = (
  document: Document,
  channel: string,
  trigger: Trigger,
  language: string,
): 'own' | 'built-in' | 'missing' | 'silent' => {
  const heard = heardAt(document, { is: 'channel', id: channel }, trigger, recipientFor(trigger), language);
  if (heard.is === 'silenced') return 'silent';
  if (heard.is === 'nothing' || !isSameLanguage(heard.language, language)) return 'missing';
  return heard.from === 'built-in' ? 'built-in' : 'own';
};
export const recipientFor = (trigger: Trigger): Recipient => (isFor(trigger, 'customer') ? 'customer' : 'agent');
const isSameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

/** The place of a message at its level for a trigger, reader and language; −1 where there is none. */
export const placeOfMessage = (
  document: Document,
  level: Level,
  trigger: Trigger,
  recipient: Recipient,
  language: string | undefined,
): number => {
  const list = valueAt(document, placeOfLevel(document, level));
  if (!Array.isArray(list)) return -1;
  return list.findIndex(
    each =>
      each?.trigger === trigger &&
      (each.to ?? recipientFor(trigger)) === recipient &&
      (each.language ?? undefined) === language,
  );
};
