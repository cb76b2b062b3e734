/** What the shell needs of the world: one small file a topic, none of which imports this list. */
export type * from './bus';
export type * from './clock';
export type * from './customers';
export * from './dead-letters';
export type * from './files';
export type * from './integration-http';
export type * from './lanes';
export type * from './owners';
export type * from './pages';
export type * from './pools';
export type * from './projections';
export type * from './sms-sender';
export type * from './threads';
