import type { Generation } from '../../values/generation';

/** Where the pool has an item, as its thread is told. An item that is offered waits. */
export type Standing = {
  readonly conversation: string;
  readonly generation: Generation;
  readonly seq: number;
  readonly status: 'waiting' | 'held' | 'released';
  readonly queue: string;
  readonly queueName: string;
  readonly holder?: { readonly id: string; readonly name: string };
  readonly bot?: boolean;
  readonly urgent: boolean;
  readonly ends?: boolean;
};
