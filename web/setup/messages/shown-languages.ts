import { useDraft } from '../fields/draft-hand';
import { usedLanguages } from '../fields/languages-of';

/** The languages that messages are shown in: those that the configuration uses, and always one. */
export const useShownLanguages = (): readonly string[] => {
  const { document } = useDraft();
  const used = usedLanguages(document);
  return used.length === 0 ? ['en'] : used;
};
