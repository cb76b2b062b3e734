import type { Workstream } from '../../config/routing/workstream';
import type { PoolInput } from '../../messages/to-pool';
import type { Item } from '../model/item';
import type { Arrival, Attributes } from './classification';
import type { RoutingConfig } from './configuration';

type Queue = Extract<PoolInput, { type: 'queue' }>;

/** What rules read of work that comes. Context variables of another type than the workstream says are none. */
export const arrivalOf = (
  { channels }: Pick<RoutingConfig, 'channels'>,
  input: Queue,
  workstream: Workstream,
): Arrival => {
  const context: Record<string, string | number> = {};
  for (const { name, type } of workstream.contextVariables) {
    const value = input.context?.[name];
    if (value !== undefined && typeof value === (type === 'text' ? 'string' : 'number')) context[name] = value;
  }
  return {
    text: input.text,
    language: input.language,
    channel: input.channel,
    number: channels[input.channel]?.number,
    customerNumber: input.customerNumber,
    firstContact: input.firstContact,
    context,
    customer: input.customer ?? {},
  };
};

/** What is known of the work before its rules are read: routed again, it keeps the skills and the context that it had. */
export const attributesBefore = (
  workstream: Workstream,
  arrival: Arrival,
  before?: Pick<Item, 'skills' | 'context'>,
): Attributes => ({
  priority: 'normal',
  skills: before?.skills ?? [],
  profiles: 'profiles' in workstream.capacity ? workstream.capacity.profiles : [],
  context: { ...before?.context, ...arrival.context },
});
