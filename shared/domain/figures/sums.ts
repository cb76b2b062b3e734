/**
 * What is counted as it happens, and what figures are made of. Times are milliseconds. An episode goes from the begin of a conversation,
 * or its reopening, to its end.
 */
export const SUMS = [
  // Conversations: begun by a customer, begun anew after an end, ended; an agent had it; ended before any had, bots aside.
  ...(['began', 'reopened', 'closed', 'handled', 'givenUp'] as const),
  // A bot had it; it ended with the bot; the bot gave it up to people.
  ...(['botHad', 'botDeflected', 'botEscalated'] as const),
  // The first wait of an episode: until an agent had it, or the end.
  ...(['waits', 'waitMs', 'answers', 'answerMs'] as const),
  // Of these answers, within so many seconds.
  ...(['within10', 'within20', 'within30', 'within40', 'within60', 'within120'] as const),
  // The first text of a person in an episode: open hours from its begin, or from the bot's end.
  ...(['firsts', 'firstMs', 'first60', 'promised', 'inTime'] as const),
  // Each text of a person to a customer who waited for one.
  ...(['responses', 'responseMs', 'response60'] as const),
  // Episodes that ended and had an agent: how long one had it, set it aside, wrapped it up.
  ...(['ends', 'talkMs', 'holdMs', 'wraps', 'wrapMs'] as const),
  // Agents' times with a conversation.
  ...(['sessions', 'transferred', 'sessionEnds', 'sessionMs', 'sessionWaits', 'sessionWaitMs'] as const),
  // Offers before an agent had it.
  ...(['offers', 'declined', 'missed', 'accepts', 'acceptMs'] as const),
  ...(['consults', 'consultsJoined', 'consultsDeclined', 'consultsMissed'] as const),
  ...(['textsIn', 'outAgent', 'outBot', 'outAuto', 'failed'] as const),
  ...(['csats', 'csatSum'] as const),
] as const;
export type SumName = (typeof SUMS)[number];
/** Those that aren't 0. */
export type Sums = { readonly [S in SumName]?: number };

const NAMES: ReadonlySet<string> = new Set(SUMS);
export const isSums = (value: unknown): value is Sums => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const name in value)
    if (!NAMES.has(name) || !Number.isFinite((value as Record<string, unknown>)[name])) return false;
  return true;
};

export const plus = (sums: Sums, more: Sums): Sums => {
  const both: { [S in SumName]?: number } = { ...sums };
  for (const [name, value] of Object.entries(more) as [SumName, number][]) both[name] = (both[name] ?? 0) + value;
  return both;
};

/** What happened under one queue and agent; `null`: none yet. */
export type Part = { readonly queue: string | null; readonly agent: string | null; readonly sums: Sums };

/** So many pairs of a queue and an agent as one conversation has on one day; what is beyond stands under no name. */
const MOST_PARTS = 30;

export const addTo = (
  parts: readonly Part[],
  { queue, agent }: Pick<Part, 'queue' | 'agent'>,
  sums: Sums,
): readonly Part[] => {
  const at = parts.findIndex(part => part.queue === queue && part.agent === agent);
  if (at >= 0) return parts.map((part, nth) => (nth === at ? { ...part, sums: plus(part.sums, sums) } : part));
  if (parts.length < MOST_PARTS || (queue === null && agent === null)) return [...parts, { queue, agent, sums }];
  return addTo(parts, { queue: null, agent: null }, sums);
};

/** What happened before it had a queue counts for the first that it has. */
export const underQueue = (parts: readonly Part[], queue: string): readonly Part[] =>
  parts.some(part => part.queue === null)
    ? parts.reduce<readonly Part[]>(
        (done, part) => addTo(done, { queue: part.queue ?? queue, agent: part.agent }, part.sums),
        [],
      )
    : parts;

export const sumOf = (parts: readonly Part[]): Sums => parts.reduce<Sums>((sum, part) => plus(sum, part.sums), {});

/** What an answer after so many milliseconds counts for. */
export const levelsOf = (ms: number): Sums => {
  const within: { [S in SumName]?: number } = {};
  for (const seconds of [10, 20, 30, 40, 60, 120] as const) if (ms <= seconds * 1_000) within[`within${seconds}`] = 1;
  return within;
};
