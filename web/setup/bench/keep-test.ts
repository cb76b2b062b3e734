import { newIdFor } from '../../data/draft/items';
import type { Question } from './questions';

/** What a trace says, as far as a test holds it. */
export type Traced = {
  readonly at: string;
  readonly hours?: { readonly open: boolean; readonly timeZone: string } | undefined;
  readonly language: { readonly language: string };
  readonly work?: { readonly priority: string; readonly skills: readonly { readonly id: string }[] } | undefined;
  readonly queue?: { readonly id: string } | undefined;
  readonly agents: readonly { readonly id: string; readonly offered: boolean }[];
  readonly hears: readonly { readonly as: string }[];
  readonly bot?: { readonly id: string } | undefined;
};

/** Marks of what is no automated message of the configuration, in what a customer hears. */
const isTrigger = (as: string, triggers: readonly string[]): boolean => triggers.includes(as);

/**
 * A question and what came of it, as a test of the configuration: it holds what the customer hears, the queue, the language, and what
 * was asked for; who is offered the work is left out, for that changes with who is there.
 */
export const testOf = (
  name: string,
  question: Question,
  traced: Traced,
  { taken, triggers }: { readonly taken: readonly string[]; readonly triggers: readonly string[] },
) => {
  const hears = traced.hears.map(({ as }) => as).filter(as => isTrigger(as, triggers));
  const skills = traced.work?.skills.map(({ id }) => id) ?? [];
  const { text, to, from, returning, optedOut, language, agents } = question;
  return {
    id: newIdFor(name, taken),
    name,
    given: {
      // An instant, so that the test says the same whatever hours the number has by then.
      time: traced.at.replace(/\.\d+Z$/, 'Z'),
      ...(returning && { returning }),
      ...(optedOut && { optedOut }),
      ...(language !== '' && { language }),
      ...(agents === 'none' && { agents: [] }),
    },
    when: { text, to, ...(from.trim() !== '' && { from: from.trim() }) },
    // biome-ignore lint/suspicious/noThenProperty: as the configuration writes it; nothing awaits it
    then: {
      ...(traced.hours !== undefined && { open: traced.hours.open }),
      language: traced.language.language,
      hears: hears.length === 0 ? 'nothing' : hears.length === 1 ? hears[0] : hears,
      queue: traced.queue?.id ?? 'nothing',
      ...(traced.work !== undefined && { priority: traced.work.priority }),
      ...(skills.length > 0 && { skills }),
    },
  };
};
