import { costOf } from '../../../shared/domain/text/costly-letters';
import { segmentsOf } from '../../../shared/domain/text/segments';
import { useSetupWords } from '../words';

/** How many texts it is, and which letters make it more. Slugs count as they stand: a name is about as long as its slug. */
export const Segments = ({ text }: { readonly text: string }) => {
  const { form } = useSetupWords();
  if (text.trim() === '') return null;
  const plain = text.replace(/\{[^{}]*\}/g, slug => 'n'.repeat(Math.max(1, slug.length - 4)));
  const { characters, segments } = segmentsOf(plain);
  const { letters, without } = costOf(plain);
  return (
    <p className={`segments${segments > without ? ' segments-dear' : ''}`}>
      {form.segments(characters, segments)}
      {segments > without &&
        ` ${form.dearLetters(
          letters
            .slice(0, 4)
            .map(({ letter }) => letter)
            .join(' '),
          without,
        )}`}
    </p>
  );
};
