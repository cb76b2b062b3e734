import { useQuery } from '@tanstack/react-query';
import type { Item } from '../../data/draft/items';
import { numberWords } from '../../data/list/number-words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { sentenceOf } from '../changes/refusal';
import { api } from '../draft/api';
import { SetupLink, useSetup } from '../frame/setup-hand';
import { useSetupWords } from '../words';

const WAIT_SECONDS = 20;

/** A code that somebody texts to the number: its arrival proves the whole way. */
export const TextThisCode = ({ channel }: { readonly channel: Item }) => {
  const { wizard } = useSetupWords();
  const { phones, canEdit } = useSetup();
  const {
    data: made,
    error,
    refetch,
  } = useQuery({
    queryKey: ['setup-code', channel.id],
    queryFn: async () => (await api.call('setupCode', { body: { channel: channel.id } })).body,
    enabled: canEdit,
    // The number is live within five seconds; until then there is none with its name.
    retry: 3,
    retryDelay: 2_000,
    gcTime: 0,
  });
  const { data: state } = useQuery({
    queryKey: ['setup-code-arrived', channel.id, made?.code],
    queryFn: async ({ signal }) =>
      (
        await api.call(
          'setupCodeArrived',
          { query: { channel: channel.id, code: made?.code ?? '', wait: WAIT_SECONDS } },
          { signal },
        )
      ).body.state,
    enabled: made !== undefined,
    // Each answer is another question, until it has come.
    refetchInterval: ({ state: { data } }) => (data === undefined || data === 'waiting' ? 250 : false),
    refetchIntervalInBackground: true,
    retry: true,
    retryDelay: 2_000,
    gcTime: 0,
  });
  if (made === undefined) return error === null ? null : <p className="wrong">{sentenceOf(error)}</p>;
  return (
    <div className="code-step">
      <p>{wizard.codeLead(numberWords(made.number))}</p>
      <p className="code">{made.code}</p>
      <p role="status" className={state === 'arrived' ? 'good' : 'quiet'}>
        {state === 'arrived' && <Icon name="check" size={16} />}
        {state === 'arrived' ? wizard.codeArrived : state === 'expired' ? wizard.codeExpired : wizard.codeWaits}
      </p>
      <p className="field-help">{wizard.codeMeans}</p>
      <p className="ways-row">
        {state === 'expired' && <Button onPress={() => void refetch()}>{wizard.codeNew}</Button>}
        {phones !== undefined && state !== 'arrived' && (
          <a className="button button-plain" href={phones} target="_blank" rel="noopener noreferrer">
            <Icon name="phone" />
            {wizard.phones}
          </a>
        )}
        {state === 'arrived' && (
          <SetupLink section="wizard" steps={['next', channel.id]} className="button button-primary">
            {wizard.forward}
          </SetupLink>
        )}
      </p>
    </div>
  );
};
