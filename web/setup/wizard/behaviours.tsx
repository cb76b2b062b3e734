import { useState } from 'react';
import { TRIGGER_IDS, type Trigger } from '../../../shared/domain/auto-messages/triggers';
import { type Item, itemOf, itemsOf, type Kind, nameOf, newIdFor, placeOf } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { usedBy } from '../editors/used-by';
import { SwitchControl } from '../fields/controls';
import { useDraft } from '../fields/draft-hand';
import { FormView } from '../fields/field-view';
import { SelectControl } from '../fields/select';
import { hoursForm } from '../forms/hours';
import { Card } from '../frame/page';
import { HoursBody, newHours } from '../hours/hours-page';
import { MessageEditor } from '../messages/message-editor';
import { useSetupWords } from '../words';
import { Hears } from './hears';

type Props = { readonly channel: Item };

/** Behaviours: operating hours, the number's own messages, the survey; and what a customer hears by them. */
export const Behaviours = ({ channel }: Props) => (
  <>
    <HoursChoice channel={channel} />
    <OwnMessages channel={channel} />
    <SurveyChoice channel={channel} />
    <Hears channel={channel} />
  </>
);

/** A record of another kind that a number may name, switched on and off, chosen, or made in place. */
const useRecord = (channel: Item, field: string, kind: Kind) => {
  const { document, set } = useDraft();
  const path = ['channels', placeOf(document, 'channels', channel.id), field] as const;
  const items = itemsOf(document, kind);
  const id = channel[field];
  const add = (name: string, begins: Readonly<Record<string, unknown>>) => {
    const fresh = newIdFor(
      name,
      items.map(each => each.id),
    );
    const list: readonly unknown[] = Array.isArray(document[kind]) ? (document[kind] as readonly unknown[]) : [];
    const channels = (document.channels as readonly Item[]).map(each =>
      each.id === channel.id ? { ...each, [field]: fresh } : each,
    );
    set([], { ...document, [kind]: [...list, { id: fresh, name, ...begins }], channels });
  };
  return {
    items,
    id: typeof id === 'string' ? id : undefined,
    choose: (next: string | undefined) => set(path, next),
    add,
  };
};

const HoursChoice = ({ channel }: Props) => {
  const { wizard, form } = useSetupWords();
  const { document, canEdit } = useDraft();
  const [isOpen, setOpen] = useState(false);
  const { items, id, choose, add } = useRecord(channel, 'operatingHours', 'operatingHours');
  const record = itemOf(document, 'operatingHours', id);
  const make = () => {
    add(wizard.newHoursName, newHours());
    setOpen(true);
  };
  return (
    <Card title={wizard.hoursToggle}>
      <SwitchControl
        label={wizard.hoursToggle}
        help={id === undefined ? wizard.hoursOff : ''}
        isDisabled={!canEdit}
        value={id !== undefined}
        onChange={on => {
          if (!on) choose(undefined);
          else if (items[0] === undefined) make();
          else choose(items[0].id);
        }}
      />
      {id !== undefined && (
        <div className="ways-row">
          <SelectControl
            label={wizard.hoursRecord}
            value={id}
            placeholder={form.choose}
            isDisabled={!canEdit}
            options={items.map(each => ({ id: each.id, name: nameOf(each), means: String(each.timeZone ?? '') }))}
            onChange={choose}
          />
          {canEdit && (
            <Button small icon="plus" onPress={make}>
              {wizard.newHours}
            </Button>
          )}
          <Button small look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {form.open}
          </Button>
        </div>
      )}
      {record !== undefined && isOpen && (
        <div className="in-place">
          <FormView form={hoursForm} path={['operatingHours', placeOf(document, 'operatingHours', record.id)]} />
          <HoursBody
            place={placeOf(document, 'operatingHours', record.id)}
            used={usedBy(document, 'operatingHours', record.id)}
          />
        </div>
      )}
    </Card>
  );
};

const OwnMessages = ({ channel }: Props) => {
  const { wizard, triggers } = useSetupWords();
  const [trigger, setTrigger] = useState<Trigger>('greeting');
  return (
    <Card title={wizard.messagesTitle}>
      <p className="quiet">{wizard.messagesLead}</p>
      <SelectControl
        label={wizard.trigger}
        value={trigger}
        placeholder=""
        options={TRIGGER_IDS.map(id => ({ id, name: triggers[id][0], means: triggers[id][1] }))}
        onChange={id => setTrigger(id as Trigger)}
      />
      <MessageEditor key={trigger} trigger={trigger} level={{ is: 'channel', id: channel.id }} />
    </Card>
  );
};

const SurveyChoice = ({ channel }: Props) => {
  const { wizard, form } = useSetupWords();
  const { canEdit } = useDraft();
  const { items, id, choose, add } = useRecord(channel, 'survey', 'surveys');
  const make = () => add(wizard.newSurveyName, { questions: [{ id: 'satisfied', kind: 'csat' }] });
  return (
    <Card title={wizard.surveyTitle}>
      <SwitchControl
        label={wizard.surveyToggle}
        isDisabled={!canEdit}
        value={id !== undefined}
        onChange={on => {
          if (!on) choose(undefined);
          else if (items[0] === undefined) make();
          else choose(items[0].id);
        }}
      />
      {id !== undefined && (
        <div className="ways-row">
          <SelectControl
            label={wizard.surveyRecord}
            value={id}
            placeholder={form.choose}
            isDisabled={!canEdit}
            options={items.map(each => ({ id: each.id, name: nameOf(each) }))}
            onChange={choose}
          />
          {canEdit && (
            <Button small icon="plus" onPress={make}>
              {wizard.newSurvey}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
};
