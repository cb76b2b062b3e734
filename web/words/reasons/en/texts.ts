import type { TextsReasons } from '../../../../shared/domain/values/reasons/texts';
import type { WordsFor } from '../../words';

export const texts: WordsFor<keyof TextsReasons> = {
  'automatic.away': 'The text is an automatic “away”.',
  'automatic.code': 'The text carries a code, from a machine.',
  'automatic.driving': 'The phone answers by itself while its owner drives.',
  'automatic.focus': 'The phone answers by itself: its owner wants quiet.',
  'automatic.sender-name': 'A name sent it, not a number.',
  'automatic.short-code': 'A short code sent it: a machine.',
  'automatic.unattended': 'Nobody reads texts at this number.',
  'language.clear-change': 'The customer clearly writes in another language now.',
  'language.same': 'The customer writes in the same language.',
  'language.set-by-agent': 'An agent set the language.',
  'language.too-short': 'The text is too short to tell its language.',
  'language.unsure': 'The text’s language is not clear.',
  'reaction.known-form': 'It is a reaction to a text.',
  'reaction.of-media': 'It is a reaction to a picture.',
  'reaction.quotes-ours': 'It is a reaction that quotes a text of ours.',
};
