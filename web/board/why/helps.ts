import type { BoardQueue } from '../../../shared/api/supervisor/live-board';
import type { Presence } from '../../../shared/domain/config/routing/assignment-rules';
import { isOpen } from '../../data/board/people';
import type { HelpKind, RuledOutBy } from '../../data/board/stages';

/** A member of an item's queue, and what rules them out. */
export type Member = {
  readonly agent: string;
  readonly name: string;
  readonly presence: Presence;
  readonly ruledOutBy?: RuledOutBy | undefined;
};

export type RuledOutGroup = {
  /** Absent: nothing stands in their way. */
  readonly by?: RuledOutBy;
  readonly members: readonly Member[];
};

/** Members of the queue by what rules them out: first those whom nothing does, then the largest group. */
export const groupsOf = (members: readonly Member[]): readonly RuledOutGroup[] => {
  const groups = new Map<RuledOutBy | undefined, Member[]>();
  for (const member of members) groups.set(member.ruledOutBy, [...(groups.get(member.ruledOutBy) ?? []), member]);
  return [...groups]
    .sort(([a, x], [b, y]) => Number(b === undefined) - Number(a === undefined) || y.length - x.length)
    .map(([by, each]) => ({ ...(by !== undefined && { by }), members: each }));
};

/** Something that would get an item out of the line, done by one button. */
export type Help = {
  readonly kind: HelpKind;
  /** The agent, or the queue. */
  readonly id: string;
  readonly name: string;
};

/** So many as a person reads before they press one. */
const MOST = 6;

/** What each obstacle asks for, the least trouble first. An agent who is in no state to get work by hand is left out. */
const WAYS: readonly {
  readonly kind: Exclude<HelpKind, 'to-queue'>;
  readonly by: readonly (RuledOutBy | undefined)[];
}[] = [
  { kind: 'give', by: [undefined] },
  { kind: 'beyond-room', by: ['capacity'] },
  { kind: 'though-declined', by: ['declined', 'declined-just-now'] },
  { kind: 'call-in', by: ['presence'] },
  { kind: 'though-unfit', by: ['skills', 'language', 'attributes'] },
];

/**
 * What would help an item that waits: to whom it could be given at once, who could be called in, to which queue with room it could move.
 */
export const helpsOf = (members: readonly Member[], queues: readonly BoardQueue[], queue: string): readonly Help[] => {
  const people = WAYS.flatMap(({ kind, by }) =>
    members
      .filter(member => by.includes(member.ruledOutBy) && !(kind === 'call-in' && member.presence === 'available'))
      .map(({ agent, name }): Help => ({ kind, id: agent, name })),
  );
  const elsewhere = queues
    .filter(each => each.queue !== queue && isOpen(each) && each.agents.withRoom > 0)
    .sort((a, b) => a.waiting - b.waiting || b.agents.withRoom - a.agents.withRoom)
    .map((each): Help => ({ kind: 'to-queue', id: each.queue, name: each.name }));
  // A queue with room stays in sight however many people there are.
  const [first] = elsewhere;
  return first === undefined ? people.slice(0, MOST) : [...people.slice(0, MOST - 1), first];
};
