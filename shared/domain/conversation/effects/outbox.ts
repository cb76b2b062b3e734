import type { ThreadEffect } from '../model/effects';
import type { Entry } from '../model/outcomes';
import { rowName } from '../model/rows/read-models';
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
    if (effect.kind !== 'project' || effect.row === undefined) return { effect };
    if (effect.model === 'inbox') {
      const { preview: _words, customer: _name, ...row } = effect.row;
      return { effect: { ...effect, row }, from: seqsOf(isPreviewed).slice(-1) };
    }
    if (effect.model !== 'survey-response') return { effect };
    const { answers: _words, ...row } = effect.row;
    return { effect: { ...effect, row }, from: seqsOf(({ outcome }) => outcome.kind === 'survey') };
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
  if (effect.kind !== 'project' || effect.row === undefined) return effect;
  if (effect.model === 'inbox')
    return { ...effect, row: { ...effect.row, ...customerInInbox(state), ...previewOf(named) } };
  if (effect.model !== 'survey-response') return effect;
  const answers = named
    .flatMap(({ outcome }) => (outcome.kind === 'survey' ? surveyRow(state, outcome) : []))
    .flatMap(row => (rowName(row) === rowName(effect) && row.row?.answers !== undefined ? [row.row.answers] : []))
    .at(-1);
  return answers === undefined ? effect : { ...effect, row: { ...effect.row, answers } };
};

const ofCustomer = (state: ThreadState, conversation: string) => {
  const { current } = state;
  const context = current.status !== 'idle' && current.id === conversation ? current.context : undefined;
  return {
    ...(context !== undefined && { context }),
    customerNumber: state.customer,
    ...customerForPool(state),
  };
};
