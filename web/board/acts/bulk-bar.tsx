import type { Act } from '../../data/board/acts';
import { Button } from '../../ui/button';
import { useBoardWords } from '../../words/board/use-board-words';
import type { Possible } from './why-not';

type Props = {
  readonly chosen: number;
  readonly possible: readonly Possible[];
  readonly onAct: (act: Act) => void;
  readonly onNone: () => void;
  /** All that the filters let through: more than is chosen. */
  readonly matching: number;
  readonly onAll: () => void;
};

/** What can be done with the chosen ones, over the foot of the list. */
export const BulkBar = ({ chosen, possible, onAct, onNone, matching, onAll }: Props) => {
  const { acts } = useBoardWords();
  if (chosen === 0) return null;
  return (
    <div className="bulk-bar" role="toolbar" aria-label={acts.chosen(chosen)}>
      <strong>{acts.chosen(chosen)}</strong>
      {matching > chosen && (
        <Button small look="quiet" onPress={onAll}>
          {acts.all(matching)}
        </Button>
      )}
      <span className="bulk-acts">
        {possible.map(({ act, items, notNow }) => (
          <Button
            key={act}
            small
            look={act === 'force-close' ? 'harm' : 'plain'}
            isDisabled={items.length === 0}
            {...(notNow !== undefined && { 'aria-label': `${acts.names[act]}: ${acts.notNow[notNow]}` })}
            onPress={() => onAct(act)}
          >
            {acts.names[act]}
            {items.length > 0 && items.length < chosen && <span className="bulk-n">{items.length}</span>}
          </Button>
        ))}
      </span>
      <Button small look="quiet" icon="close" aria-label={acts.none} onPress={onNone} />
    </div>
  );
};
