import type { TestStack } from '../../stack';
import { processes } from './processes';

/** The dials of the phones and of the bus at their worst. */
const PHONES = {
  events: { duplicatePercent: 15, reorderWindowMs: 1_500, lostAcknowledgementPercent: 8 },
  send: { throttlePercent: 6, errorPercent: 6, timeoutPercent: 4, timeoutMs: 1_500 },
  carrier: { failurePercent: 4, lostReportPercent: 8 },
} as const;
const BUS = { busyPercent: 6, silentPercent: 1, cutPercent: 3 } as const;
const WORST = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(BUS) };
/** So long storage is away. */
const STORAGE_AWAY_MS = 8_000;

const KINDS = ['host', 'worker', 'bus', 'storage'] as const;
export type Damage = Readonly<Record<(typeof KINDS)[number], number>>;

/** What is done to a stack: its dials at their worst, and one part after the other killed or stopped. */
export const damageTo = (stack: TestStack) => {
  const done = { host: 0, worker: 0, bus: 0, storage: 0 };
  const dialBus = async (how: RequestInit): Promise<void> => {
    const response = await fetch(`${stack.addresses.bus}/emulator/dials`, how);
    if (!response.ok) throw new Error(`The bus answers ${response.status} to its dials: ${await response.text()}`);
  };
  const killed = {
    host: async () => {
      await stack.functions.kill();
      await stack.functions.up();
    },
    worker: async () => {
      const [one] = (await processes()).filter(({ parent }) => parent === stack.functions.pid());
      if (one !== undefined) process.kill(one.pid, 'SIGKILL');
    },
    bus: async () => {
      await stack.bus.kill();
      await stack.bus.up();
      await dialBus(WORST);
    },
    storage: async () => {
      await stack.azurite.down();
      await new Promise(later => setTimeout(later, STORAGE_AWAY_MS));
      await stack.azurite.up();
    },
  } as const satisfies Readonly<Record<(typeof KINDS)[number], () => Promise<void>>>;

  return {
    done: done as Damage,
    begin: async (): Promise<void> => {
      await stack.emulator('PATCH', 'dials', PHONES);
      await dialBus(WORST);
    },
    /** Breaks the next part. */
    next: async (nth: number): Promise<(typeof KINDS)[number]> => {
      const kind = KINDS[nth % KINDS.length] as (typeof KINDS)[number];
      await killed[kind]();
      done[kind] += 1;
      return kind;
    },
    /** From now on everything works. */
    end: async (): Promise<void> => {
      await stack.emulator('DELETE', 'dials');
      await dialBus({ method: 'DELETE' });
    },
  };
};
