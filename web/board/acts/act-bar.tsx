import type { Act } from '../../data/board/acts';
import { Button } from '../../ui/button';
import { useBoardWords } from '../../words/board/use-board-words';

/** One act for one conversation: it can be done, or says why not. */
export type ActOffer = { readonly act: Act; readonly notNow?: string };

/** What a supervisor can do with the conversation that is open. What can't be done stays in sight, with why. */
export const ActBar = ({
  offers,
  onAct,
}: {
  readonly offers: readonly ActOffer[];
  readonly onAct: (act: Act) => void;
}) => {
  const { acts } = useBoardWords();
  const refused = offers.filter(({ notNow }) => notNow !== undefined);
  return (
    <div className="act-bar" role="toolbar" aria-label={acts.title}>
      {offers
        .filter(({ notNow }) => notNow === undefined)
        .map(({ act }) => (
          <Button key={act} small look={act === 'force-close' ? 'harm' : 'plain'} onPress={() => onAct(act)}>
            {acts.names[act]}
          </Button>
        ))}
      {refused.length > 0 && (
        <details className="act-not">
          <summary>{acts.others(refused.length)}</summary>
          <dl>
            {refused.map(({ act, notNow }) => (
              <div key={act}>
                <dt>{acts.names[act]}</dt>
                <dd>{notNow}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
};
