import type { Entry } from '../model/outcomes';
import { newThread, type ThreadState } from '../model/state';
import { evolve } from './evolve';

/** What reports count of one conversation, by its log alone. Times in seconds; `null`: it never happened. */
export type Metrics = {
  readonly conversation: string;
  readonly channel: string;
  readonly language: string;
  readonly startedAt: string;
  readonly closedAt: string | null;
  readonly endedBy: string | null;
  readonly textsIn: number;
  readonly textsOut: number;
  /** Of these, by agents, by the system, by the survey. */
  readonly byAgents: number;
  readonly automated: number;
  readonly bySurvey: number;
  readonly failed: number;
  /** From its begin until an agent had it, and until the first text of a person. */
  readonly waitSeconds: number | null;
  readonly firstReplySeconds: number | null;
  /** Agents who had it, each once, in order. */
  readonly agents: readonly string[];
};

export type Rebuilt = { readonly state: ThreadState; readonly metrics: readonly Metrics[] };

/**
 * A thread from its log alone. Where the customer was erased, the log begins with the entry that says so.
 *
 * @throws Error when an entry is missing or stands twice: its sequence has no gaps
 */
export const rebuildThread = (id: string, log: readonly Entry[]): Rebuilt => {
  const first = log[0]?.outcome.kind === 'erased' ? log[0].seq : 1;
  for (const [at, { seq }] of log.entries()) {
    if (seq !== first + at)
      throw new Error(`Expected entry ${first + at} of the log of ${id}, found ${seq}: it is not whole.`);
  }
  const state = log.reduce(evolve, newThread(id));
  const byConversation = new Map<string, Entry[]>();
  for (const entry of log) {
    if (entry.conversation === undefined) continue;
    byConversation.set(entry.conversation, [...(byConversation.get(entry.conversation) ?? []), entry]);
  }
  return { state, metrics: [...byConversation.values()].flatMap(entries => metricsOf(entries) ?? []) };
};

const metricsOf = (entries: readonly Entry[]): Metrics | undefined => {
  const started = entries.find(({ outcome }) => outcome.kind === 'conversation-started');
  if (started?.outcome.kind !== 'conversation-started') return undefined;
  const { conversation, channel, language } = started.outcome;
  const sent = entries.flatMap(({ at, outcome }) =>
    outcome.kind === 'text-sent' ? [{ at, by: outcome.origin.by }] : [],
  );
  const joined = entries.flatMap(({ at, outcome }) =>
    outcome.kind === 'agent-joined' ? [{ at, agent: outcome.agent.id }] : [],
  );
  const count = (by: string) => sent.filter(text => text.by === by).length;
  const since = (at: string | undefined) =>
    at === undefined ? null : (Date.parse(at) - Date.parse(started.at)) / 1_000;
  return {
    ...{ conversation, channel, language, startedAt: started.at },
    ...endOf(entries),
    textsIn: entries.filter(({ outcome }) => outcome.kind === 'text-received').length,
    textsOut: sent.length,
    byAgents: count('agent'),
    automated: count('auto'),
    bySurvey: count('survey'),
    failed: entries.filter(({ outcome }) => outcome.kind === 'text-failed').length,
    waitSeconds: since(joined[0]?.at),
    firstReplySeconds: since(sent.find(({ by }) => by === 'agent')?.at),
    agents: [...new Set(joined.map(({ agent }) => agent))],
  };
};

/** A conversation that was reopened after its last end has not ended. */
const endOf = (entries: readonly Entry[]): Pick<Metrics, 'closedAt' | 'endedBy'> => {
  const last = entries.findLast(
    ({ outcome }) => outcome.kind === 'conversation-closed' || outcome.kind === 'conversation-reopened',
  );
  if (last?.outcome.kind !== 'conversation-closed') return { closedAt: null, endedBy: null };
  const ended = entries.findLast(({ seq, outcome }) => seq < last.seq && ENDS_OR_GOES_ON.has(outcome.kind));
  const endedBy = ended?.outcome.kind === 'conversation-ended' ? ended.outcome.by : last.outcome.endedBy;
  return { closedAt: last.at, endedBy };
};

/** The newest of these tells whether it was in wrap-up when it was closed; then who ended it counts, not who closed it. */
const ENDS_OR_GOES_ON: ReadonlySet<Entry['outcome']['kind']> = new Set([
  'conversation-ended',
  'agent-resumed',
  'conversation-reopened',
  'burst-grew',
  'work-queued',
]);

export type Difference = { readonly path: string; readonly stored: unknown; readonly rebuilt: unknown };

/** Where a stored head is not what its log says; empty when it is. What JSON leaves out is no difference. */
export const differences = (stored: unknown, rebuilt: unknown, path = ''): readonly Difference[] => {
  if (!isObject(stored) || !isObject(rebuilt)) return stored === rebuilt ? [] : [{ path, stored, rebuilt }];
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(rebuilt)])].sort();
  return keys.flatMap(key => differences(stored[key], rebuilt[key], path === '' ? key : `${path}.${key}`));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
