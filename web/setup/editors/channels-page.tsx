import { type Item, itemOf, nameOf } from '../../data/draft/items';
import { numberWords } from '../../data/list/number-words';
import { useDraft } from '../fields/draft-hand';
import { channelForm } from '../forms/channel';
import { SetupLink, useGo } from '../frame/setup-hand';
import { useSetupWords } from '../words';
import { KindPage } from './kind-page';
import { RemoveItem } from './remove-item';

/** Every number, with all that is particular to it. */
export const ChannelsPage = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { frame, channels } = useSetupWords();
  const { document } = useDraft();
  const go = useGo();
  const meta = (item: Item) => {
    const workstream = itemOf(document, 'workstreams', String(item.workstream ?? ''));
    return [numberWords(String(item.number ?? '')), workstream && nameOf(workstream)].filter(Boolean).join(' · ');
  };
  return (
    <KindPage
      kind="channels"
      section="channels"
      title={frame.sections.channels}
      lead={channels.lead}
      form={channelForm}
      chosen={chosen}
      begins={() => ({ numberType: 'toll-free' })}
      meta={meta}
      removeWord={channels.remove}
      canBeCopied={false}
      remove={(item, onClose) => (
        <RemoveItem kind="channels" item={item} onClose={onClose} onRemoved={() => go('channels')}>
          <ul className="means">
            {channels.removeMeans.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </RemoveItem>
      )}
      above={item => (
        <p className="kind-links">
          <SetupLink section="messages" steps={['channel', item.id]}>
            {channels.toMessages}
          </SetupLink>
          <SetupLink section="wizard" steps={['language', item.id]}>
            {channels.toWizard}
          </SetupLink>
        </p>
      )}
    />
  );
};
