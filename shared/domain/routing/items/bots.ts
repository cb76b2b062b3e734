import type { Workstream } from '../../config/routing/workstream';
import type { Bot } from '../../integrations/bot';
import type { PoolInput } from '../../messages/to-pool';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { nameOfAgent, nameOfQueue, nextGeneration } from '../actions/decision';
import { presenceByCapacity } from '../actions/presence';
import type { Held, Item, Waiting } from '../model/item';

type Queue = Extract<PoolInput, { type: 'queue' }>;
type Named = { readonly id: string; readonly name: string };

/** How a bot stands where an agent's id would: no agent's id has a colon. */
const HOLDS = 'bot:';
export const holderOfBot = (bot: string): string => `${HOLDS}${bot}`;

/** Held by a bot, which takes nobody's capacity. */
export const isWithBot = (item: Item | undefined): item is Held & { readonly bot: Named } =>
  item?.status === 'held' && item.bot !== undefined;

/** Who holds an item, as people read it. */
export const holderOf = (decision: Decision, item: Item & { readonly agent: string }): Named =>
  isWithBot(item) ? item.bot : nameOfAgent(decision, item.agent);

/**
 * The bot that has this work first, or why it isn't a bot's. Push work that nobody has had goes to the workstream's bot, also
 * outside the queue's and the channel's hours: only its own hours count.
 */
export const botFor = (
  decision: Decision,
  { bot, mode }: Workstream,
  { after, preferredAgent, notBefore, urgent }: Queue,
): { readonly bot?: Bot; readonly because?: Because } => {
  if (bot === undefined || mode !== 'push') return {};
  if (after !== undefined || preferredAgent !== undefined)
    return { because: because('bot.had-before', { bot: bot.id, after: after ?? 'agent' }) };
  if (urgent !== undefined) return { because: because('bot.not-in-danger', { bot: bot.id }) };
  if (notBefore !== undefined) return { because: because('bot.not-for-later', { bot: bot.id }) };
  if (!decision.config.answerAt(bot.operatingHours ?? '', decision.now).open)
    return { because: because('bot.not-working', { bot: bot.id, hours: bot.operatingHours ?? null }) };
  return { bot };
};

/** The item as the bot has it. It has been classified and routed as any other: so people have it as soon as they are needed. */
export const giveToBot = (decision: Decision, waiting: Waiting, { id, name }: Bot): void => {
  const { status: _waits, byHand: _hand, notBefore: _later, due: _due, ...work } = waiting;
  const reason = because('bot.first', { bot: id });
  const before = decision.state.items.get(waiting.conversation);
  const item: Held = {
    ...work,
    status: 'held',
    agent: holderOfBot(id),
    bot: { id, name },
    heldSince: decision.now,
    generation: nextGeneration(waiting),
    why: [...waiting.why.slice(-11), reason],
  };
  const { conversation } = item;
  decision.record({
    kind: 'bot-has-item',
    conversation,
    item,
    queue: nameOfQueue(decision, item.queue),
    because: reason,
  });
  if (before?.status === 'held') presenceByCapacity(decision, before.agent);
};
