import { type Item, newIdFor } from '../../data/draft/items';
import { wordsIn } from '../fields/typed';
import { cellsIn } from './sheet';

type Reply = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly tags?: readonly string[];
};
const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;

/** Quick replies of a sheet: title, language, text, tags. A row without a language has the reader's; one without a text is none. */
export const repliesIn = (typed: string, there: readonly Item[], reader: string): readonly Reply[] => {
  const taken = there.map(({ id }) => id);
  return cellsIn(typed).flatMap(([title = '', second = '', third = '', fourth = '']) => {
    const hasLanguage = LANGUAGE.test(second);
    const [language, text, tags] = hasLanguage ? [second, third, fourth] : [reader, second, third];
    if (title === '' || text === '') return [];
    const id = newIdFor(title, taken);
    taken.push(id);
    const words = wordsIn(tags).map(tag => tag.replace(/^#/, ''));
    return [{ id, title, language, text, ...(words.length > 0 && { tags: words }) }];
  });
};
