import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { api } from '../draft/api';
import { useSetupWords } from '../words';

/** What must be there before a customer can text, each with how to mend it. `isShort` leaves out what is there. */
export const Prerequisites = ({ isShort = false }: { readonly isShort?: boolean }) => {
  const { home, wizard } = useSetupWords();
  const { data, refetch, isFetching } = useQuery({
    queryKey: ['setup-prerequisites'],
    queryFn: async () => (await api.call('setupPrerequisites', {})).body.checks,
    staleTime: 10_000,
  });
  if (data === undefined) return null;
  const shown = isShort ? data.filter(({ state }) => state !== 'there') : data;
  return (
    <div className="prerequisites">
      {shown.length === 0 && (
        <p className="good">
          <Icon name="check" size={16} />
          {home.allThere}
        </p>
      )}
      <ul className="checklist">
        {shown.map(({ id, state, sentence, mend }) => (
          <li key={id} className={`check-${state}`}>
            <Icon name={state === 'there' ? 'check' : state === 'missing' ? 'warning' : 'question'} size={18} />
            <div>
              <p>
                {sentence} <span className="unseen">{home.states[state]}</span>
              </p>
              {mend !== undefined && (
                <details open={!isShort && state === 'missing'}>
                  <summary>{wizard.mend}</summary>
                  <p className="quiet">{mend}</p>
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!isShort && (
        <Button small onPress={() => void refetch()} isDisabled={isFetching}>
          {wizard.again}
        </Button>
      )}
    </div>
  );
};
