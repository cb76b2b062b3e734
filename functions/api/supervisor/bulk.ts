import { contract } from '../../../shared/api/contract';
import type { BulkBody, BulkEffect, BulkOutcome } from '../../../shared/api/supervisor/bulk';
import type { App } from '../../../shared/app';
import type { PoolInput } from '../../../shared/domain/messages/to-pool';
import { decidePool } from '../../../shared/domain/routing/decide';
import { beyondOf } from '../../../shared/domain/routing/foreseen/by-supervisor';
import { refusalAmong } from '../../../shared/domain/values/refusal';
import { hashOf } from '../../../shared/hash';
import { poolsWith } from '../agents/agents';
import { mustExist } from '../agents/destinations';
import { mustChoose } from '../agents/sign-off';
import { eventId, queueForPool } from '../commands';
import { goingOn } from '../conversations/conversations';
import { sleep } from '../pages/look';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';
import { type SignedIn, signedInPerson } from '../signed-in';

/** One of many: what is said to which pools, or why nothing is. */
type One = { readonly id: string; readonly commandId: string } & (
  | { readonly pools: readonly string[]; readonly input: PoolInput }
  | { readonly refused: Problem }
);

/** So many are looked up and sent at a time. */
const AT_ONCE = 20;
/** Milliseconds between two looks at what became of them. */
const PAUSE_MS = 150;

const idsOf = (body: BulkBody): readonly string[] => [
  ...new Set(body.action === 'presence' ? body.agents : body.conversations),
];

/** Each has a command of its own, made of the one that was sent: sent again, it is the same command. */
const commandOf = ({ commandId }: BulkBody, id: string): string => `${commandId}.${hashOf(id, 16)}`;

const inputFor = async (caller: SignedIn, body: BulkBody, id: string) => {
  const { app } = caller;
  const person = await signedInPerson(caller);
  if (body.action === 'presence') {
    const { name } = (await app.config.current()).agents[id] ?? refuse(404, `There is no agent "${id}".`);
    const pools = await poolsWith(app, id);
    const { presence, conversationsInHand: conversations } = body;
    await mustChoose(app, pools, { id, name }, { presence, conversations });
    if (pools.length === 0) refuse(409, `"${id}" is in no queue, so their presence changes nothing. Add them to one.`);
    const input = {
      type: 'presence',
      agent: id,
      presence,
      by: person,
      ...(conversations && { conversations }),
    } as const;
    return { pools, input };
  }
  const { pool } = await goingOn(app, id);
  const directed = body.action === 'assign' || body.action === 'transfer' ? { to: body.to, note: body.note } : {};
  const input = { type: 'supervise', supervisor: person, conversation: id, action: body.action, ...directed } as const;
  return { pools: [pool], input };
};

const prepared = async (caller: SignedIn, body: BulkBody): Promise<readonly One[]> => {
  if ('to' in body) mustExist(await caller.app.config.current(), body.to);
  return inTurns(idsOf(body), async (id): Promise<One> => {
    const common = { id, commandId: commandOf(body, id) };
    try {
      return { ...common, ...(await inputFor(caller, body, id)) };
    } catch (error) {
      if (error instanceof Problem) return { ...common, refused: error };
      throw error;
    }
  });
};

/** A few at a time, the answers in the order of what was asked. */
const inTurns = async <T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<readonly R[]> => {
  const answers: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    answers.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(each))));
  return answers;
};

const said = ({ status, message: sentence }: Problem) => ({ status, sentence });

export const bulk = handle(contract.bulk)(async ({ app, principal, body, query: { wait } }) => {
  const caller = { app, principal };
  const before = await inTurns(idsOf(body), id => sentBefore(caller, body, id));
  const fresh = new Set(before.flatMap(({ id, known }) => (known === undefined ? [id] : [])));
  const ones = fresh.size === 0 ? [] : await prepared(caller, body);
  await inTurns(
    ones.filter(({ id }) => fresh.has(id)),
    async one => {
      if ('refused' in one) return;
      for (const pool of one.pools) await queueForPool({ ...caller, commandId: one.commandId }, pool, one.input);
    },
  );
  const byId = new Map(ones.map(one => [one.id, one]));
  const outcomes = () =>
    inTurns(before, async ({ id, known }): Promise<BulkOutcome> => {
      if (known !== undefined) return known;
      const one = byId.get(id);
      if (one === undefined || 'refused' in one) return { id, state: 'refused', ...(one && said(one.refused)) };
      return outcomeOf(app, one.pools, { id, event: eventId(principal, one.commandId) });
    });
  let found = await outcomes();
  for (let left = wait * 1_000; left > 0 && found.some(({ state }) => state === 'pending'); left -= PAUSE_MS) {
    await sleep(PAUSE_MS);
    found = await outcomes();
  }
  return { body: { outcomes: found } };
});

/**
 * What became of one when the same command was sent before; nothing when no pool has heard of it. A conversation may be over by it,
 * and then it could not be sent again. A presence is for several pools, and always can.
 */
const sentBefore = async ({ app, principal }: SignedIn, body: BulkBody, id: string) => {
  if (body.action === 'presence') return { id, known: undefined };
  const event = eventId(principal, commandOf(body, id));
  const pools = await app.pools.known();
  const seen = await Promise.all(pools.map(pool => app.pools.seen(pool, event)));
  const heard = pools.filter((_, at) => seen[at] !== undefined);
  return { id, known: heard.length === 0 ? undefined : await outcomeOf(app, heard, { id, event }) };
};

/** Refused by one pool, it is refused; done, when each pool has decided. */
const outcomeOf = async (
  app: App,
  pools: readonly string[],
  { id, event }: { readonly id: string; readonly event: string },
): Promise<BulkOutcome> => {
  const seen = await Promise.all(pools.map(pool => app.pools.seen(pool, event)));
  const refused = seen.find(each => each?.refused !== undefined)?.refused;
  if (refused !== undefined) {
    const { status, sentence, because } = refused;
    return { id, state: 'refused', status, sentence, ...(because && { because }) };
  }
  return { id, state: seen.includes(undefined) ? 'pending' : 'done' };
};

export const bulkPreview = handle(contract.bulkPreview)(async ({ app, principal, body }) => {
  const config = await app.config.current();
  const now = app.clock.now();
  const ones = await prepared({ app, principal }, body);
  const effects = await inTurns(ones, async (one): Promise<BulkEffect> => {
    const { id } = one;
    if ('refused' in one) return { id, would: 'be-refused', ...said(one.refused), beyond: [] };
    const decided = await Promise.all(
      one.pools.map(async pool => {
        const { state } = await app.pools.load(pool);
        const event = { id: one.commandId, pool, at: new Date(now).toISOString(), input: one.input };
        return { state, refused: refusalAmong(decidePool(state, event, { now, config })) };
      }),
    );
    const refused = decided.find(each => each.refused !== undefined)?.refused;
    if (refused !== undefined) {
      const { status, sentence, because } = refused;
      return { id, would: 'be-refused', status, sentence, ...(because && { because }), beyond: [] };
    }
    const to = 'to' in body ? body.to : undefined;
    const beyond = to === undefined ? [] : decided.flatMap(({ state }) => beyondOf(state, config, id, to, now));
    return { id, would: 'be-done', beyond };
  });
  return { body: { effects } };
});
