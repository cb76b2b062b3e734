import { Card } from '../frame/page';
import { pageOfKind } from '../frame/sections';
import { SetupLink } from '../frame/setup-hand';
import { useSetupWords } from '../words';

type One = {
  readonly kind: string;
  readonly id: string;
  readonly weight: 'stops' | 'warns' | 'notes';
  readonly sentence: string;
};
const ORDER = { stops: 0, warns: 1, notes: 2 } as const;

/** What one may want to know before it is live, the heaviest first. */
export const Advice = ({ advice }: { readonly advice: readonly One[] }) => {
  const { changes } = useSetupWords();
  const sorted = [...advice].sort((one, other) => ORDER[one.weight] - ORDER[other.weight]);
  return (
    <Card title={changes.advice}>
      <ul className="lines advice">
        {sorted.map(({ kind, id, weight, sentence }) => (
          <li key={`${kind}/${id}/${sentence}`} className={`advice-${weight}`}>
            <span className="tag">{changes.weights[weight]}</span>
            <SetupLink section={pageOfKind(kind)} steps={kind === 'messages' ? [] : [id]}>
              {sentence}
            </SetupLink>
          </li>
        ))}
      </ul>
    </Card>
  );
};
