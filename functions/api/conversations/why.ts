import { poolOf } from '../../../shared/domain/config/config';
import { whyItem } from '../../../shared/domain/routing/board/why';
import { conversationPath } from '../commands';
import { nothing, serve } from '../serve';
import { headOf, mustSee } from './conversations';

/** So many of the thread's newest decisions are told; the conversation's own log has all of them. */
const DECISIONS = 200;

serve(
  {
    name: 'why',
    method: 'GET',
    route: 'conversations/{id}/why',
    summary: 'Why a conversation is where it is: rules, hours, queues and agents considered, and what ruled each out',
    roles: ['agent', 'supervisor', 'admin'],
    path: conversationPath,
    query: nothing,
    body: nothing,
    answers: {
      200: { description: 'What the pool considered now, and what the thread decided, each with its reason' },
    },
  },
  async ({ app, principal, path: { id } }) => {
    const state = await headOf(app, id);
    await mustSee({ app, principal }, state, id);
    const config = await app.config.current();
    const workstream = state.current.status === 'idle' ? '' : state.current.workstream;
    const { state: pool } = await app.pools.load(poolOf(config, workstream));
    const log = await app.threads.log(state.id, { before: state.seq, limit: DECISIONS });
    const decided = log.map(({ seq, at, outcome: { kind, because } }) => ({ seq, at, kind, because }));
    return { body: { id, routing: whyItem(pool, id, { now: app.clock.now(), config }) ?? null, decided } };
  },
);
