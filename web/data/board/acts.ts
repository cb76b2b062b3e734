/** What a supervisor does with one conversation, or with many, as the API calls it. */
export const ACTS = ['monitor', 'join', 'leave', 'assign', 'transfer', 'force-close'] as const;
export type Act = (typeof ACTS)[number];
/** Those that say to whom. */
export type DirectedAct = 'assign' | 'transfer';

/** Why an act makes no sense for a conversation as it stands. */
export type NotNow = 'nobody-there' | 'has-holder' | 'waits' | 'not-there' | 'there-already';

/** What an act does all the same, and must be thought about before. */
export type Beyond = 'capacity' | 'presence' | 'skills' | 'closed';
