import type { LinkedCustomer } from '../../integrations/linked-customer';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { assertNever } from '../../values/never';
import { burstOver } from '../actions/bursts';
import type { Decision } from '../actions/decision';
import { endBurst } from '../actions/queue-work';
import { isRefused } from '../agents/on-command';
import { itemPool } from '../model/item-pool';
import { ongoing } from '../model/state';

type From<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** A conversation starts: whether the customer is looked up. What a person linked, or unlinked, by hand stays as they left it. */
export const looksUp = ({ state, config }: Decision, workstream: string): boolean => {
  const source = config.workstreams[workstream]?.customers ?? 'none';
  return source !== 'none' && state.record?.by === undefined;
};

/** The look-up's answer: linked with the one record that has the number, and with none where several have it. */
export const onCustomer = (decision: Decision, input: From<'customer'>): void => {
  const { record } = decision.state;
  if (record?.by !== undefined) {
    const reason = because('customer.by-hand', { by: record.by.id, found: input.result });
    return void decision.record({ kind: 'dropped', what: 'customer', because: reason });
  }
  recordAnswer(decision, input);
  if (decision.state.burst === undefined || burstOver(decision.state, decision.config).at > decision.now) return;
  endBurst(decision, because('customer.looked-up', { result: input.result }));
};

const recordAnswer = (decision: Decision, { result, customer, matches, rule, details }: From<'customer'>): void => {
  switch (result) {
    case 'found':
      if (customer === undefined) return notLinked(decision, 'failed', because('customer.answer-without-record'));
      return link(decision, customer, because('customer.found', { customer: customer.id }));
    case 'ambiguous':
      return notLinked(decision, result, because('customer.ambiguous', { matches: matches ?? null }));
    case 'not-found':
      return notLinked(decision, result, because('customer.not-found'));
    case 'failed':
      return notLinked(decision, result, because(rule ?? 'customer.look-up-failed', { details: details ?? null }));
    default:
      return assertNever(result, 'result of a look-up');
  }
};

/** An agent says who it is, or that it isn't who they seemed to be. It holds until an agent says otherwise. */
export const onLinkCustomer = (decision: Decision, input: From<'link-customer'>): void => {
  if (isRefused(decision, input, ['active', 'waiting', 'wrap-up'])) return;
  link(decision, input.customer, because('command.link-customer', { agent: input.agent.id }), input.agent);
};
export const onUnlinkCustomer = (decision: Decision, input: From<'unlink-customer'>): void => {
  if (isRefused(decision, input, ['active', 'waiting', 'wrap-up'])) return;
  const reason = because('command.unlink-customer', { agent: input.agent.id });
  decision.record({ kind: 'customer-unlinked', by: input.agent, ...poolToTell(decision), because: reason });
};

const link = (
  decision: Decision,
  customer: LinkedCustomer,
  reason: Because,
  by?: From<'link-customer'>['agent'],
): void => {
  const hand = by !== undefined && { by };
  decision.record({ kind: 'customer-linked', customer, ...hand, ...poolToTell(decision), because: reason });
};

/** A look-up that failed leaves what was known; one that finds nobody, or several, doesn't. */
const notLinked = (decision: Decision, result: 'ambiguous' | 'not-found' | 'failed', reason: Because): void => {
  const wasLinked = decision.state.record !== undefined && result !== 'failed';
  decision.record({ kind: 'customer-not-linked', result, ...(wasLinked && poolToTell(decision)), because: reason });
};

/** The pool is told of an item that it has; one that isn't queued yet takes it along. */
const poolToTell = ({ state, config }: Decision): { readonly pool?: string } => {
  const current = ongoing(state);
  return current === undefined || state.burst !== undefined ? {} : { pool: itemPool(config, current) };
};
