import { parseTemplate } from '../../auto-messages/filling/template';
import type { Check } from './check';

/**
 * A channel's messages may name the context variables of its workstream, and no others: a mistyped one would silently be
 * empty for every customer. The organisation's messages may name those of any workstream.
 */
export const checkTemplates = ({ lists, refuse }: Check): void => {
  const declared = lists.workstreams.map(({ id, contextVariables }) => ({
    id,
    names: contextVariables.map(({ name }) => name),
  }));
  const levels = [
    { path: ['messages'], messages: lists.messages, names: new Set(declared.flatMap(({ names }) => names)) },
    ...lists.channels.map((channel, at) => ({
      path: ['channels', at, 'messages'],
      messages: channel.messages,
      names: new Set(declared.find(({ id }) => id === channel.workstream)?.names),
    })),
  ];
  for (const { path, messages, names } of levels) {
    for (const [n, { text }] of messages.entries()) {
      const parsed = text === undefined ? undefined : parseTemplate(text, names);
      for (const mistake of parsed?.ok === false ? parsed.mistakes : []) refuse([...path, n, 'text'], mistake.message);
    }
  }
};
