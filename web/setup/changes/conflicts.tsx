import { Button } from '../../ui/button';
import { Card } from '../frame/page';
import { useSetupWords } from '../words';
import type { Choice } from './publish';

type Conflict = {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly mine?: unknown;
  readonly theirs?: unknown;
};

export const choiceKey = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}/${id}`;

/** Items that two people changed differently, side by side: each is chosen by itself, and none is overwritten in silence. */
export const Conflicts = ({
  conflicts,
  choices,
  onChoose,
}: {
  readonly conflicts: readonly Conflict[];
  readonly choices: ReadonlyMap<string, Choice>;
  readonly onChoose: (choice: Choice) => void;
}) => {
  const { changes } = useSetupWords();
  return (
    <Card title={changes.conflicts}>
      <p>{changes.conflictsLead}</p>
      {conflicts.map(({ kind, id, name, mine, theirs }) => {
        const taken = choices.get(choiceKey({ kind, id }))?.take;
        return (
          <fieldset key={choiceKey({ kind, id })} className="conflict">
            <legend>{name}</legend>
            <Side
              title={changes.mine}
              value={mine}
              words={changes.takeMine}
              isTaken={taken === 'mine'}
              onTake={() => onChoose({ kind, id, take: 'mine' })}
            />
            <Side
              title={changes.theirsOne}
              value={theirs}
              words={changes.takeTheirs}
              isTaken={taken === 'theirs'}
              onTake={() => onChoose({ kind, id, take: 'theirs' })}
            />
          </fieldset>
        );
      })}
    </Card>
  );
};

const Side = ({
  title,
  value,
  words,
  isTaken,
  onTake,
}: {
  readonly title: string;
  readonly value: unknown;
  readonly words: string;
  readonly isTaken: boolean;
  readonly onTake: () => void;
}) => {
  const { changes } = useSetupWords();
  return (
    <div className={`conflict-side${isTaken ? ' conflict-taken' : ''}`}>
      <p className="field-label">{title}</p>
      {value === undefined ? (
        <p className="quiet">{changes.gone}</p>
      ) : (
        <pre className="file">{JSON.stringify(value, null, 2)}</pre>
      )}
      <Button small look={isTaken ? 'primary' : 'plain'} aria-pressed={isTaken} onPress={onTake}>
        {words}
      </Button>
    </div>
  );
};
