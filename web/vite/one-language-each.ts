import type { Plugin } from 'vite';

/** The languages of the pages: what React Aria says by itself (list sizes, "dismiss") is carried in these alone. */
const OURS = ['en-US', 'es-ES', 'fr-FR'];
const WORDS =
  /[\\/](?:react-aria|react-aria-components|react-stately)[\\/]dist[\\/]private[\\/]intl[\\/].*?([a-z]{2}-[A-Z]{2})\.[cm]?js$/;

/** Empties the words of every other language. */
export const oneLanguageEach = (): Plugin => ({
  name: 'one-language-each',
  enforce: 'pre',
  load: id => {
    const language = WORDS.exec(id)?.[1];
    return language === undefined || OURS.includes(language) ? undefined : 'export default {};';
  },
});
