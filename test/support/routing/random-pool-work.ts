import type { PoolInput } from '../../../shared/domain/messages/to-pool';
import type { Item } from '../../../shared/domain/routing/model/item';
import type { PoolState } from '../../../shared/domain/routing/model/state';
import { AGENTS, CONVERSATIONS } from './histories-steps';

/** Something that may happen to a pool next, chosen by `random` (from 0 up to 1) among what its state allows, most of the time. */
export const somethingHappens = (state: PoolState, random: () => number, seq: number, now: number): PoolInput => {
  const one = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;
  const items = [...state.items.values()];
  const held = items.filter(item => item.status === 'held' && item.bot === undefined);
  const offers = items.filter(item => item.status === 'offered' || (item.status === 'held' && item.transfer));
  const because = { rule: 'test' };
  const [item, offer] = [held.length === 0 ? undefined : one(held), offers.length === 0 ? undefined : one(offers)];
  const anybody = one(AGENTS);
  const dice = random();
  if (dice < 0.12)
    return { type: 'presence', agent: anybody, presence: one(['available', 'available', 'away', 'busy']) };
  if (dice < 0.4 && offer !== undefined)
    return { type: one(['accept', 'accept', 'decline']), agent: whoIsAsked(offer), conversation: offer.conversation };
  if (dice < 0.75 && item?.status === 'held') {
    const { conversation, agent } = item;
    const guest = item.guests.length === 0 ? undefined : one(item.guests);
    return one<PoolInput>([
      { type: 'transfer', agent, conversation, to: { agent: anybody }, note: 'Please' },
      { type: 'transfer', agent, conversation, to: { queue: 'general' } },
      { type: 'consult', agent, conversation, with: anybody },
      { type: 'supervise', supervisor: { id: 'boss', name: 'Boss' }, conversation, action: one(['monitor', 'join']) },
      { type: 'supervise', supervisor: { id: one(['sam#EXT#', 'cy']), name: 'Sam' }, conversation, action: 'join' },
      { type: one(['accept', 'leave']), agent: guest?.agent ?? anybody, conversation },
      { type: 'release', conversation, seq, generation: item.generation, because },
      { type: 'done', conversation, seq, because },
    ]);
  }
  if (dice > 0.96) return { type: 'tick' };
  if (dice > 0.94) return { type: 'connection', agent: anybody, state: one(['lost', 'back']) };
  return {
    type: 'queue',
    conversation: one(CONVERSATIONS),
    seq,
    channel: 'main',
    workstream: 'sms',
    language: one(['en', 'es']),
    text: one(['hello', 'urgent', 'tech please']),
    firstContact: false,
    waitingSince: new Date(now).toISOString(),
    ...(random() < 0.3 && { after: 'bot' as const }),
  };
};

const whoIsAsked = (item: Item): string =>
  item.status === 'held' ? (item.transfer?.agent ?? item.agent) : item.status === 'offered' ? item.agent : '';
