import { useEffect } from 'react';
import { useWords } from '../words/use-words';
import { Button } from './button';
import { Icon } from './icon';

/** So long a sentence stays, unless somebody puts it away before. */
export const SAID_MS = 8_000;

/** What the server said to something that was asked of it. */
export const Said = ({ sentence, onGone }: { readonly sentence: string | undefined; readonly onGone: () => void }) => {
  const { frame } = useWords();
  useEffect(() => {
    if (sentence === undefined) return;
    const timer = setTimeout(onGone, SAID_MS);
    return () => clearTimeout(timer);
  }, [sentence, onGone]);
  return (
    <div className="said-place" role="status">
      {sentence !== undefined && (
        <p className="said-sentence">
          <Icon name="warning" />
          <span>{sentence}</span>
          <Button look="quiet" small icon="close" aria-label={frame.close} onPress={onGone} />
        </p>
      )}
    </div>
  );
};
