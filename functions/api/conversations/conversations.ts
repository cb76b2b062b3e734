import { z } from 'zod';
import type { App } from '../../../shared/app';
import { filesOn } from '../../../shared/domain/config/attachments-of-channel';
import { channelOf } from '../../../shared/domain/config/config';
import type { Agent } from '../../../shared/domain/config/routing/workstream';
import { itemPool } from '../../../shared/domain/conversation/model/item-pool';
import type { Entry } from '../../../shared/domain/conversation/model/outcomes';
import type { Ongoing, Person, ThreadState } from '../../../shared/domain/conversation/model/state';
import { ongoing } from '../../../shared/domain/conversation/model/state';
import { withoutTokens } from '../../../shared/domain/links/public-links';
import { inboxOf } from '../../../shared/domain/routing/board/board';
import { reachWords } from '../../../shared/domain/sending/delivery-words';
import { maskNumber } from '../../../shared/domain/text/phone-numbers';
import { numberOf, threadOf } from '../../../shared/domain/values/ids';
import { earlierQuery, handsDoubt, senderShown } from '../../../shared/views/sender';
import { sessionOf } from '../../../shared/views/session';
import { shownDeliveries } from '../../../shared/views/shown-delivery';
import { conversationPath, refuse } from '../commands';
import { Problem } from '../problem';
import { type Call, nothing, serve, signedInAgent } from '../serve';

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

const isConcerned = async (app: App, state: ThreadState, conversation: string, agent: Agent): Promise<boolean> => {
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
  { app, principal }: Pick<Call<never, never, never>, 'app' | 'principal'>,
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

const LOG_PAGE = 200;

/** Suggestions for the agent: of each listener, what it said last. They stand here, and go to no phone. */
const newestCards = (entries: readonly Entry[], conversation: string) => {
  const shown = entries.flatMap(({ seq, conversation: of, outcome }) =>
    outcome.kind === 'cards-shown' && of === conversation
      ? [{ listener: outcome.listener, seq, of: outcome.of, cards: outcome.cards }]
      : [],
  );
  return [...new Map(shown.map(each => [each.listener.id, each])).values()];
};

/** A text of ours without the tokens of its links: who has one may do what it is for, and that is the customer alone. */
const maskedText = (text: TextSent): TextSent => ({
  ...text,
  text: withoutTokens(text.text),
  ...(text.mediaUrls && { mediaUrls: text.mediaUrls.map(withoutTokens) }),
});
type TextSent = Extract<Entry['outcome'], { kind: 'text-sent' }>;

serve(
  {
    name: 'conversation-log',
    method: 'GET',
    route: 'conversations/{id}',
    summary: 'A conversation and its log, each text with its delivery, each decision with its reason',
    roles: ['agent', 'supervisor', 'admin'],
    path: conversationPath,
    query: z.object({ before: z.coerce.number().int().positive().optional(), earlier: earlierQuery }),
    body: nothing,
    answers: { 200: { description: 'The conversation' } },
  },
  async ({ app, principal, path: { id }, query }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const before = query.before ?? state.seq;
    const found = await app.threads.log(state.id, { before, limit: LOG_PAGE });
    const doubt = query.earlier ? undefined : handsDoubt(state);
    const entries = doubt === undefined ? found : found.filter(({ seq }) => seq >= doubt.from);
    const first = entries[0]?.seq ?? 0;
    const [deliveries, deadLetters, config] = await Promise.all([
      app.threads.deliveries(state.id, { from: first, to: before }),
      app.threads.deadLetters(state.id),
      app.config.current(),
    ]);
    const shown = await shownDeliveries(app, state, entries, deliveries);
    const channel = channelOf(config, state.business);
    const log = entries.map(entry => {
      // The number is masked in the log as it is beside it.
      if (entry.outcome.kind === 'text-received')
        return { ...entry, outcome: { ...entry.outcome, from: maskNumber(entry.outcome.from) } };
      if (entry.outcome.kind === 'link-made') return { ...entry, outcome: { ...entry.outcome, token: '…' } };
      const delivery = shown.get(entry.seq);
      if (entry.outcome.kind !== 'text-sent' || delivery === undefined) return entry;
      return { ...entry, outcome: maskedText(entry.outcome), delivery };
    });
    return {
      body: {
        ...(state.sender?.hands !== undefined && { warning: handsDoubt(state)?.warning }),
        id,
        status: state.current.status === 'idle' || state.current.id === id ? state.current.status : 'closed',
        conversation: state.current,
        customer: maskNumber(state.customer),
        /** Who that is, where it is known, and who said so by hand. */
        record: state.record ?? null,
        session: await sessionOf(app, state, id),
        consent: { status: state.consent.status, since: state.consent.at },
        sender: senderShown(state, app.clock.now()),
        survey: state.survey.status,
        reach: reachWords(state),
        ...(channel !== undefined && { files: filesOn(channel) }),
        seq: state.seq,
        log,
        cards: newestCards(entries, id),
        ...(first > (doubt?.from ?? 1) && { before: first - 1 }),
        deadLetters,
      },
    };
  },
);
