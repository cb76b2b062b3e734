import { randomUUID } from 'node:crypto';

/** The service's form: `Incoming_` or `Outgoing_`, the second of its making, and a GUID. To be treated as opaque. */
export const newMessageId = (way: 'Incoming' | 'Outgoing', now: number): string =>
  `${way}_${new Date(now).toISOString().replace(/\D/g, '').slice(0, 14)}${randomUUID()}`;
