import type { Workstream } from '../../config/routing/workstream';
import type { PoolInput } from '../../messages/to-pool';
import { maskNumber } from '../../text/numbers/phone-numbers';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import { isOpenFor } from '../actions/open-now';
import { presenceByCapacity } from '../actions/presence';
import { byHandOf, dueWhileWaiting, guestsWhoStay, standingIn } from '../actions/queueing';
import type { Item, Waiting } from '../model/item';
import { urgency } from '../model/urgency';
import { arrivalOf, attributesBefore } from '../rules/arrival';
import type { Arrival, Attributes } from '../rules/classification';
import { classify, subjectOf } from '../rules/classification';
import type { QueueChoice } from '../rules/queue-choice';
import { chooseQueue } from '../rules/queue-choice';
import { botFor, giveToBot } from './bots';
import { overflowNow } from './overflowing';
import { keepWithHolder, takenMeanwhile } from './taken-meanwhile';
import { queueWithoutWorkstream } from './without-workstream';

type From<T extends PoolInput['type']> = Extract<PoolInput, { type: T }>;

const dropWord = (decision: Decision, what: string, conversation: string, reason: Because): void =>
  decision.record({ kind: 'dropped', what, conversation, because: reason });

/** Someone is needed: the item is classified, routed to a queue, and waits there. */
export const onQueue = (decision: Decision, input: From<'queue'>): void => {
  const before = decision.state.items.get(input.conversation);
  if (before !== undefined && input.seq <= before.seq)
    return dropWord(
      decision,
      'queue',
      input.conversation,
      because('item.older', { seq: input.seq, heard: before.seq }),
    );
  const holding = takenMeanwhile(input, before);
  if (holding !== undefined) return keepWithHolder(decision, holding, input);
  const workstream = decision.config.workstreams[input.workstream];
  if (workstream === undefined) return queueWithoutWorkstream(decision, input, before);

  const { item, choice } = newItem(decision, input, workstream, before);
  const { bot } = botFor(decision, workstream, input);
  if (bot !== undefined) return giveToBot(decision, item, bot);
  const reason = choice.because;
  decision.record({
    kind: 'item-queued',
    conversation: item.conversation,
    item,
    queueName: nameOfQueue(decision, item.queue).name,
    because: reason,
  });
  if (before?.status === 'held') presenceByCapacity(decision, before.agent);
  if (choice.overflow !== undefined && item.urgent === undefined) overflowNow(decision, item, choice.overflow);
};

const newItem = (
  decision: Decision,
  input: From<'queue'>,
  workstream: Workstream,
  before: Item | undefined,
): { readonly item: Waiting; readonly choice: QueueChoice } => {
  const arrival = arrivalOf(decision.config, input, workstream);
  const { attributes, why, failed } = classified(decision, workstream, arrival, before);
  const choice: QueueChoice =
    failed === undefined
      ? chooseQueue(
          decision.config,
          workstream.id,
          { conversation: input.conversation, arrival, attributes },
          decision.now,
          queue => waitingIn(decision, queue),
        )
      : { queue: workstream.fallbackQueue, isFallback: true, because: failed, why: [] };
  const notBot = botFor(decision, workstream, input).because;
  const facts = [...why, ...choice.why, choice.because, ...(notBot === undefined ? [] : [notBot])];
  const item: Waiting = {
    status: 'waiting',
    conversation: input.conversation,
    seq: input.seq,
    generation: { seq: input.seq, n: 0 },
    channel: input.channel,
    workstream: workstream.id,
    language: input.language,
    queue: choice.queue,
    priority: attributes.priority,
    skills: attributes.skills,
    units: 'units' in workstream.capacity ? workstream.capacity.units : 0,
    profiles: attributes.profiles,
    ...(attributes.sentiment === undefined ? {} : { sentiment: attributes.sentiment }),
    ...(attributes.effort === undefined ? {} : { effort: attributes.effort }),
    context: attributes.context,
    ...customerOf(input, before),
    ...numberOf(input, before),
    ...(input.after === 'agent' && { hadAgent: true }),
    ...(input.preferredAgent === undefined ? {} : { preferredAgent: input.preferredAgent }),
    ...standingIn(decision, choice.queue, subjectOf(arrival, attributes, decision.now)),
    declines: before?.status === 'waiting' || before?.status === 'offered' ? before.declines : {},
    guests: guestsWhoStay(before),
    ...(choice.isFallback === true ? { overflowed: true } : {}),
    ...(choice.override === undefined ? {} : { overflow: choice.override }),
    why: facts.slice(-12),
    since: sinceOf(decision, input, before),
    queuedAt: before?.status === 'waiting' && before.queue === choice.queue ? before.queuedAt : decision.now,
    ...(input.notBefore === undefined || Date.parse(input.notBefore) <= decision.now
      ? {}
      : { notBefore: Date.parse(input.notBefore) }),
    ...byHandOf(decision, workstream.id, choice.queue),
    ...urgency(input.urgent ?? before?.urgent),
    ...(isOpenFor(decision, { queue: choice.queue, channel: input.channel }) ? {} : { toldClosing: true }),
  };
  const due = dueWhileWaiting(decision, item);
  return { item: due === undefined ? item : { ...item, due }, choice };
};

/** What is known of the customer: a `queue` that comes late tells nothing that is newer. */
const customerOf = (input: From<'queue'>, before: Item | undefined): Pick<Item, 'customer' | 'customerSeq'> => {
  const { customerSeq, customer } = before ?? {};
  if (customerSeq === undefined || customerSeq < input.seq)
    return input.linked === undefined ? {} : { customer: input.linked };
  return { customerSeq, ...(customer !== undefined && { customer }) };
};

/** What a board shows of the number: it is masked before it is kept. */
const numberOf = ({ customerNumber }: From<'queue'>, before: Item | undefined): Pick<Item, 'number'> => {
  const number = customerNumber === undefined ? before?.number : maskNumber(customerNumber);
  return number === undefined ? {} : { number };
};

/** An item that waits already keeps its place: another text moves nobody back. */
const sinceOf = (decision: Decision, input: From<'queue'>, before: Item | undefined): number => {
  if (before?.status === 'waiting' || before?.status === 'offered') return before.since;
  return Math.min(decision.now, Date.parse(input.waitingSince));
};

/** Routed again (it comes back), skills that were found before stay, and new ones are added. */
const classified = (
  decision: Decision,
  workstream: Workstream,
  arrival: Arrival,
  before: Item | undefined,
): { readonly attributes: Attributes; readonly why: readonly Because[]; readonly failed?: Because } => {
  const blank = attributesBefore(workstream, arrival, before);
  try {
    return classify(
      decision.config.classification(workstream.id),
      { ...arrival, context: blank.context },
      blank,
      decision.now,
    );
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return {
      attributes: blank,
      why: [],
      failed: because('queue.fallback-rule-error', { queue: workstream.fallbackQueue, error: found }),
    };
  }
};

/** Costs the number of classes, not of items. */
export const waitingIn = (decision: Decision, queue: string): number => {
  let count = 0;
  for (const [, { waiting }] of decision.state.index.classes.under(`${queue}/`)) count += waiting.size;
  return count;
};

/** The agent's capacity is free; the item stays listed. Only the generation that it names is let go. */
export const onRelease = (decision: Decision, input: From<'release'>): void => {
  const item = decision.state.items.get(input.conversation);
  if (item === undefined) return dropWord(decision, 'release', input.conversation, because('item.unknown'));
  if (input.seq < item.seq)
    return dropWord(
      decision,
      'release',
      input.conversation,
      because('item.older', { seq: input.seq, heard: item.seq }),
    );
  const { seq, n } = item.generation;
  if (item.status !== 'held' || seq !== input.generation.seq || n !== input.generation.n)
    return dropWord(
      decision,
      'release',
      input.conversation,
      because('item.other-generation', { status: item.status, seq, n }),
    );
  decision.record({
    kind: 'item-released',
    conversation: item.conversation,
    seq: input.seq,
    at: decision.now,
    because: input.because,
  });
  presenceByCapacity(decision, item.agent);
};

/** What agents see of the customer has changed. Where the item is, and its offer, stay as they are. */
export const onCustomer = (decision: Decision, input: From<'customer'>): void => {
  const item = decision.state.items.get(input.conversation);
  if (item === undefined) return dropWord(decision, 'customer', input.conversation, because('item.unknown'));
  const heard = Math.max(item.seq, item.customerSeq ?? 0);
  if (input.seq < heard)
    return dropWord(decision, 'customer', input.conversation, because('item.older', { seq: input.seq, heard }));
  const { conversation, seq, linked, because: reason } = input;
  decision.record({ kind: 'item-customer', conversation, seq, linked, because: reason });
};

/** It is over, whatever happened meanwhile. */
export const onDone = (decision: Decision, input: From<'done'>): void => {
  const item = decision.state.items.get(input.conversation);
  if (item === undefined) return dropWord(decision, 'done', input.conversation, because('item.unknown'));
  if (input.seq < item.seq)
    return dropWord(decision, 'done', input.conversation, because('item.older', { seq: input.seq, heard: item.seq }));
  decision.record({
    kind: 'item-done',
    conversation: item.conversation,
    seq: input.seq,
    at: decision.now,
    because: input.because,
  });
  if (item.status === 'held') presenceByCapacity(decision, item.agent);
};
