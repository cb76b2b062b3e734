import { contract } from '../../../shared/api/contract';
import { itemPool } from '../../../shared/domain/conversation/model/item-pool';
import { stagesOf, whyItem } from '../../../shared/domain/routing/board/why';
import { handle } from '../serve';
import { headOf, mustSee } from './conversations';

/** So many of the thread's newest decisions are told; the conversation's own log has all of them. */
const DECISIONS = 200;

export const why = handle(contract.why)(async ({ app, principal, path: { id } }) => {
  const state = await headOf(app, id);
  await mustSee({ app, principal }, state, id);
  const config = await app.config.current();
  const { state: pool } = await app.pools.load(itemPool(config, state.current));
  const log = await app.threads.log(state.id, { before: state.seq, limit: DECISIONS });
  const decided = log.map(({ seq, at, outcome: { kind, because } }) => ({ seq, at, kind, because }));
  const routing = whyItem(pool, id, { now: app.clock.now(), config });
  return { body: { id, routing: routing ?? null, stages: routing === undefined ? [] : stagesOf(routing), decided } };
});
