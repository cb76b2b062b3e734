import { pageOfKind } from '../frame/sections';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';

type Difference = {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly fields: readonly { readonly field: string; readonly sentence: string }[];
  readonly sentence: string;
};

/** What differs, item by item, in the server's sentences. */
export const Differences = ({ differences }: { readonly differences: readonly Difference[] }) => {
  const { changes } = useSetupWords();
  if (differences.length === 0) return <p className="quiet">{changes.same}</p>;
  return (
    <ul className="differences">
      {differences.map(({ kind, id, name, change, fields, sentence }) => (
        <li key={`${kind}/${id}`} className={`difference difference-${change}`}>
          <p>
            <SetupLink section={pageOfKind(kind)} steps={change === 'removed' || kind === 'messages' ? [] : [id]}>
              {name}
            </SetupLink>{' '}
            <span className="tag">{changes.changeNames[change]}</span>
          </p>
          {fields.length === 0 ? (
            <p className="quiet">{sentence}</p>
          ) : (
            <ul>
              {fields.map(each => (
                <li key={each.field}>{each.sentence}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
};
