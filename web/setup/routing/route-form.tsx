import { useState } from 'react';
import type { Path } from '../../data/draft/document';
import { SwitchControl } from '../fields/controls';
import { useField } from '../fields/draft-hand';
import type { Fields } from '../fields/field';
import { FieldsView } from '../fields/field-view';
import { SelectControl } from '../fields/select';
import { overflowFields } from '../forms/queue';
import { useSetupWords } from '../words';
import { totalShare } from './reach';

const ONE: Fields = { queue: { is: 'reference', to: 'queues', says: 'toQueue', isNeeded: true } };
const SHARES: Fields = {
  percentages: {
    is: 'list',
    says: 'shares',
    begins: { queue: '', percent: 50 },
    fields: {
      queue: { is: 'reference', to: 'queues', says: 'toQueue', isNeeded: true },
      percent: { is: 'number', says: 'percent' },
    },
  },
};
const OVERFLOW: Fields = { overflow: { is: 'group', fields: overflowFields } };

/** Where a routing rule leads: to one queue, or to several by shares; and an overflow of its own. */
export const RouteForm = ({ path }: { readonly path: Path }) => {
  const { routing } = useSetupWords();
  const { value, set, wrong, canEdit } = useField(path);
  const rule = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isShared = rule.percentages !== undefined;
  const total = totalShare(rule);
  const [hasOverflow, setOverflow] = useState(rule.overflow !== undefined);
  const choose = (way: string) => {
    const { queue, percentages, ...rest } = rule;
    if (way === 'shares')
      set({
        ...rest,
        percentages: [
          { queue: queue ?? '', percent: 50 },
          { queue: queue ?? '', percent: 50 },
        ],
      });
    else set({ ...rest, queue: (percentages as readonly { queue?: string }[] | undefined)?.[0]?.queue ?? '' });
  };
  return (
    <div className="route-form">
      {wrong.length > 0 && <p className="field-wrong">{wrong.join(' ')}</p>}
      <SelectControl
        label={routing.queue}
        isLabelHidden
        isDisabled={!canEdit}
        value={isShared ? 'shares' : 'one'}
        placeholder=""
        options={[
          { id: 'one', name: routing.queue },
          { id: 'shares', name: routing.shares },
        ]}
        onChange={way => (way === 'shares') !== isShared && choose(way)}
      />
      <FieldsView fields={isShared ? SHARES : ONE} path={path} />
      {total !== undefined && total !== 100 && <p className="wrong">{routing.total(total)}</p>}
      <SwitchControl
        label={routing.overflow}
        isDisabled={!canEdit}
        value={hasOverflow}
        onChange={on => {
          setOverflow(on);
          if (!on) {
            const { overflow: _gone, ...rest } = rule;
            set(rest);
          }
        }}
      />
      {hasOverflow && <FieldsView fields={OVERFLOW} path={path} />}
    </div>
  );
};

/** Where a rule leads, in the middle of a sentence. */
export const routeSentence = (rule: unknown, queueName: (id: string) => string): string => {
  const { queue, percentages } = (rule ?? {}) as {
    readonly queue?: string;
    readonly percentages?: readonly { readonly queue?: string; readonly percent?: number }[];
  };
  if (percentages !== undefined)
    return percentages.map(share => `${share.percent ?? 0} % ${queueName(share.queue ?? '')}`).join(', ');
  return queue === undefined || queue === '' ? '…' : queueName(queue);
};
