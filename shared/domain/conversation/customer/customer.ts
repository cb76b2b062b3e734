import type { LinkedCustomer } from '../../integrations/linked-customer';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { assertNever } from '../../values/never';
import type { Draft } from '../actions/decision';
import { endTurn } from '../actions/queue-work';
import { turnOver } from '../actions/turns';
import { refused } from '../agents/on-command';
import { itemPool } from '../model/item-pool';
import { ongoing } from '../model/state';

type From<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** A conversation starts: whether the customer is looked up. What a person linked, or unlinked, by hand stays as they left it. */
export const looksUp = ({ state, config }: Draft, workstream: string): boolean => {
  const source = config.workstreams[workstream]?.customers ?? 'none';
  return source !== 'none' && state.record?.by === undefined;
};

/** The look-up's answer: linked with the one record that has the number, and with none where several have it. */
export const onCustomer = (draft: Draft, input: From<'customer'>): void => {
  const { record } = draft.state;
  if (record?.by !== undefined) {
    const reason = because('customer.by-hand', { by: record.by.id, found: input.result });
    return void draft.record({ kind: 'dropped', what: 'customer', because: reason });
  }
  recordAnswer(draft, input);
  if (draft.state.turn === undefined || turnOver(draft.state, draft.config).at > draft.now) return;
  endTurn(draft, because('customer.looked-up', { result: input.result }));
};

const recordAnswer = (draft: Draft, { result, customer, matches, rule, details }: From<'customer'>): void => {
  switch (result) {
    case 'found':
      if (customer === undefined) return notLinked(draft, 'failed', because('customer.answer-without-record'));
      return link(draft, customer, because('customer.found', { customer: customer.id }));
    case 'ambiguous':
      return notLinked(draft, result, because('customer.ambiguous', { matches: matches ?? null }));
    case 'not-found':
      return notLinked(draft, result, because('customer.not-found'));
    case 'failed':
      return notLinked(draft, result, because(rule ?? 'customer.look-up-failed', { details: details ?? null }));
    default:
      return assertNever(result, 'result of a look-up');
  }
};

/** An agent says who it is, or that it isn't who they seemed to be. It holds until an agent says otherwise. */
export const onLinkCustomer = (draft: Draft, input: From<'link-customer'>): void => {
  if (refused(draft, input, ['active', 'waiting', 'wrap-up'])) return;
  link(draft, input.customer, because('command.link-customer', { agent: input.agent.id }), input.agent);
};
export const onUnlinkCustomer = (draft: Draft, input: From<'unlink-customer'>): void => {
  if (refused(draft, input, ['active', 'waiting', 'wrap-up'])) return;
  const reason = because('command.unlink-customer', { agent: input.agent.id });
  draft.record({ kind: 'customer-unlinked', by: input.agent, ...poolToTell(draft), because: reason });
};

const link = (draft: Draft, customer: LinkedCustomer, reason: Because, by?: From<'link-customer'>['agent']): void => {
  const hand = by !== undefined && { by };
  draft.record({ kind: 'customer-linked', customer, ...hand, ...poolToTell(draft), because: reason });
};

/** A look-up that failed leaves what was known; one that finds nobody, or several, doesn't. */
const notLinked = (draft: Draft, result: 'ambiguous' | 'not-found' | 'failed', reason: Because): void => {
  const wasLinked = draft.state.record !== undefined && result !== 'failed';
  draft.record({ kind: 'customer-not-linked', result, ...(wasLinked && poolToTell(draft)), because: reason });
};

/** The pool is told of an item that it has; one that isn't queued yet takes it along. */
const poolToTell = ({ state, config }: Draft): { readonly pool?: string } => {
  const current = ongoing(state);
  return current === undefined || state.turn !== undefined ? {} : { pool: itemPool(config, current) };
};
