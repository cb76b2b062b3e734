import type { ReactNode } from 'react';
import { elapsed } from '../../data/clock/span';
import { useNow } from '../../data/clock/use-now';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { spanWords } from '../../words/span-words';
import { useWords } from '../../words/use-words';

type Props = {
  readonly waits: { readonly since: string; readonly mayPick: boolean };
  readonly queue: string;
  readonly onTake: () => void;
  /** Why it waits, and what would help. */
  readonly children?: ReactNode;
  readonly onBack: () => void;
};

/** In the place of a conversation that nobody has: where it waits, and the way to take it where there is one. */
export const WaitsInQueue = ({ waits: { since, mayPick }, queue, onTake, onBack, children }: Props) => {
  const words = useWords();
  const now = useNow(Date.parse(since));
  return (
    <div className="nothing">
      <span className="nothing-sign">
        <Icon name="clock" size={28} />
      </span>
      <h1>{words.conversation.waitsIn(queue)}</h1>
      <p className="nothing-lead">{words.list.waits(spanWords(words, elapsed(now - Date.parse(since))))}</p>
      <p>{mayPick ? words.conversation.takeHint : words.conversation.notPicked}</p>
      <div className="nothing-ways">
        {mayPick && (
          <Button look="primary" onPress={onTake}>
            {words.conversation.take}
          </Button>
        )}
        <Button icon="back" onPress={onBack}>
          {words.frame.back}
        </Button>
      </div>
      {children}
    </div>
  );
};
