import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Item, itemOf, itemsOf, nameOf, newIdFor } from '../../data/draft/items';
import { numberWords } from '../../data/list/number-words';
import { Button } from '../../ui/button';
import { sentenceOf } from '../changes/refusal';
import { api } from '../draft/api';
import { TextControl } from '../fields/controls';
import { useDraft } from '../fields/draft-hand';
import { SelectControl } from '../fields/select';
import { NUMBER_TYPES } from '../forms/channel';
import { useGo } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { NumberRow, type OwnNumber } from './number-row';

const PORTAL = 'https://portal.azure.com/#browse/Microsoft.Communication%2FCommunicationServices';

/** SMS set-up: one of the resource's numbers is chosen, and becomes a channel of the draft. */
export const NumberStep = ({ workstream }: { readonly workstream: string | undefined }) => {
  const { wizard } = useSetupWords();
  const { document, set, canEdit } = useDraft();
  const go = useGo();
  const [name, setName] = useState('');
  const [isTyping, setTyping] = useState(false);
  const [refused, setRefused] = useState<string>();
  const its = itemOf(document, 'workstreams', workstream);
  const channels = itemsOf(document, 'channels');
  const { data, refetch, error } = useQuery({
    queryKey: ['numbers'],
    queryFn: async () => (await api.call('numbers', {})).body,
    staleTime: 10_000,
  });
  const take = (number: string, provider: string, numberType: string, calls: boolean) => {
    const called = name.trim() === '' ? numberWords(number) : name.trim();
    const id = newIdFor(
      called,
      channels.map(each => each.id),
    );
    set(
      ['channels'],
      [
        ...(Array.isArray(document.channels) ? document.channels : []),
        {
          ...{ id, name: called, number, numberType },
          ...(provider !== 'acs' && { provider }),
          ...(calls && { voice: true }),
          workstream: workstream ?? '',
        },
      ],
    );
    go('wizard', 'language', id);
  };
  const upgrade = async ({ number }: OwnNumber) => {
    setRefused(undefined);
    try {
      const { status } = await api.call('numberCapabilities', { path: { number }, body: { sms: 'send-and-receive' } });
      if (status === 202) setRefused(wizard.upgrading);
    } catch (failure) {
      setRefused(sentenceOf(failure));
    }
    await refetch();
  };
  return (
    <>
      <p className="quiet">
        {wizard.numberLead} {its !== undefined && wizard.uses(nameOf(its))}
      </p>
      <TextControl label={wizard.channelName} value={name} onChange={setName} />
      {refused !== undefined && (
        <p className="wrong" role="alert">
          {refused}
        </p>
      )}
      {error !== null && <p className="wrong">{sentenceOf(error)}</p>}
      {data !== undefined && data.numbers.length > 0 && (
        <ul className="numbers" aria-label={wizard.numberTable}>
          {data.numbers.map(each => (
            <NumberRow
              key={each.number}
              number={each}
              inDraft={inDraft(channels, each.number)}
              onUpgrade={canEdit ? () => void upgrade(each) : undefined}
              onChoose={
                canEdit ? () => take(each.number, each.provider, each.type ?? 'toll-free', each.calls) : undefined
              }
            />
          ))}
        </ul>
      )}
      {data?.providers
        .filter(({ state }) => state !== 'listed')
        .map(({ provider, sentence }) => (
          <p key={provider} className="quiet">
            {sentence}
          </p>
        ))}
      <p className="ways-row">
        {canEdit && !isTyping && <Button onPress={() => setTyping(true)}>{wizard.typed}</Button>}
        <a className="button button-quiet" href={PORTAL} target="_blank" rel="noopener noreferrer">
          {wizard.acquire}
        </a>
      </p>
      {isTyping && <TypedNumber onTake={take} />}
    </>
  );
};

/** The draft's channel with a number, whatever the live one says. */
const inDraft = (channels: readonly Item[], number: string): Item | undefined =>
  channels.find(each => String(each.number ?? '').replace(/[^\d+a-z]/gi, '') === number);

const TypedNumber = ({
  onTake,
}: {
  readonly onTake: (number: string, provider: string, type: string, calls: boolean) => void;
}) => {
  const { wizard, fields, choices } = useSetupWords();
  const [number, setNumber] = useState('');
  const [provider, setProvider] = useState('telesign');
  const [type, setType] = useState<string>('toll-free');
  return (
    <div className="part">
      <p className="quiet">{wizard.typedLead}</p>
      <div className="fields">
        <TextControl
          label={fields.number[0]}
          help={fields.number[1]}
          value={number}
          onChange={setNumber}
          placeholder="+18005550199"
        />
        <SelectControl
          label={wizard.provider}
          value={provider}
          placeholder=""
          options={(['acs', 'twilio', 'telesign'] as const).map(id => ({ id, name: choices[id][0] }))}
          onChange={setProvider}
        />
        <SelectControl
          label={wizard.type}
          value={type}
          placeholder=""
          options={NUMBER_TYPES.map(id => ({ id, name: choices[id][0], means: choices[id][1] }))}
          onChange={setType}
        />
      </div>
      <Button
        look="primary"
        isDisabled={number.trim() === ''}
        onPress={() => onTake(number.trim(), provider, type, false)}
      >
        {wizard.use}
      </Button>
    </div>
  );
};
