import type { Config } from '../config/config';
import { decidePool } from '../routing/decide';
import { evolvePool } from '../routing/evolve/evolve';
import { newAgent } from '../routing/model/agent-state';
import type { Waiting } from '../routing/model/item';
import { emptyPool, type PoolState, withAgent, withItem } from '../routing/model/state';
import { because } from '../values/because';
import type { Question } from './question';

const HOUR = 3_600_000;

/** A pool as it stands when the work comes: who is available has nothing in hand, and so many wait as the question says. */
export const poolBefore = (config: Config, pool: string, question: Question): PoolState => {
  const { at } = question;
  const tick = { id: 'bench-tick', pool, at: new Date(at).toISOString(), input: { type: 'tick' } } as const;
  let state = decidePool(emptyPool(pool), tick, { now: at, config }).reduce(evolvePool, emptyPool(pool));
  for (const id of question.agents ?? Object.keys(config.agents)) {
    const since = at - HOUR;
    state = withAgent(state, { ...newAgent(id), presence: 'available', since, onSince: since, idleSince: since });
  }
  for (const [queue, count] of Object.entries(question.waiting ?? {}))
    for (let n = 0; n < count; n += 1) {
      const item = waitingIn(queue, n, at);
      state = withItem(state, item.conversation, item);
    }
  return state;
};

/** Somebody who waits before us and is given to nobody: they are there to be counted. */
const waitingIn = (queue: string, n: number, at: number): Waiting => ({
  status: 'waiting',
  conversation: `bench-${queue}-${n}`,
  seq: 1,
  generation: { seq: 1, n: 0 },
  channel: '',
  workstream: '',
  language: 'en',
  queue,
  priority: 'normal',
  skills: [],
  units: 1,
  profiles: [],
  context: {},
  bucket: 0,
  rules: [],
  declines: {},
  guests: [],
  why: [],
  byHand: because('workstream.pick', { workstream: '' }),
  since: at - HOUR,
  queuedAt: at - HOUR,
});
