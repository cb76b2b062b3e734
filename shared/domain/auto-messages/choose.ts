import { type Because, because } from '../values/because';
import { DEFAULT_LANGUAGES, defaultText } from './default-texts';
import { findMessage, languageChain } from './find-message';
import type { AutoMessage } from './schema';
import { isFor, type Recipient, TRIGGER_IDS, type Trigger, triggerFacts } from './triggers';

export type MessageSource = 'channel' | 'workstream' | 'default';

export type AutoMessageChoice =
  | {
      readonly withheld: false;
      /** A template: `render` fills it. */
      readonly text: string;
      readonly language: string;
      readonly source: MessageSource;
      readonly because: Because;
    }
  | { readonly withheld: true; readonly because: Because };

export type ChoiceInput = {
  readonly trigger: Trigger;
  /** Who is to read it; the customer unless said. */
  readonly recipient?: Recipient;
  /** The reader's language: `es`, `es-MX`. */
  readonly language: string;
  readonly channel: { readonly language: string; readonly messages: readonly AutoMessage[] };
  readonly workstream: { readonly messages: readonly AutoMessage[] };
  /** Every trigger in the built-in languages unless given. */
  readonly defaults?: readonly AutoMessage[];
  /** The master switch ("allow automated messages"). */
  readonly enabled: boolean;
};

/**
 * Which text goes out, or why none does.
 *
 * The channel's own message wins over the workstream's, and that over the default: what the business wrote comes first.
 * Within one level the reader's language is looked for, then it without its region, then the channel's language, then
 * English. A message that is there and inactive silences the trigger; it doesn't let the next level speak.
 */
export const chooseAutoMessage = (input: ChoiceInput): AutoMessageChoice => {
  const { trigger, recipient = 'customer' } = input;
  const facts = triggerFacts(trigger);
  const withheld = (
    rule: 'auto-message.other-recipient' | 'auto-messages.off' | 'auto-message.no-text',
  ): AutoMessageChoice => ({
    withheld: true,
    because: because(rule, { trigger, recipient }),
  });
  if (!isFor(trigger, recipient)) return withheld('auto-message.other-recipient');
  if (!input.enabled && facts.required !== true) return withheld('auto-messages.off');

  const languages = languageChain(input.language, input.channel.language);
  const defaults = input.defaults ?? BUILT_IN;
  const levels = [
    { source: 'channel', messages: input.channel.messages },
    { source: 'workstream', messages: input.workstream.messages },
    { source: 'default', messages: defaults },
  ] as const;
  for (const { source, messages } of levels) {
    const found = findMessage(messages, trigger, recipient, input.language, languages);
    if (found === undefined) continue;
    const { active, text } = found.message;
    if (!active && facts.defaultWhenInactive === true && source !== 'default') continue;
    if (!active || text === undefined)
      return { withheld: true, because: because('auto-message.inactive', { trigger, recipient, source }) };
    const wanted = input.language;
    const rule = found.language === wanted ? 'auto-message.chosen' : 'auto-message.fallback-language';
    const { language } = found;
    return { withheld: false, text, language, source, because: because(rule, { trigger, source, language, wanted }) };
  }
  return withheld('auto-message.no-text');
};

/** The built-in texts as messages of the lowest level. */
const BUILT_IN: readonly AutoMessage[] = DEFAULT_LANGUAGES.flatMap(language =>
  (['customer', 'agent'] as const).flatMap(to => allTriggers(to, language)),
);

function allTriggers(to: Recipient, language: (typeof DEFAULT_LANGUAGES)[number]): AutoMessage[] {
  return TRIGGER_IDS.flatMap(trigger => {
    const text = defaultText(trigger, to, language);
    return text === undefined ? [] : [{ trigger, to, language, text, active: true }];
  });
}
