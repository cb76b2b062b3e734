import { contract } from '../../../shared/api/contract';
import type { FoundConversation } from '../../../shared/api/conversations/search';
import type { App } from '../../../shared/app';
import { agentOf } from '../../../shared/domain/config/agent-of';
import type { Config } from '../../../shared/domain/config/config';
import { inboxOf } from '../../../shared/domain/routing/board/board';
import { internationalNumber } from '../../../shared/domain/text/numbers/international-number';
import { askedEnd } from '../../../shared/domain/text/numbers/number-end';
import { maskNumber, maskNumbers } from '../../../shared/domain/text/numbers/phone-numbers';
import { isConversationId, threadOf } from '../../../shared/domain/values/ids';
import { poolsWith } from '../agents/agents';
import { isConcerned } from '../conversations/conversations';
import { refuse } from '../problem';
import { handle } from '../serve';
import { type SignedIn, signedInPerson } from '../signed-in';
import { byEnd, byId, byNumber, type Candidate, type Candidates, closedBetween, newestFirst, open } from './candidates';

const DAY_MS = 86_400_000;
const MOST_DAYS = 31;
const NOTHING: Candidates = { all: [], more: false };
const HINT =
  'Search by a whole number with its country code, by at least the last four digits of one, or by the id of a conversation.';

type Query = {
  readonly q?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** What is asked for, as far as anything is searched by it. */
const candidatesOf = async (
  { app, principal }: SignedIn,
  { q, state, from, to }: Query,
): Promise<Candidates & { readonly hint?: string }> => {
  if (q === undefined) {
    if (state !== 'closed') return open(app);
    const until = to === undefined ? app.clock.now() : Date.parse(to);
    const since = from === undefined ? until - DAY_MS : Date.parse(from);
    if (until - since > MOST_DAYS * DAY_MS) refuse(400, `Expected a time of at most ${MOST_DAYS} days.`);
    return closedBetween(app, since, until);
  }
  if (isConversationId(q)) return byId(app, q);
  const digits = askedEnd(q);
  if (digits === undefined) return { ...NOTHING, hint: HINT };
  await noteLookUp({ app, principal }, q);
  // A plus that nobody encoded comes as a space.
  const isWhole = /^\s*(?:\+|00)/.test(q) || digits.length > 10;
  const number = isWhole ? internationalNumber(`+${digits.replace(/^00/, '')}`) : undefined;
  const exact = number === undefined ? NOTHING : await byNumber(app, number);
  return exact.all.length > 0 || number !== undefined ? exact : byEnd(app, digits);
};

/** Whoever looks for a number is written down, whatever is found, before it is looked for. */
const noteLookUp = async ({ app, principal }: SignedIn, q: string): Promise<void> => {
  const at = new Date(app.clock.now()).toISOString();
  const by = await signedInPerson({ app, principal });
  await app.reads.note({ at, by, what: 'look-up', of: maskNumbers(q) }, `search/${principal.id}/${q}/${at}`);
};

export const conversations = handle(contract.conversations)(async ({ app, principal, query }) => {
  const config = await app.config.current();
  const own = agentOf(config, principal);
  const seesAll = principal.roles.includes('supervisor') || principal.roles.includes('admin');
  const { all, more, hint } = await candidatesOf({ app, principal }, query);
  const { queue, agent, channel, language, state } = query;
  const mine = own === undefined ? new Set<string>() : await inboxIds(app, own.id);
  // Of a list of everything an agent sees what is theirs: the rest needn't be read.
  const isNear = (each: Candidate): boolean => each.agent === own?.id || mine.has(each.conversation);
  const fits = (each: Candidate): boolean =>
    (state === undefined || (each.closedAt !== undefined) === (state === 'closed')) &&
    (queue === undefined || each.queue === queue) &&
    (agent === undefined || each.agent === agent) &&
    (channel === undefined || each.channel === channel) &&
    (language === undefined || each.language === language) &&
    (query.mine !== 'true' || (own !== undefined && each.agent === own.id));
  const fitting = all.filter(fits);
  const mayBe = seesAll
    ? fitting
    : await concerning(app, query.q === undefined ? fitting.filter(isNear) : fitting, own);
  const sorted = [...mayBe].sort(newestFirst);
  const from = Number(query.after ?? 0) || 0;
  const page = sorted.slice(from, from + query.limit);
  return {
    body: {
      // Of whose conversations one may see none, nothing is told: not that there are many, either.
      ...{ found: sorted.length, more: more && (seesAll || sorted.length > 0) },
      conversations: await Promise.all(page.map(each => shown(app, config, each))),
      ...(sorted.length > from + query.limit && { after: String(from + query.limit) }),
      ...(hint !== undefined && { hint }),
    },
  };
});

/** What an agent has, is offered, or is a guest of. */
const inboxIds = async (app: App, agent: string): Promise<ReadonlySet<string>> => {
  const states = await Promise.all((await poolsWith(app, agent)).map(pool => app.pools.ofAgent(pool, agent)));
  return new Set(states.flatMap(state => inboxOf(state, agent).items.map(({ conversation }) => conversation)));
};

/** Of an agent, those that they would be let into. */
const concerning = async (
  app: App,
  all: readonly Candidate[],
  own: ReturnType<typeof agentOf>,
): Promise<readonly Candidate[]> => {
  if (own === undefined) return [];
  const seen: Candidate[] = [];
  for (const each of all) {
    const { state } = await app.threads.load(threadOf(each.conversation));
    if (await isConcerned(app, state, each.conversation, own)) seen.push(each);
  }
  return seen;
};

const shown = async (app: App, config: Config, each: Candidate): Promise<FoundConversation> => {
  const { conversation, channel, language, startedAt, closedAt } = each;
  const { state } = await app.threads.load(threadOf(conversation));
  const { current } = state;
  const goesOn = current.status !== 'idle' && current.id === conversation ? current : undefined;
  const agentId = goesOn !== undefined && 'agent' in goesOn ? goesOn.agent.id : each.agent;
  const queueId = goesOn?.queue?.id ?? each.queue;
  const record = state.record?.customer;
  return {
    ...{ conversation, language, customer: maskNumber(state.customer) },
    status: goesOn?.status ?? 'closed',
    channel: { id: channel, name: config.channels[channel]?.name ?? channel },
    startedAt: goesOn?.startedAt ?? startedAt,
    ...(record !== undefined && { record: { id: record.id, name: record.name } }),
    ...(queueId !== undefined && { queue: { id: queueId, name: config.queues[queueId]?.name ?? queueId } }),
    ...(agentId !== undefined && { agent: { id: agentId, name: config.agents[agentId]?.name ?? agentId } }),
    ...(goesOn !== undefined && 'bot' in goesOn && { bot: { id: goesOn.bot.id, name: goesOn.bot.name } }),
    ...(goesOn !== undefined && 'waitingSince' in goesOn && { waitingSince: goesOn.waitingSince }),
    ...(closedAt !== undefined && { closedAt }),
  };
};
