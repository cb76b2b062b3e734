import type { AutoMessage } from './schema';
import { type Recipient, recipientOf, type Trigger } from './triggers';

/** `es-MX` for a channel in French: `es-MX`, `es`, `fr`, `en`. */
export const languageChain = (wanted: string, channelLanguage: string): readonly string[] => {
  return [...new Set([wanted, bareLanguage(wanted), channelLanguage, bareLanguage(channelLanguage), 'en'])];
};

const bareLanguage = (language: string): string => language.split('-')[0] ?? language;

/** A message without a language stands for each: it is taken where the first wanted language has none of its own. */
export const findMessage = (
  messages: readonly AutoMessage[],
  trigger: Trigger,
  recipient: Recipient,
  wanted: string,
  languages: readonly string[],
): { message: AutoMessage; language: string } | undefined => {
  const own = messages.filter(message => message.trigger === trigger && recipientOf(message) === recipient);
  for (const language of languages) {
    const message = own.find(candidate => candidate.language === language);
    if (message !== undefined) return { message, language };
    if (language === bareLanguage(wanted)) {
      const every = own.find(candidate => candidate.language === undefined);
      if (every !== undefined) return { message: every, language: wanted };
    }
  }
  return undefined;
};
