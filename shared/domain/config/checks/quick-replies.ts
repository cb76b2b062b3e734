import { parseWithSlugs } from '../../auto-messages/filling/template';
import { QUICK_REPLY_SLUGS } from '../../quick-replies/slugs';
import type { Check } from './check';

/** A quick reply may name the context variables that each of its workstreams declares; one for all, those of any. */
export const checkQuickReplies = ({ lists, refuse, known }: Check): void => {
  const namesById = new Map(
    lists.workstreams.map(({ id, contextVariables }) => [id, new Set(contextVariables.map(({ name }) => name))]),
  );
  const every = new Set([...namesById.values()].flatMap(names => [...names]));
  for (const [at, { workstreams, text }] of lists.quickReplies.entries()) {
    for (const [n, id] of workstreams.entries()) known('workstreams', id, ['quickReplies', at, 'workstreams', n]);
    const [first, ...others] = workstreams.map(id => namesById.get(id) ?? new Set<string>());
    const names = first && new Set([...first].filter(name => others.every(declared => declared.has(name))));
    const parsed = parseWithSlugs(text, QUICK_REPLY_SLUGS, names ?? every);
    for (const { message } of parsed.ok ? [] : parsed.mistakes) refuse(['quickReplies', at, 'text'], message);
  }
};
