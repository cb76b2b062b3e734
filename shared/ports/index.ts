/** What the shell needs of the world: one small file a topic, none of which imports this list. */
export type * from './bus';
export type * from './clock';
export type * from './integration-http';
export type * from './owned-numbers';
export type * from './pages';
export type * from './sms-sender';
export type * from './stores/customers';
export type * from './stores/day-totals';
export * from './stores/dead-letters';
export type * from './stores/drafts';
export type * from './stores/files';
export type * from './stores/lanes';
export type * from './stores/live-codes';
export * from './stores/marks';
export type * from './stores/owners';
export type * from './stores/pools';
export type * from './stores/projections';
export type * from './stores/threads';
