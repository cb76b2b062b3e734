import type { Transcript } from '../../api/conversations/download';
import { evolve } from '../../domain/conversation/evolve/evolve';
import type { Entry } from '../../domain/conversation/model/outcomes';
import { type Conversation, newThread, type Person, type ThreadState } from '../../domain/conversation/model/state';

type Session = Transcript['sessions'][number];
type Participant = Transcript['participants'][number];
/** The id of a colleague as people read it: one of the configuration, or none. */
type Shown = (person: Person) => Session['by'];

type Holder = { readonly who: Person; readonly kind: 'agent' | 'bot' };

const holderOf = (current: Conversation): Holder | undefined => {
  if (current.status === 'bot') return { who: current.bot, kind: 'bot' };
  return 'agent' in current ? { who: current.agent, kind: 'agent' } : undefined;
};

/** Why somebody has it no more: by what it is now, and who handed it over. */
const endOf = (was: Holder, { outcome }: Entry, now: Conversation): NonNullable<Session['end']> => {
  if (now.status === 'closed') return 'ended';
  if (was.kind === 'bot') return 'given-up';
  if (outcome.kind === 'agent-joined') return 'handed-over';
  return outcome.kind === 'agent-lost' ? 'lost' : 'set-aside';
};

/** Each agent's or bot's time with a conversation, in the order of time, read from its log. */
export const sessionsOf = (log: readonly Entry[], shown: Shown): readonly Session[] => {
  const sessions: Session[] = [];
  let state: ThreadState = newThread('');
  for (const entry of log) {
    const was = holderOf(state.current);
    state = evolve(state, entry);
    const now = holderOf(state.current);
    const last = sessions.at(-1);
    // It was lost only to go to a queue, because its agent sent it there.
    if (entry.outcome.kind === 'in-queue' && entry.outcome.from !== undefined && last?.end === 'lost')
      sessions[sessions.length - 1] = { ...last, end: 'handed-over' };
    if (was?.who.id === now?.who.id && was?.kind === now?.kind) continue;
    if (was !== undefined && last !== undefined)
      sessions[sessions.length - 1] = { ...last, to: entry.at, end: endOf(was, entry, state.current) };
    if (now === undefined) continue;
    const queue = 'queue' in state.current ? state.current.queue?.name : undefined;
    const by = shown(now.who);
    const kind = now.kind;
    sessions.push({ nth: sessions.length + 1, by, kind, ...(queue !== undefined && { queue }), from: entry.at });
  }
  return sessions;
};

/** Everybody who took part, once for each time: who had it, and colleagues beside them. */
export const participantsOf = (
  log: readonly Entry[],
  sessions: readonly Session[],
  shown: Shown,
): readonly Participant[] => {
  const primary = sessions.map(
    ({ by, kind, from, to }): Participant => ({
      ...{ who: by, mode: kind === 'bot' ? 'bot' : 'primary', joinedAt: from },
      ...(to !== undefined && { leftAt: to }),
    }),
  );
  const beside: Participant[] = [];
  const there = new Map<string, number>();
  for (const { at, outcome } of log) {
    if (outcome.kind !== 'colleague') continue;
    const { agent, mode, state } = outcome;
    const key = `${mode} ${agent.id}`;
    const nth = there.get(key);
    const known = nth === undefined ? undefined : beside[nth];
    if (state === 'joined' && nth === undefined)
      there.set(key, beside.push({ who: shown(agent), mode, joinedAt: at }) - 1);
    if (state === 'left' && nth !== undefined && known !== undefined) {
      beside[nth] = { ...known, leftAt: at };
      there.delete(key);
    }
  }
  return [...primary, ...beside].sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : a.joinedAt > b.joinedAt ? 1 : 0));
};
