import type { PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import { compareGenerations } from '../../values/generation';
import type { Decision } from '../actions/decision';
import { nameOfQueue } from '../actions/decision';
import type { Held, Item } from '../model/item';
import { takeFromAbsent } from './back-to-queue';
import { holderOf, isWithBot } from './bots';

type Queue = Extract<PoolInput, { type: 'queue' }>;

/**
 * The item as an agent has it who was given it while the thread asked for somebody: a supervisor assigned it, or it was taken
 * from a bot, and the thread has not heard of that yet. A build that didn't say what it had heard gave up a bot's alone.
 */
export const takenMeanwhile = ({ heard, after }: Queue, before: Item | undefined): Held | undefined => {
  if (before?.status !== 'held' || isWithBot(before)) return undefined;
  const isNews = heard === undefined ? after === 'bot' : compareGenerations(before.generation, heard) > 0;
  return isNews ? before : undefined;
};

/**
 * Whoever was given it keeps it. The thread drops what is older than its own last word, so it is told again, under that word's
 * sequence; should the item wait again, what is urgent goes first.
 */
export const keepWithHolder = (decision: Decision, item: Held, { seq, urgent }: Queue): void => {
  const { conversation, queue, agent } = item;
  const reason = because('item.taken-meanwhile', { agent });
  const names = { agent: holderOf(decision, item), queue: nameOfQueue(decision, queue) };
  decision.record({ kind: 'item-kept', conversation, seq, ...names, because: reason });
  if (urgent === undefined) return;
  decision.record({ kind: 'item-urgent', conversation, because: urgent });
  takeFromAbsent(decision, decision.state.items.get(conversation));
};
