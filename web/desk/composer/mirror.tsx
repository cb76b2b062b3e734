/** The same text behind the field, with the letters underlined that make it dear. It is for the eye alone. */
export const Mirror = ({ text, dear }: { readonly text: string; readonly dear: readonly string[] }) => {
  if (dear.length === 0) return null;
  const isDear = new Set(dear);
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  return (
    <div className="mirror" aria-hidden="true" dir="auto">
      {letters.map((letter, at) =>
        isDear.has(letter) || [...letter].some(part => isDear.has(part)) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: letters have no other name than their place
          <mark key={at}>{letter}</mark>
        ) : (
          letter
        ),
      )}
    </div>
  );
};
