import type { Check } from './check';

/** What a test names must be there: one that texts no channel would say nothing. */
export const checkOwnTests = ({ lists, known, refuse }: Check): void => {
  for (const [at, { given, when, then }] of lists.tests.entries()) {
    const path = ['tests', at] as const;
    known('channels', when.to, [...path, 'when', 'to']);
    for (const [place, agent] of (given.agents ?? []).entries())
      known('agents', agent, [...path, 'given', 'agents', place]);
    for (const queue of Object.keys(given.waiting ?? {})) known('queues', queue, [...path, 'given', 'waiting', queue]);
    if (then.queue !== 'nothing') known('queues', then.queue, [...path, 'then', 'queue']);
    if (then.offered !== 'nothing') known('agents', then.offered, [...path, 'then', 'offered']);
    if (then.says !== undefined && then.hears === 'nothing')
      refuse(
        [...path, 'then', 'says'],
        'expected no words, for nothing is heard; leave out "says", or "hears: nothing"',
      );
  }
};
