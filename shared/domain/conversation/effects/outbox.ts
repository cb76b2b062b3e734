import type { ThreadEffect } from '../model/effects';
import type { Entry } from '../model/outcomes';
import type { ThreadState } from '../model/state';
import { customerForPool } from './customer-effects';
import { customerInInbox, isPreviewed, previewOf } from './inbox-row';
import { surveyRow } from './survey-row';

/**
 * An effect as the outbox of its event keeps it. What the customer wrote, their number and their record are left out; `from` names
 * the entries of the log that they follow from, should the effect have to be performed again.
 */
export type Kept = { readonly effect: ThreadEffect; readonly from?: readonly number[] };

export const toKept = (effects: readonly ThreadEffect[], entries: readonly Entry[]): readonly Kept[] => {
  const seqsOf = (which: (entry: Entry) => boolean) => entries.filter(which).map(({ seq }) => seq);
  return effects.map((effect): Kept => {
    if (effect.kind === 'tell-pool') {
      const { input } = effect;
      if (input.type === 'queue') {
        const { customerNumber: _number, customer: _record, linked: _name, context: _set, ...rest } = input;
        return { effect: { ...effect, input: { ...rest, text: '' } }, from: [input.seq] };
      }
      if (input.type !== 'customer') return { effect };
      const { linked: _name, ...rest } = input;
      return { effect: { ...effect, input: rest }, from: [] };
    }
    if (effect.kind !== 'write-row') return { effect };
    if (effect.table === 'Inbox') {
      const { preview: _words, customer: _name, ...data } = effect.data;
      return { effect: { ...effect, data }, from: seqsOf(isPreviewed).slice(-1) };
    }
    if (effect.table !== 'SurveyResponses') return { effect };
    const { answers: _words, ...data } = effect.data;
    return { effect: { ...effect, data }, from: seqsOf(({ outcome }) => outcome.kind === 'survey') };
  });
};

/**
 * The effect whole again.
 *
 * @param entries those that `from` names
 * @param state the thread as it stands: of its customer it knows what it did, or what was learned since
 */
export const fromKept = ({ effect, from }: Kept, entries: readonly Entry[], state: ThreadState): ThreadEffect => {
  if (from === undefined) return effect;
  const named = entries.filter(({ seq }) => from.includes(seq));
  if (effect.kind === 'tell-pool') {
    const { input } = effect;
    if (input.type === 'queue') {
      const asked = named[0]?.outcome;
      const text = asked?.kind === 'work-queued' ? asked.text : '';
      return { ...effect, input: { ...input, text, ...ofCustomer(state, input.conversation) } };
    }
    const { linked } = customerForPool(state);
    return input.type !== 'customer' || linked === undefined ? effect : { ...effect, input: { ...input, linked } };
  }
  if (effect.kind !== 'write-row') return effect;
  if (effect.table === 'Inbox') return withData(effect, { ...customerInInbox(state), ...previewOf(named) });
  const [again] = named
    .flatMap(({ outcome }) => (outcome.kind === 'survey' ? surveyRow(state, outcome) : []))
    .filter(row => row.kind === 'write-row' && row.row === effect.row)
    .slice(-1);
  return again?.kind === 'write-row' ? withData(effect, { answers: again.data.answers }) : effect;
};

type Row = Extract<ThreadEffect, { kind: 'write-row' }>;
const withData = (effect: Row, more: Row['data']): Row => ({ ...effect, data: { ...effect.data, ...more } });

const ofCustomer = (state: ThreadState, conversation: string) => {
  const { current } = state;
  const context = current.status !== 'idle' && current.id === conversation ? current.context : undefined;
  return {
    ...(context !== undefined && { context }),
    customerNumber: state.customer,
    ...customerForPool(state),
  };
};
