/** A conversation that an agent has open here, by the title of its session's template. */
export type Session = { readonly conversation: string; readonly title: string };

/** So many stand side by side. */
export const MOST_SESSIONS = 12;

export type SessionEvent =
  | { readonly type: 'opened'; readonly conversation: string; readonly title: string }
  | { readonly type: 'closed'; readonly conversation: string };

/** What is open after something: opened again, one keeps its place; of too many the oldest goes. */
export const sessionsAfter = (open: readonly Session[], event: SessionEvent): readonly Session[] => {
  const { conversation } = event;
  if (event.type === 'closed') return open.filter(each => each.conversation !== conversation);
  const known = open.find(each => each.conversation === conversation);
  const { title } = event;
  if (known?.title === title) return open;
  if (known !== undefined) return open.map(each => (each === known ? { conversation, title } : each));
  return [...open, { conversation, title }].slice(-MOST_SESSIONS);
};

/** Where one goes when the session in front is closed: to its neighbour. */
export const neighbourOf = (open: readonly Session[], conversation: string): string | undefined => {
  const at = open.findIndex(each => each.conversation === conversation);
  return (open[at + 1] ?? open[at - 1])?.conversation;
};
