import type { Document } from '../../data/draft/document';
import { type Item, itemsOf } from '../../data/draft/items';

/** The queues that name an agent, and those of them in which nobody else is. Queues for all agents name nobody. */
export const queuesOf = (
  document: Document,
  agent: string,
): { readonly all: readonly Item[]; readonly last: readonly Item[] } => {
  const all = itemsOf(document, 'queues').filter(({ agents }) => Array.isArray(agents) && agents.includes(agent));
  const last = all.filter(({ agents }) => Array.isArray(agents) && agents.length === 1);
  const isOnly = itemsOf(document, 'agents').length === 1;
  const open = isOnly
    ? itemsOf(document, 'queues').filter(({ agents }) => agents === undefined || agents === 'all')
    : [];
  return { all, last: [...last, ...open] };
};

/** The configuration without an agent, their places in queues included. */
export const withoutAgent = (document: Document, agent: string): Document => ({
  ...document,
  agents: itemsOf(document, 'agents').filter(({ id }) => id !== agent),
  ...(Array.isArray(document.queues) && {
    queues: document.queues.map(queue => {
      const { agents } = queue as { readonly agents?: unknown };
      return Array.isArray(agents) && agents.includes(agent)
        ? { ...(queue as object), agents: agents.filter(each => each !== agent) }
        : queue;
    }),
  }),
});
