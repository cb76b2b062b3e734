import type { Foreseen } from '../../../shared/domain/desk/foreseen';
import type { ToolWords } from '../../words/tools/tool-words';

/** What is known of what would follow. */
export type Tried =
  | { readonly is: 'loading' }
  | { readonly is: 'unknown' }
  | { readonly is: 'known'; readonly foreseen: Foreseen };

export type About = { readonly me: string; readonly at: (iso: string) => string };

/** More of one kind than a reader wants one by one. */
const MANY = 2;

/** What would follow, as sentences in the order in which it would happen, each once; what changes nothing for the reader is left out. */
export const sentencesOf = (
  { outcome, sentence, follows }: Foreseen,
  words: ToolWords['foreseen'],
  about: About,
): readonly string[] => {
  if (outcome === 'refused') return [words.refused(sentence ?? '')];
  const goBack = follows.filter(({ kind }) => kind === 'goes-back').length;
  const said = follows.flatMap((each, at): readonly string[] => {
    if (each.kind === 'goes-back' && goBack >= MANY) {
      const isFirst = follows.findIndex(({ kind }) => kind === 'goes-back') === at;
      return isFirst ? [words.goBack(goBack)] : [];
    }
    // One's own presence by capacity follows from every hand-over, and is no news.
    const text = each.kind === 'presence' ? '' : words.says(each, about);
    return text === '' ? [] : [text];
  });
  return [...new Set(said)];
};
