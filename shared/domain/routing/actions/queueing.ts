import type { Because } from '../../values/because';
import { because } from '../../values/because';
import { earliest } from '../model/earliest';
import type { Guest, Item, Matches, Waiting } from '../model/item';
import { urgency } from '../model/urgency';
import type { Arrival, Attributes } from '../rules/classification';
import { subjectOf } from '../rules/classification';
import type { Subject } from '../rules/conditions';
import { overflowWhileWaiting } from '../rules/overflow';
import type { Decision } from './decision';
import { nextGeneration } from './decision';

/** Where an item stands in a queue whose assignment is custom: its bucket, the rules that are for it, and what these compare. */
export const standingIn = (
  decision: Decision,
  queue: string,
  subject: Subject,
): Pick<Item, 'bucket' | 'rules'> & { readonly matches?: Readonly<Record<string, Matches>> } => {
  const assignment = decision.config.queues[queue]?.assignment;
  if (typeof assignment !== 'object') return { bucket: 0, rules: [] };
  const bucket = decision.config.buckets(queue).findIndex(holds => holds(subject));
  const conditions = decision.config.ruleConditions(queue);
  const rules: string[] = [];
  const matches: Record<string, Matches> = {};
  for (const [at, rule] of assignment.custom.rules.entries()) {
    const values = matchesOf(rule.matches, subject);
    if (conditions[at]?.(subject) === false || values === undefined) continue;
    rules.push(rule.name);
    if (Object.keys(values).length > 0) matches[rule.name] = values;
  }
  return {
    bucket: bucket < 0 ? assignment.custom.prioritise.length : bucket,
    rules,
    ...(Object.keys(matches).length > 0 && { matches }),
  };
};

/** The values of the fields that a rule compares; nothing when the item lacks one. */
const matchesOf = (fields: Readonly<Record<string, string>>, subject: Subject): Matches | undefined => {
  const values: Record<string, string | number | boolean> = {};
  for (const [attribute, field] of Object.entries(fields)) {
    const value = subject.field(field);
    if (value === undefined) return undefined;
    values[attribute] = value;
  }
  return values;
};

/** What is known of an item when its text is long gone. */
export const subjectOfItem = (decision: Decision, item: Item): Subject => {
  const arrival: Arrival = {
    text: '',
    language: item.language,
    channel: item.channel,
    number: decision.config.channels[item.channel]?.number,
    firstContact: false,
    context: item.context,
    customer: {},
  };
  const attributes: Attributes = { ...item };
  return subjectOf(arrival, attributes, decision.now);
};

/** When a waiting item must be looked at next if nothing happens: it overflows, its time comes, someone may be asked again. */
export const dueWhileWaiting = (
  decision: Decision,
  item: Pick<Waiting, 'queue' | 'since' | 'queuedAt' | 'declines' | 'rules' | 'guests'> & {
    readonly notBefore?: number;
    readonly overflow?: Item['overflow'];
    readonly overflowed?: boolean | undefined;
  },
): number | undefined => {
  const queue = decision.config.queues[item.queue];
  const times = [item.notBefore, overflowWhileWaiting(queue, item)?.at];
  for (const decline of Object.values(item.declines)) times.push(decline.until, decline.missed?.until);
  for (const guest of item.guests) times.push(guest.asked?.until);
  const assignment = queue?.assignment;
  if (typeof assignment === 'object')
    for (const rule of assignment.custom.rules)
      if (rule.afterSeconds > 0 && item.rules.includes(rule.name)) times.push(item.since + rule.afterSeconds * 1_000);
  return earliest(times.filter(time => time !== undefined && time > decision.now));
};

/** Supervisors who watch stay with an item that waits anew; advice was for the agent who asked. */
export const guestsWhoStay = (item: Item | undefined): readonly Guest[] =>
  item?.guests.filter(({ mode }) => mode !== 'consult') ?? [];

/** An item as it enters another queue: it has waited nowhere yet, and nobody there has declined it. */
export const inQueue = (
  decision: Decision,
  item: Item,
  queue: string,
  changes: Partial<Waiting>,
  reason: Because,
): Waiting => {
  const { conversation, seq, channel, workstream, language, priority, skills, units, profiles, context } = item;
  const kept = { conversation, seq, channel, workstream, language, priority, skills, units, profiles, context };
  const waiting: Waiting = {
    ...kept,
    ...(item.sentiment === undefined ? {} : { sentiment: item.sentiment }),
    ...(item.effort === undefined ? {} : { effort: item.effort }),
    ...(item.customer === undefined ? {} : { customer: item.customer }),
    ...(item.number === undefined ? {} : { number: item.number }),
    ...(item.hadAgent === undefined ? {} : { hadAgent: item.hadAgent }),
    ...(item.customerSeq === undefined ? {} : { customerSeq: item.customerSeq }),
    status: 'waiting',
    generation: nextGeneration(item),
    queue,
    ...standingIn(decision, queue, subjectOfItem(decision, item)),
    declines: {},
    guests: guestsWhoStay(item),
    since: decision.now,
    queuedAt: decision.now,
    why: [...item.why.slice(-11), reason],
    ...byHandOf(decision, item.workstream, queue),
    ...(item.toldClosing === true ? { toldClosing: true } : {}),
    ...urgency(item.urgent),
    ...changes,
  };
  const due = dueWhileWaiting(decision, waiting);
  return due === undefined ? waiting : { ...waiting, due };
};

/** Why the pool gives nobody an item by itself, where that is so from the start. */
export const byHandOf = (decision: Decision, workstream: string, queue: string): { readonly byHand?: Because } => {
  if (decision.config.workstreams[workstream]?.mode === 'pick')
    return { byHand: because('workstream.pick', { workstream }) };
  if (decision.config.queues[queue] === undefined) return { byHand: because('queue.not-configured', { queue }) };
  return {};
};
