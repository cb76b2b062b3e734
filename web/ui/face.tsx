const FACES = 6;

/** The same number for the same words, everywhere. */
const numberOf = (words: string): number => {
  let hash = 7;
  for (const letter of words) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
};

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(word => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => [...(word ?? '')][0] ?? '');
  // Letters that know no capitals join each other, so two of them are no initials.
  const hasCapitals = first !== undefined && first.toLocaleUpperCase() !== first.toLocaleLowerCase();
  return `${first}${hasCapitals ? last : ''}`.toLocaleUpperCase();
};

/** A person's initials on a colour of theirs; who has no name yet gets a phone. It says nothing that the name beside it doesn't. */
export const Face = ({ name, size = 'm' }: { readonly name: string; readonly size?: 's' | 'm' }) => {
  const initials = initialsOf(name);
  const face = initials === '' ? 0 : (numberOf(name) % FACES) + 1;
  return (
    <span className={`face face-${face} face-of-${size}`} aria-hidden="true">
      {initials === '' ? (
        <svg className="icon" width="18" height="18" viewBox="0 0 20 20" focusable="false" aria-hidden="true">
          <path d="M6.5 2.8h7A1.2 1.2 0 0 1 14.7 4v12a1.2 1.2 0 0 1-1.2 1.2h-7A1.2 1.2 0 0 1 5.3 16V4a1.2 1.2 0 0 1 1.2-1.2zM9 14.6h2" />
        </svg>
      ) : (
        initials
      )}
    </span>
  );
};
