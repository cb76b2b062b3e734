import type { App } from '../../../shared/app';
import { ongoing } from '../../../shared/domain/conversation/model/state';
import { threadOf } from '../../../shared/domain/values/ids';
import { refuse } from '../problem';

/** What becomes of the conversations in hand, where somebody goes offline. */
type Choice = { readonly presence: string; readonly conversations?: 'give-back' | 'keep' | undefined };

/** What an agent holds in a pool. What is over by its thread's own word isn't in hand any more, though the pool hasn't heard so yet. */
const inHand = async (app: App, pool: string, agent: string): Promise<number> => {
  const { index, items } = await app.pools.ofAgent(pool, agent);
  const held = [...index.byAgent.under(`${agent}/`)].filter(([, id]) => {
    const item = items.get(id);
    return item?.status === 'held' && item.agent === agent && item.bot === undefined;
  });
  const going = await Promise.all(
    held.map(async ([, id]) => {
      const { state } = await app.threads.load(threadOf(id));
      return ongoing(state)?.id === id;
    }),
  );
  return going.filter(Boolean).length;
};

/**
 * Whoever would sign off with conversations in hand is told so first, and chooses. Which agent it is: "you", or a name.
 *
 * @throws Problem 409 with their number and what to send
 */
export const mustChoose = async (
  app: App,
  pools: readonly string[],
  { id, name }: { readonly id: string; readonly name?: string },
  { presence, conversations }: Choice,
): Promise<void> => {
  if (presence !== 'offline' || conversations !== undefined) return;
  const held = await Promise.all(pools.map(pool => inHand(app, pool, id)));
  const open = held.reduce((sum, count) => sum + count, 0);
  if (open === 0) return;
  const who = name === undefined ? 'You have' : `${name} has`;
  refuse(
    409,
    `${who} ${open} open ${open === 1 ? 'conversation' : 'conversations'}. Send "conversations": "give-back" to hand them to whoever is there, or "keep" to keep them; what may be an emergency is given back in any case.`,
  );
};
