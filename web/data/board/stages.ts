/** The way of an item to somebody's desk, in its order. */
export type Stage = 'classified' | 'routed' | 'queued' | 'held-back' | 'agents';

/** What stands between an agent and an item. */
export type RuledOutBy =
  | 'not-configured'
  | 'not-in-queue'
  | 'presence'
  | 'language'
  | 'attributes'
  | 'not-working'
  | 'skills'
  | 'capacity'
  | 'declined'
  | 'declined-just-now';

/** Something that would get an item out of the line. */
export type HelpKind =
  | 'give'
  | 'beyond-room'
  | 'though-declined'
  | 'though-unfit'
  | 'call-in'
  | 'to-queue'
  | 'hours-open';
