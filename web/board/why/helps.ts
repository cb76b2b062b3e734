import type { BoardQueue } from '../../../shared/api/supervisor/live-board';
import type { Presence } from '../../../shared/domain/config/routing/assignment-rules';
import type { Help as Found } from '../../../shared/domain/desk/help';
import { isOpen } from '../../data/board/people';
import type { HelpKind, RuledOutBy } from '../../data/board/stages';

/** A member of an item's queue, and what rules them out. */
export type Member = {
  readonly agent: string;
  readonly name: string;
  readonly presence: Presence;
  readonly ruledOutBy?: RuledOutBy | undefined;
};

type ChosenPresence = Extract<Found, { kind: 'presence' }>['presence'];

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
  /** The agent, the queue, or the hours. */
  readonly id: string;
  readonly name: string;
  /** What an agent who is called in becomes. */
  readonly presence?: ChosenPresence;
};

/** So many as a person reads before they press one. */
const MOST = 6;

const helpOf = (found: Found): Help => {
  switch (found.kind) {
    case 'pick':
      return { kind: 'give', ...found.agent };
    case 'presence':
      return { kind: 'call-in', ...found.agent, presence: found.presence };
    case 'room':
      return { kind: 'beyond-room', ...found.agent };
    case 'time':
      return { kind: 'though-declined', ...found.agent };
    case 'language':
    case 'skill':
    case 'member':
      return { kind: 'though-unfit', ...found.agent };
    case 'open':
      return { kind: 'hours-open', ...found.hours };
  }
};

/** The least trouble first. */
const ORDER: readonly HelpKind[] = ['give', 'beyond-room', 'call-in', 'though-declined', 'hours-open', 'though-unfit'];

/**
 * What would help an item that waits: what the pool found that would, as what a supervisor does about it; then whoever could have it at
 * once; then the queue with room that it could move to.
 */
export const helpsOf = (
  found: readonly Found[],
  members: readonly Member[],
  queues: readonly BoardQueue[],
  queue: string,
): readonly Help[] => {
  const free = members
    .filter(({ ruledOutBy }) => ruledOutBy === undefined)
    .map(({ agent, name }): Help => ({ kind: 'give', id: agent, name }));
  const seen = new Set<string>();
  const helps = [...free, ...found.map(helpOf)]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  const elsewhere = queues
    .filter(each => each.queue !== queue && isOpen(each) && each.agents.withRoom > 0)
    .sort((a, b) => a.waiting - b.waiting || b.agents.withRoom - a.agents.withRoom)
    .map((each): Help => ({ kind: 'to-queue', id: each.queue, name: each.name }));
  // A queue with room stays in sight however many people there are.
  const [first] = elsewhere;
  return first === undefined ? helps.slice(0, MOST) : [...helps.slice(0, MOST - 1), first];
};
