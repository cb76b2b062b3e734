/** A language by its name in the reader's own, or in itself: `es-MX` is Mexican Spanish. What is no language stays as it is. */
export const languageName = (language: string, reader = language): string => {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};
