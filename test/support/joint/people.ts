import { ongoing } from '../../../shared/domain/conversation/model/state';
import type { Item } from '../../../shared/domain/routing/model/item';
import type { Chance } from './chance';
import type { House } from './house';
import { AGENTS, CUSTOMERS, type Variant } from './office';

const boss = { id: 'boss', name: 'Boss' };
const WORDS = ['hello', 'my order', 'office please', 'order order', 'thanks', '5', 'still there?'] as const;
/** What phones write by themselves: reactions to our texts, and answers for their owners. */
const BY_PHONES = [
  'Liked “Hi”',
  'Disliked “We will stop texting you about the old order.”',
  'Removed a heart from “How was it? Reply 1 to 5.”',
  'Liked an image',
  "I'm driving right now. I'll see your message when I arrive.",
  'This is an automatic reply: we are closed. If this is an emergency call 911.',
] as const;
const PASSES = [1_000, 10_000, 61_000, 200_000, 1_300_000] as const;

/** Who is being asked about an item: an offer, a transfer, a question for advice. */
const askedOf = (item: Item): string | undefined => {
  if (item.status === 'offered') return item.agent;
  if (item.status === 'held' && item.transfer !== undefined) return item.transfer.agent;
  return item.guests.find(({ asked }) => asked !== undefined)?.agent;
};

const customerWrites = (it: House, luck: Chance, { crisis }: Variant): void => {
  const customer = luck.below(CUSTOMERS);
  if (crisis && luck.happens(0.06)) return it.text(customer, 'I want to kill myself');
  if (luck.happens(0.08)) return it.text(customer, luck.of(['STOP', 'START']));
  if (luck.happens(0.08)) return it.text(customer, luck.of(BY_PHONES));
  it.text(customer, luck.of(WORDS), luck.happens(0.1) ? 120_000 : 0);
};

const somebodyAnswers = (it: House, luck: Chance): void => {
  const item = luck.among([...it.pool.items.values()].filter(one => askedOf(one) !== undefined));
  const agent = item && askedOf(item);
  if (item === undefined || agent === undefined) return;
  it.toPool({ type: luck.happens(0.8) ? 'accept' : 'decline', agent, conversation: item.conversation });
};

const agentWorks = (it: House, luck: Chance): void => {
  const id = it.thread(luck.below(CUSTOMERS));
  const state = it.threads.get(id);
  const current = state && ongoing(state);
  if (current === undefined || !('agent' in current)) return;
  const { id: conversation, agent } = current;
  const mine = { conversation, agent };
  if (current.status === 'wrap-up') return it.toThread(id, { type: 'close', ...mine });
  const what = luck.of(['reply', 'reply', 'reply', 'end', 'end', 'close', 'to-agent', 'to-queue', 'consult'] as const);
  switch (what) {
    case 'reply':
      return it.toThread(id, { type: 'reply', ...mine, text: 'Hi' });
    case 'end':
    case 'close':
      return it.toThread(id, { type: what, ...mine });
    case 'to-agent':
      return it.toPool({ type: 'transfer', agent: agent.id, conversation, to: { agent: luck.of(AGENTS) } });
    case 'to-queue':
      return it.toPool({
        type: 'transfer',
        agent: agent.id,
        conversation,
        to: { queue: luck.of(['general', 'office']) },
      });
    case 'consult':
      return it.toPool({ type: 'consult', agent: agent.id, conversation, with: luck.of(AGENTS) });
  }
};

const supervisorActs = (it: House, luck: Chance, { forceClose }: Variant): void => {
  const item = luck.among([...it.pool.items.values()]);
  if (item === undefined) return;
  const actions = ['assign', 'transfer', 'transfer', 'monitor', 'join', 'leave'] as const;
  const action = forceClose && luck.happens(0.15) ? 'force-close' : luck.of(actions);
  const to = luck.happens(0.6) ? { agent: luck.of(AGENTS) } : { queue: 'general' };
  it.toPool({ type: 'supervise', supervisor: boss, conversation: item.conversation, action, to });
};

const agentComesAndGoes = (it: House, luck: Chance): void => {
  const agent = luck.of(AGENTS);
  if (luck.happens(0.5)) return it.toPool({ type: 'connection', agent, state: luck.of(['lost', 'back']) });
  it.toPool({ type: 'presence', agent, presence: luck.of(['available', 'available', 'away', 'busy', 'offline']) });
};

const somebodyPicks = (it: House, luck: Chance): void => {
  const item = luck.among([...it.pool.items.values()]);
  if (item !== undefined) it.toPool({ type: 'pick', agent: luck.of(AGENTS), conversation: item.conversation });
};

const somebodyIsRestricted = (it: House, luck: Chance): void =>
  it.toThread(it.thread(luck.below(CUSTOMERS)), {
    type: 'sender',
    action: luck.of(['block', 'unblock', 'mute', 'unmute']),
    by: boss,
  });

/** One thing that somebody does, or some time, or some messages that arrive. */
export const somethingHappens = (it: House, luck: Chance, variant: Variant): void => {
  const dice = luck.fraction();
  if (dice < 0.25) customerWrites(it, luck, variant);
  else if (dice < 0.46) somebodyAnswers(it, luck);
  else if (dice < 0.7) agentWorks(it, luck);
  else if (dice < 0.74) supervisorActs(it, luck, variant);
  else if (dice < 0.78) agentComesAndGoes(it, luck);
  else if (dice < 0.79) somebodyPicks(it, luck);
  else if (dice < 0.8 && variant.bars) somebodyIsRestricted(it, luck);
  else if (dice < 0.81 && it.hasChanges) it.configure();
  else if (dice < 0.88) it.pass(luck.of(PASSES), luck.of([60_000, 300_000]));
  else for (let more = 0; more < 4; more += 1) it.step();
  if (luck.happens(0.5)) it.step();
};

/** Everybody is back and takes no more; or everybody takes what there is, and supervisors give what nobody is offered. */
export const everybodyGoes = (it: House): void => {
  for (const agent of AGENTS) {
    it.toPool({ type: 'connection', agent, state: 'back' });
    it.toPool({ type: 'presence', agent, presence: 'offline' });
  }
};
export const everybodyHelps = (it: House, luck: Chance): void => {
  for (const agent of AGENTS) it.toPool({ type: 'presence', agent, presence: 'available' });
  for (const { conversation, ...item } of it.pool.items.values()) {
    if (item.status === 'offered') it.toPool({ type: 'accept', agent: item.agent, conversation });
    if (item.status !== 'waiting') continue;
    const to = { agent: luck.of(AGENTS) };
    it.toPool({ type: 'supervise', supervisor: boss, conversation, action: 'assign', to });
  }
};
