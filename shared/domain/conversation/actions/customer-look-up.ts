import type { Config } from '../../config/config';
import type { Condition } from '../../config/routing/conditions';
import { offerTerms } from '../../desk/choose';

/** So long at most does routing wait for a look-up that its rules need. Greeting never waits. */
export const LOOK_UP_LIMIT_MS = 5_000;

const needs = new WeakMap<Config, Map<string, boolean>>();

/**
 * Whether routing of a workstream's work depends on the customer's record: its rules, or its queues' assignment rules, read a
 * field of it, or who is known is asked on other terms. Then the queue waits for the look-up; elsewhere the link follows.
 */
export const routingNeedsCustomer = (config: Config, workstream: string): boolean => {
  const known = needs.get(config) ?? new Map<string, boolean>();
  needs.set(config, known);
  const before = known.get(workstream);
  if (before !== undefined) return before;
  const answer = computed(config, workstream);
  known.set(workstream, answer);
  return answer;
};

const computed = (config: Config, id: string): boolean => {
  const workstream = config.workstreams[id];
  if (workstream === undefined || workstream.customers === 'none') return false;
  const own = [...workstream.classification.flatMap(({ rules }) => rules), ...workstream.routing];
  const ofQueues = Object.values(config.queues)
    .filter(({ pool }) => pool === workstream.pool)
    .flatMap(({ assignment }) => (typeof assignment === 'object' ? assignment.custom : []))
    .flatMap(({ prioritise, rules }) => [...prioritise, ...rules]);
  if ([...own, ...ofQueues].some(({ when }) => readsCustomer(when))) return true;
  const [known, unknown] = [offerTerms(config, id, 'incoming', true), offerTerms(config, id, 'incoming', false)];
  return known.seconds !== unknown.seconds || known.autoAssign !== unknown.autoAssign;
};

const readsCustomer = (condition: Condition | undefined): boolean =>
  condition !== undefined &&
  (condition.field?.startsWith('customer.') === true ||
    [...(condition.all ?? []), ...(condition.any ?? [])].some(inner => readsCustomer(inner as Condition)));
