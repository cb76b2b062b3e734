import { parseWithSlugs } from '../../auto-messages/filling/template';
import { QUICK_REPLY_SLUGS } from '../../quick-replies/slugs';
import type { Check } from './check';

/** A quick reply may name the context variables that each of its workstreams declares; one for all, those of any. */
export const checkQuickReplies = ({ lists, refuse, known }: Check): void => {
  const namesOf = (workstream: string) =>
    lists.workstreams.find(({ id }) => id === workstream)?.contextVariables.map(({ name }) => name) ?? [];
  const every = lists.workstreams.flatMap(({ id }) => namesOf(id));
  for (const [at, { workstreams, text }] of lists.quickReplies.entries()) {
    for (const [n, id] of workstreams.entries()) known('workstreams', id, ['quickReplies', at, 'workstreams', n]);
    const [first, ...others] = workstreams.map(namesOf);
    const names = first?.filter(name => others.every(declared => declared.includes(name))) ?? every;
    const parsed = parseWithSlugs(text, QUICK_REPLY_SLUGS, names);
    for (const { message } of parsed.ok ? [] : parsed.mistakes) refuse(['quickReplies', at, 'text'], message);
  }
};
