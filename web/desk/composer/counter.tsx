import { Button } from '../../ui/button';
import { useWords } from '../../words/use-words';
import type { Reading } from './reading';

const MOST_NAMED = 3;

/** How many texts it will be, what makes it more of them, and the way back; and when it is too long, by how much. */
export const Counter = ({
  reading,
  onPlain,
}: {
  readonly reading: Reading;
  readonly onPlain: (text: string) => void;
}) => {
  const { composer } = useWords();
  const { characters, segments, left, over, dear, plain } = reading;
  const named = dear.slice(0, MOST_NAMED).map(({ letter }) => letter);
  return (
    <>
      <span
        className={`counter${over > 0 ? ' counter-over' : ''}`}
        title={characters > 0 ? composer.left(left) : undefined}
      >
        {characters > 0 && composer.counter(characters, segments)}
        {plain === undefined && segments > 1 && named.length > 0 && ` ${composer.dear(named.join(' '))}`}
      </span>
      {over > 0 && (
        <p className="counter-line counter-over" role="status">
          {composer.over(over)}
        </p>
      )}
      {plain !== undefined && (
        <p className="counter-line" role="status">
          <span>{composer.doubles(named.join(' '), segments, plain.segments)}</span>
          <Button small onPress={() => onPlain(plain.text)}>
            {dear.length === 1 && dear[0]?.plain !== undefined
              ? composer.swap(dear[0].letter, dear[0].plain)
              : composer.swapAll}
          </Button>
        </p>
      )}
    </>
  );
};
