import type { BulkOutcome } from '../../../shared/api/supervisor/bulk';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useBoardWords } from '../../words/board/use-board-words';
import { summaryOf } from './outcomes';

type Props = {
  readonly outcomes: readonly BulkOutcome[];
  readonly names: ReadonlyMap<string, string>;
  readonly isRunning: boolean;
  readonly onRetry: () => void;
};

/** So many are named; the others are counted. */
const NAMED = 8;

/** What became of each: what was done, and what was not, with why. */
export const OutcomeList = ({ outcomes, names, isRunning, onRetry }: Props) => {
  const { acts } = useBoardWords();
  const { done, pending, not, refusals } = summaryOf(outcomes);
  return (
    <div className="outcomes" role="status">
      <p className={not === 0 ? 'outcome-good' : undefined}>
        <Icon name={not === 0 ? 'check' : 'warning'} />
        <strong>{acts.outcome(done, not, pending)}</strong>
      </p>
      <ul>
        {refusals.map(({ sentence, ids }) => (
          <li key={sentence}>
            <span>{sentence}</span>
            <span className="quiet">
              {ids
                .slice(0, NAMED)
                .map(id => names.get(id) ?? id)
                .join(', ')}
              {ids.length > NAMED && ` ${acts.andMore(ids.length - NAMED)}`}
            </span>
          </li>
        ))}
      </ul>
      {not > 0 && (
        <Button small isDisabled={isRunning} onPress={onRetry}>
          {acts.retry(not)}
        </Button>
      )}
    </div>
  );
};
