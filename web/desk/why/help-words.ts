import type { Help } from '../../../shared/domain/desk/help';
import type { ToolWords } from '../../words/tools/tool-words';

/** A change that would help, as a sentence. */
export const helpWords = (
  help: Help,
  words: ToolWords['why']['help'],
  about: { readonly at: (iso: string) => string; readonly presence: (presence: string) => string },
): string => {
  switch (help.kind) {
    case 'pick':
      return words.pick(help.agent.name);
    case 'presence':
      return words.presence(help.agent.name, about.presence(help.presence));
    case 'time':
      return words.time(help.agent.name, about.at(help.at));
    case 'room':
      return words.room(help.agent.name, help.units ?? 1);
    case 'open':
      return words.open(help.hours.name);
    case 'language':
      return words.language(help.agent.name, help.language);
    case 'skill':
      return words.skill(help.agent.name, help.skill, help.rating);
    case 'member':
      return words.member(help.agent.name, help.queue.name);
  }
};
