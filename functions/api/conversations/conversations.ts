import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { filesOn } from '../../../shared/domain/config/attachments-of-channel';
import type { Channel } from '../../../shared/domain/config/channel';
import { type Config, channelOf } from '../../../shared/domain/config/config';
import type { Agent } from '../../../shared/domain/config/routing/workstream';
import { inOrderReceived } from '../../../shared/domain/conversation/incoming/in-order-received';
import { itemPool } from '../../../shared/domain/conversation/model/item-pool';
import type { Ongoing, Person, ThreadState } from '../../../shared/domain/conversation/model/state';
import { ongoing } from '../../../shared/domain/conversation/model/state';
import { inboxOf } from '../../../shared/domain/routing/board/board';
import { deliverabilityWords } from '../../../shared/domain/sending/delivery-words';
import { maskNumber } from '../../../shared/domain/text/numbers/phone-numbers';
import { numberOf, threadOf } from '../../../shared/domain/values/ids';
import { conversationShown, newestCards, recordShown } from '../../../shared/views/conversation';
import { reassignmentDoubt, senderShown } from '../../../shared/views/sender';
import { sessionOf } from '../../../shared/views/session';
import { shownDeliveries } from '../../../shared/views/shown-delivery';
import { transcriptEntry } from '../../../shared/views/transcript';
import { noteRead } from '../audit';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
import { type SignedIn, signedInAgent } from '../signed-in';
import { mayDownload } from './may-download';

/** The thread's head, when it has had this conversation. */
export const headOf = async (app: App, conversation: string): Promise<ThreadState> => {
  const thread = threadOf(conversation);
  const { state } = await app.threads.load(thread);
  if (numberOf(conversation) > state.conversations) throw new Problem(404, 'There is no such conversation.');
  return state;
};

/**
 * Who may speak is checked against the thread's head, here at the door and again where it is decided. Whom the pool has given it, while
 * the thread hasn't heard so yet, is told to wait a moment: somebody takes over from a colleague or a bot.
 */
export const mine = async (
  app: App,
  state: ThreadState,
  conversation: string,
  agent: Pick<Person, 'id'>,
): Promise<void> => {
  const current = ongoing(state);
  if (current?.id !== conversation) refuse(409, 'This conversation is over. The customer starts another by texting.');
  else if (current.status === 'open' || (!isTheirs(current, agent) && (await hasItInPool(app, current, agent))))
    refuse(409, 'Connecting: the conversation is not yours yet. Try again in a moment.');
  else if (current.status === 'bot') refuse(403, `${current.bot.name}, a bot, has this conversation. Pick it first.`);
  else if (current.agent.id !== agent.id) refuse(403, `${current.agent.name} has this conversation.`);
};

const isTheirs = (current: Ongoing, agent: Pick<Person, 'id'>): boolean =>
  'agent' in current && current.agent.id === agent.id;

const hasItInPool = async (app: App, current: Ongoing, agent: Pick<Person, 'id'>): Promise<boolean> => {
  const pool = await app.pools.ofAgent(itemPool(await app.config.current(), current), agent.id);
  const item = pool.items.get(current.id);
  return item?.status === 'held' && item.agent === agent.id;
};

/** Whether an agent has it, is offered it, is a guest of it, or had it. */
export const isConcerned = async (
  app: App,
  state: ThreadState,
  conversation: string,
  agent: Pick<Agent, 'id'>,
): Promise<boolean> => {
  const { current } = state;
  if (current.status === 'idle') return false;
  if (current.lastAgent?.id === agent.id) return true;
  const config = await app.config.current();
  const pool = await app.pools.ofAgent(itemPool(config, current), agent.id);
  return inboxOf(pool, agent.id).items.some(item => item.conversation === conversation);
};

/**
 * Agents see what they have, what is offered to them, where they are a guest, and what they had; supervisors and admins see all.
 *
 * @throws Problem 403
 */
export const mustSee = async (
  { app, principal }: SignedIn,
  state: ThreadState,
  conversation: string,
): Promise<void> => {
  if (principal.roles.includes('supervisor') || principal.roles.includes('admin')) return;
  const agent = await signedInAgent({ app, principal });
  if (!(await isConcerned(app, state, conversation, agent)))
    throw new Problem(403, 'This conversation is with somebody else.');
};

/** The conversation when it is going on, its thread, and the pool that has its item. */
export const goingOn = async (app: App, conversation: string) => {
  const state = await headOf(app, conversation);
  const current = ongoing(state);
  if (current?.id !== conversation)
    return refuse(409, 'This conversation is over. The customer starts another by texting.');
  return { state, current, pool: itemPool(await app.config.current(), current) };
};

/** A conversation as it stands: all that its thread's head tells of it. */
export const standing = (
  state: ThreadState,
  id: string,
  { config, now }: { readonly config: Config; readonly now: number },
) => {
  const { current, consent, survey } = state;
  return {
    ...(state.sender?.numberReassigned !== undefined && { warning: reassignmentDoubt(state)?.warning }),
    status: current.status === 'idle' || current.id === id ? current.status : ('closed' as const),
    conversation: conversationShown(current, config),
    customer: maskNumber(state.customer),
    record: recordShown(state, config),
    consent: { status: consent.status, since: consent.at },
    sender: senderShown(state, now),
    survey: survey.status,
    deliverability: deliverabilityWords(state),
  };
};

const workstreamOf = ({ current }: ThreadState, channel: Channel | undefined): string | undefined =>
  current.status === 'idle' ? channel?.workstream : current.workstream;

const variablesOf = (config: Config, { current }: ThreadState) =>
  current.status === 'idle' ? [] : (config.workstreams[current.workstream]?.contextVariables ?? []);

/** So many entries of a log as one answer holds. */
export const LOG_PAGE = 200;

export const conversationLog = handle(contract.conversationLog)(async ({ app, principal, path: { id }, query }) => {
  const state = await headOf(app, id);
  await mustSee({ app, principal }, state, id);
  await noteRead({ app, principal }, query.before === undefined ? 'conversation' : 'transcript', id);
  const before = query.before ?? state.seq;
  const found = await app.threads.log(state.id, { before, limit: LOG_PAGE });
  const doubt = query.earlier ? undefined : reassignmentDoubt(state);
  const entries = doubt === undefined ? found : found.filter(({ seq }) => seq >= doubt.from);
  const first = entries[0]?.seq ?? 0;
  const [kept, deadLetters, config] = await Promise.all([
    app.threads.deliveries(state.id, { from: first, to: before }),
    app.threads.deadLetters(state.id),
    app.config.current(),
  ]);
  const deliveries = await shownDeliveries(app, state, entries, kept);
  const channel = channelOf(config, state.business);
  return {
    body: {
      ...standing(state, id, { config, now: app.clock.now() }),
      id,
      session: await sessionOf(app, state, id),
      ...(channel !== undefined && { files: filesOn(channel) }),
      mayDownload: mayDownload(config, workstreamOf(state, channel), principal),
      variables: variablesOf(config, state),
      seq: state.seq,
      log: inOrderReceived(entries).map(entry => transcriptEntry(entry, { id: principal.id, config, deliveries })),
      cards: newestCards(entries, id),
      ...(first > (doubt?.from ?? 1) && { before: first - 1 }),
      deadLetters,
    },
  };
});
