import { type Item, placeOf } from '../../data/draft/items';
import { SwitchControl } from '../fields/controls';
import { useDraft, useField } from '../fields/draft-hand';
import type { Fields } from '../fields/field';
import { FieldsView } from '../fields/field-view';
import { Card } from '../frame/page';
import { useSetupWords } from '../words';

const FILES: Fields = {
  customers: { is: 'switch', byDefault: false, says: 'filesOfCustomers' },
  agents: { is: 'switch', byDefault: false, says: 'filesOfAgents' },
  maxMegabytes: { is: 'number', byDefault: 5, unit: 'megabytes' },
  linkHours: { is: 'number', byDefault: 48, unit: 'hours' },
  blockedExtensions: { is: 'words' },
};

/** User features: files, for customers and for agents, each by its switch. */
export const Features = ({ channel }: { readonly channel: Item }) => {
  const { wizard } = useSetupWords();
  const { document } = useDraft();
  const path = ['channels', placeOf(document, 'channels', channel.id), 'attachments'] as const;
  const { value, set, canEdit } = useField(path);
  const isOn = value !== undefined;
  return (
    <Card title={wizard.filesToggle}>
      <SwitchControl
        label={wizard.filesToggle}
        help={wizard.filesLead}
        isDisabled={!canEdit}
        value={isOn}
        onChange={on => set(on ? { customers: true, agents: true } : undefined)}
      />
      {isOn && <FieldsView fields={FILES} path={path} />}
    </Card>
  );
};
