import type { App } from '../../../shared/app';
import { refuse } from '../problem';

/** What becomes of the conversations in hand, where somebody goes offline. */
type Choice = { readonly presence: string; readonly conversations?: 'give-back' | 'keep' | undefined };

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
  const held = await Promise.all(
    pools.map(async pool => (await app.pools.ofAgent(pool, id)).index.loads.get(id)?.held ?? 0),
  );
  const open = held.reduce((sum, count) => sum + count, 0);
  if (open === 0) return;
  const who = name === undefined ? 'You have' : `${name} has`;
  refuse(
    409,
    `${who} ${open} open ${open === 1 ? 'conversation' : 'conversations'}. Send "conversations": "give-back" to hand them to whoever is there, or "keep" to keep them; what may be an emergency is given back in any case.`,
  );
};
