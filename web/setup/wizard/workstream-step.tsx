import { useState } from 'react';
import { type Item, itemsOf, nameOf, newIdFor } from '../../data/draft/items';
import { Button } from '../../ui/button';
import { TextControl } from '../fields/controls';
import { useDraft } from '../fields/draft-hand';
import { SelectControl } from '../fields/select';
import { useGo } from '../frame/setup-hand';
import { useSetupWords } from '../words';

type Way = 'choose' | 'copy' | 'create';
const NEW_QUEUE = '+';

/** A workstream is chosen, copied or created before its number is set up. */
export const WorkstreamStep = () => {
  const { wizard, choices, form } = useSetupWords();
  const { document, set, canEdit } = useDraft();
  const go = useGo();
  const all = itemsOf(document, 'workstreams');
  const queues = itemsOf(document, 'queues');
  const [way, setWay] = useState<Way>(all.length === 0 ? 'create' : 'choose');
  const [of, setOf] = useState(all[0]?.id);
  const [name, setName] = useState('');
  const [mode, setMode] = useState('push');
  const [fallback, setFallback] = useState(queues.at(-1)?.id ?? NEW_QUEUE);
  const listOf = (kind: string): readonly unknown[] =>
    Array.isArray(document[kind]) ? (document[kind] as readonly unknown[]) : [];
  const take = () => {
    if (way === 'choose') return of !== undefined && go('wizard', 'number', of);
    const id = newIdFor(
      name,
      all.map(each => each.id),
    );
    if (way === 'copy') {
      const original = all.find(each => each.id === of);
      if (original === undefined) return;
      set(['workstreams'], [...listOf('workstreams'), { ...original, id, name: name.trim() }]);
    } else {
      const queue = fallback === NEW_QUEUE ? newQueue(queues, wizard.newQueueName) : undefined;
      set([], {
        ...document,
        ...(queue !== undefined && { queues: [...listOf('queues'), queue] }),
        workstreams: [
          ...listOf('workstreams'),
          { id, name: name.trim(), ...(mode === 'pick' && { mode }), fallbackQueue: queue?.id ?? fallback },
        ],
      });
    }
    go('wizard', 'number', id);
  };
  const isReady = way === 'choose' ? of !== undefined : name.trim() !== '' && (way === 'create' || of !== undefined);
  return (
    <>
      <p className="quiet">{wizard.workstreamLead}</p>
      <fieldset className="toggles ways" aria-label={wizard.steps.workstream}>
        {(['choose', 'copy', 'create'] as const)
          .filter(each => each === 'create' || all.length > 0)
          .filter(each => each === 'choose' || canEdit)
          .map(each => (
            <button
              key={each}
              type="button"
              className="toggle"
              data-selected={each === way || undefined}
              aria-pressed={each === way}
              onClick={() => setWay(each)}
            >
              {wizard[each]}
            </button>
          ))}
      </fieldset>
      <div className="fields">
        {way !== 'create' && (
          <SelectControl
            label={wizard.copyFrom}
            value={of}
            placeholder={form.choose}
            options={all.map(each => ({
              id: each.id,
              name: nameOf(each),
              means: choices[each.mode === 'pick' ? 'pick' : 'push'][0],
            }))}
            onChange={setOf}
          />
        )}
        {way !== 'choose' && (
          <TextControl
            label={wizard.name}
            value={name}
            onChange={setName}
            {...(way === 'copy' && { help: wizard.copied })}
          />
        )}
        {way === 'create' && (
          <>
            <SelectControl
              label={wizard.mode}
              value={mode}
              placeholder=""
              options={(['push', 'pick'] as const).map(id => ({ id, name: choices[id][0], means: choices[id][1] }))}
              onChange={setMode}
            />
            <SelectControl
              label={wizard.fallback}
              value={fallback}
              placeholder=""
              options={[
                ...queues.map(each => ({ id: each.id, name: nameOf(each) })),
                { id: NEW_QUEUE, name: wizard.newQueue },
              ]}
              onChange={setFallback}
            />
          </>
        )}
      </div>
      <Button look="primary" isDisabled={!isReady} onPress={take}>
        {wizard.useThis}
      </Button>
    </>
  );
};

const newQueue = (queues: readonly Item[], name: string) => ({
  id: newIdFor(
    name,
    queues.map(each => each.id),
  ),
  name,
});
