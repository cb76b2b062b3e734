import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';

/** A long-running operation as the phone numbers' API shows it (2025-06-01, `PhoneNumberOperation`). */
export type PhoneNumberOperation = {
  readonly id: string;
  readonly operationType: 'updatePhoneNumberCapabilities';
  readonly status: 'running' | 'succeeded';
  readonly resourceLocation: string;
  readonly createdDateTime: string;
  readonly lastActionDateTime: string;
};

/** How long a change of capabilities takes; minutes in Azure, here long enough that a client must ask again. */
const takesMs = 500;

/** The operations of this run: they end with the emulator, and what they changed by then stays. */
export const createPhoneNumberOperations = (clock: Clock) => {
  const operations = new Map<string, PhoneNumberOperation>();
  const iso = () => new Date(clock.now()).toISOString();
  return {
    get: (id: string): PhoneNumberOperation | undefined => operations.get(id),
    /** Begins one; `finish` is called when its time is over. */
    begin: (resourceLocation: string, finish: () => void): PhoneNumberOperation => {
      const started: PhoneNumberOperation = {
        id: `capabilities_${randomUUID()}`,
        operationType: 'updatePhoneNumberCapabilities',
        status: 'running',
        resourceLocation,
        createdDateTime: iso(),
        lastActionDateTime: iso(),
      };
      operations.set(started.id, started);
      clock.after(takesMs, () => {
        finish();
        operations.set(started.id, { ...started, status: 'succeeded', lastActionDateTime: iso() });
      });
      return started;
    },
  };
};

export type PhoneNumberOperations = ReturnType<typeof createPhoneNumberOperations>;
