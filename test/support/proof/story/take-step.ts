import { ongoing } from '../../../../shared/domain/conversation/model/state';
import type { Item } from '../../../../shared/domain/routing/model/item';
import type { HttpAsk } from '../world/people-at-desks';
import type { World } from '../world/world';
import { configOf, NUMBERS, type OfficeChange } from './offices';
import type { Step } from './steps';

export const customerOf = (who: number): string => `+1425555${1_000 + who}`;

/** What is told of a story as it goes. */
export type Told = {
  readonly office: number;
  /** Every text that a provider told of, by its own id: who must have it. */
  readonly texts: Map<string, string>;
  versions: number;
  posted: number;
};

const askedOf = (item: Item): string | undefined => {
  if (item.status === 'offered') return item.agent;
  if (item.status === 'held' && item.transfer !== undefined) return item.transfer.agent;
  return item.guests.find(({ asked }) => asked !== undefined)?.agent;
};
const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];
const items = ({ watch }: World): readonly Item[] =>
  [...watch.pools.values()].flatMap(({ items: of }) => [...of.values()]);

/** Conversations that an agent has, as their threads know it. */
const withAgents = ({ watch }: World) =>
  [...watch.heads.values()].flatMap(state => {
    const current = ongoing(state);
    return current !== undefined && 'agent' in current ? [{ conversation: current.id, agent: current.agent.id }] : [];
  });

const postText = (
  world: World,
  told: Told,
  { id, who, to, words, late = 0, again = [], media }: Extract<Step, { do: 'text' }> & { readonly id: number | string },
): void => {
  const { now } = world;
  const [number, from] = [NUMBERS[to] ?? NUMBERS[0], customerOf(who)];
  const messageId = `m${id}`;
  const receivedAt = new Date(now - late).toISOString();
  told.texts.set(messageId, world.thread(number, from));
  told.posted += 1 + again.length;
  const isTwilio = to === 2;
  const post = (at: number, nthTime: number): void => {
    if (isTwilio) {
      const file = media && {
        ...{ NumMedia: '1', MediaContentType0: 'image/png' },
        MediaUrl0: `http://127.0.0.1:7072/twilio/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages/${messageId}/Media/ME1`,
      };
      const fields = { MessageSid: messageId, From: from, To: number, Body: words, ...file };
      return world.outside('webhook', { provider: 'twilio', at: new Date(at).toISOString(), fields }, at);
    }
    const data = { messageId, from, to: number, message: words, receivedTimestamp: receivedAt };
    // The same text, told of under another event's id.
    const event = { id: nthTime % 2 === 0 ? `e${id}` : `e${id}-${nthTime}`, eventTime: receivedAt, data };
    world.outside('text', event, at);
  };
  post(now, 0);
  for (const [at, after] of again.entries()) {
    world.gate.count('duplicate');
    post(now + after, at + 1);
  }
  if (late > 0) world.gate.count(late > 3_600_000 ? 'hours-late' : 'reordered');
};

const ask = (world: World, { id }: Step, as: string, endpoint: string, more: Partial<HttpAsk> = {}): void => {
  const { params = {}, body = {}, role = 'agent' } = more;
  world.outside('http', { as, role, endpoint, params, body: { commandId: `c${id}`, ...body } } satisfies HttpAsk);
};

/** Another version of the office counts. */
export const change = (world: World, told: Told, to: OfficeChange): void => {
  told.versions += 1;
  world.configure(configOf(told.office, to, versionOf(told.versions)));
};
export const versionOf = (n: number): string => `v${String(n).padStart(6, '0')}`;

/** Every dead letter that waits for a person goes through its door again. */
export const replayAll = async (world: World): Promise<void> => {
  const letters = (await world.deps.deadLetters.list()).filter(({ state }) => state === 'new');
  for (const _ of letters) world.gate.count('replayed-late');
  const asked: HttpAsk = {
    as: 'boss',
    role: 'admin',
    endpoint: 'dead-letters-replay',
    params: {},
    body: { limit: 100 },
  };
  if (letters.length > 0) world.outside('http', asked);
};

const BOSS = { role: 'supervisor' } as const;

/** Lets one thing happen. Faults begin with what follows from it. */
export const takeStep = async (world: World, told: Told, step: Step): Promise<void> => {
  switch (step.do) {
    case 'text':
      return postText(world, told, step);
    case 'flood':
      for (let n = 0; n < step.texts; n += 1)
        postText(world, told, { ...step, do: 'text', words: `flood ${n}`, id: `${step.id}-${n}` as unknown as number });
      return;
    case 'accept':
    case 'decline': {
      const item = nth(
        items(world).filter(one => askedOf(one) !== undefined),
        step.n,
      );
      const agent = item && askedOf(item);
      if (item !== undefined && agent !== undefined)
        ask(world, step, agent, step.do, { params: { id: item.conversation } });
      return;
    }
    case 'reply':
    case 'end':
    case 'close':
    case 'transfer':
    case 'consult':
    case 'hand-on': {
      const theirs = nth(withAgents(world), step.n);
      if (theirs === undefined) return;
      const params = { id: theirs.conversation };
      if (step.do === 'transfer')
        return ask(world, step, theirs.agent, 'transfer', { params, body: { to: { agent: step.agent } } });
      if (step.do === 'consult')
        return ask(world, step, theirs.agent, 'consult', { params, body: { agent: step.agent } });
      if (step.do === 'hand-on')
        return ask(world, step, theirs.agent, 'transfer', { params, body: { to: { queue: step.queue } } });
      return ask(world, step, theirs.agent, step.do, {
        params,
        ...(step.do === 'reply' && { body: { text: `Reply ${step.id}` } }),
      });
    }
    case 'leave': {
      const guest = nth(
        items(world).flatMap(({ conversation, guests }) => guests.map(({ agent }) => ({ conversation, agent }))),
        step.n,
      );
      if (guest !== undefined) ask(world, step, guest.agent, 'leave', { params: { id: guest.conversation } });
      return;
    }
    case 'pick': {
      const item = nth(items(world), step.n);
      if (item !== undefined) ask(world, step, step.agent, 'pick', { params: { id: item.conversation } });
      return;
    }
    case 'presence':
      return ask(world, step, step.agent, 'presence', { body: { presence: step.presence } });
    case 'connection':
      return ask(world, step, step.agent, 'connection', { body: { state: step.state } });
    case 'supervise': {
      const item = nth(items(world), step.n);
      if (item === undefined) return;
      const isDirected = step.action === 'assign' || step.action === 'transfer';
      const body = isDirected ? { to: { agent: step.agent } } : {};
      return ask(world, step, 'boss', `supervisor-${step.action}`, {
        ...BOSS,
        params: { id: item.conversation },
        body,
      });
    }
    case 'restrict': {
      const state = world.watch.heads.get(world.thread(NUMBERS[step.to] ?? NUMBERS[0], customerOf(step.who)));
      if (state === undefined || state.current.status === 'idle') return;
      return ask(world, step, 'boss', step.action, { ...BOSS, params: { id: state.current.id } });
    }
    case 'configure':
      world.gate.count('configuration-changed');
      return change(world, told, step.change);
    case 'older-configuration': {
      world.gate.count('older-configuration');
      world.hosts[1].known = { ...world.hosts[1].known, readAt: world.now + 60_000 };
      return;
    }
    case 'move':
      world.gate.count('host-moved');
      return world.move();
    case 'replay':
      return replayAll(world);
    case 'pass':
      return world.pass(step.ms, { tickEvery: step.ms > 3_600_000 ? 1_800_000 : 60_000, ...lucky(world, step) });
  }
};

export const lucky = (world: World, { order }: Step) => (order === undefined ? {} : { luck: world.luck(order) });
