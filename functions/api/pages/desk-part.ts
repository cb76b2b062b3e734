import type { z } from 'zod';
import type { feedSchema } from '../../../shared/api/feed';
import type { App } from '../../../shared/app';
import type { Agent } from '../../../shared/domain/config/routing/workstream';
import { inboxOf } from '../../../shared/domain/routing/board/board';
import { threadOf } from '../../../shared/domain/values/ids';
import { holderOf, inboxFor, poolsWith } from '../agents/agents';
import { countWaiting } from './waiting-count';

type Desk = NonNullable<z.input<typeof feedSchema>['desk']>;

/** What is known of a desk after the few reads that tell whether anything is different. */
export type DeskSeen = {
  /** Of all that the desk is made of: while it is the same, so is the desk. */
  readonly key: string;
  /** When something last came to it (epoch ms). */
  readonly at: number;
  readonly show: () => Promise<Desk>;
};

/** Sees one agent's desk: from the pools, and one row for each item, all of which a look reads once for everybody. */
export const seeDesk = async (look: App, agent: Agent): Promise<DeskSeen> => {
  const config = await look.config.current();
  const pools = await poolsWith(look, agent.id);
  const states = await Promise.all(pools.map(pool => look.pools.ofAgent(pool, agent.id)));
  const inboxes = states.map(state => inboxOf(state, agent.id));
  const waiting = await countWaiting(look, pools, agent.id);
  const seqs = await Promise.all(
    inboxes.flatMap(({ items }, n) =>
      items.map(async ({ conversation }) => {
        const thread = threadOf(conversation);
        const holder = holderOf(states[n], conversation) ?? agent.id;
        const found = await look.projections.find('inbox', { agent: holder, thread });
        // What is offered to somebody stands in nobody's inbox yet.
        return found?.row === undefined ? -(await look.threads.load(thread)).state.seq : found.seq;
      }),
    ),
  );
  return {
    key: JSON.stringify([config.version, agent.name, inboxes, waiting, seqs]),
    at: Math.max(0, ...inboxes.flatMap(({ items }) => items.map(({ since }) => Date.parse(since)))),
    show: async () => {
      const inbox = await inboxFor(look, agent);
      const isHeld = ({ state }: { readonly state: string }) => state === 'held' || state === 'released';
      return {
        ...inbox,
        counts: {
          offers: inbox.items.filter(({ expiresAt }) => expiresAt !== undefined).length,
          needsMe: inbox.items.filter(item => isHeld(item) && item.waitingSince !== undefined).length,
          waiting,
        },
      };
    },
  };
};
