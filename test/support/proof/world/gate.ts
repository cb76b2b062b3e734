import type { Fault, FaultCounts, FaultKind } from './faults';
import { refusal } from './tables';

/** A host's process that is gone: whatever it had begun never goes on. */
export const NEVER: Promise<never> = new Promise(() => {});

const cut = (): Error => Object.assign(new Error('The connection was cut.'), { code: 'ECONNRESET' });
const WORDS = { 404: 'TableNotFound', 429: 'ServerBusy', 500: 'InternalError', 503: 'ServerBusy' } as const;

/** A door's process is gone. A door sleeps at most twenty seconds on a timer of its own, so it is thrown out and not left hanging. */
export class ProcessGone extends Error {
  override readonly name = 'ProcessGone';
}

/** One who passes the gate: which process it is, and what becomes of it. */
export type Passing = {
  readonly isAlive: () => boolean;
  readonly crash: () => void;
  readonly isDoor: () => boolean;
  /** The other host handles what this one has in hand, and so many behind it. */
  readonly beOvertaken: (more: number) => Promise<void>;
  /** The other host handles what is behind this in its session. */
  readonly beRaced: () => Promise<void>;
};

/** Where faults come in: every operation that leaves a host passes here, one after the other, and is counted in its step. */
export const createFaultGate = (noted: (line: () => string) => void = () => {}) => {
  const counts: FaultCounts = {};
  let at = 0;
  let sends = 0;
  let deliveries = 0;
  let armed: readonly Fault[] = [];
  let refusing: { readonly status: 404 | 429 | 500 | 503; left: number } | undefined;
  let operations = 0;
  /** Told before each operation that changes something, where somebody asks. */
  let beforeWrite: (() => void) | undefined;
  const count = (kind: FaultKind): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const here = (): Exclude<Fault, { nth: number }> | undefined => {
    for (const fault of armed) if ('at' in fault && fault.at === at) return fault;
    return undefined;
  };
  const nth = <K extends 'twice' | 'late' | 'carrier'>(kind: K, n: number): Extract<Fault, { kind: K }> | undefined => {
    const found = armed.find(fault => fault.kind === kind && 'nth' in fault && fault.nth === n);
    if (found !== undefined) count(kind);
    return found as Extract<Fault, { kind: K }> | undefined;
  };

  let overtakenInCalls = 0;
  return {
    /** So often the other host took over while a provider was being called. */
    get overtakenInCalls() {
      return overtakenInCalls;
    },
    counts,
    count,
    /** Operations so far, of all steps. */
    get operations() {
      return operations;
    },
    /** A step begins. */
    arm: (faults: readonly Fault[], onWrite?: () => void): void => {
      armed = faults;
      at = 0;
      beforeWrite = onWrite;
      sends = 0;
      deliveries = 0;
      refusing = undefined;
    },
    ofDelivery: () => {
      deliveries += 1;
      if (armed.length === 0) return undefined;
      return { twice: nth('twice', deliveries), late: nth('late', deliveries) };
    },
    ofSend: () => {
      sends += 1;
      return armed.length === 0 ? undefined : nth('carrier', sends)?.how;
    },
    pass: async <T>(host: Passing, kind: 'read' | 'write' | 'call', apply: () => T, where = ''): Promise<T> => {
      operations += 1;
      if (!host.isAlive()) return NEVER;
      if (kind !== 'read') beforeWrite?.();
      if (armed.length === 0) return apply();
      const canRefuse = kind !== 'call';
      at += 1;
      if (canRefuse && refusing !== undefined && refusing.left > 0) {
        refusing.left -= 1;
        noted(() => `  refused ${refusing?.status} ${kind} ${where}`);
        throw refusal(refusing.status, WORDS[refusing.status]);
      }
      const fault = here();
      if (fault === undefined) return apply();
      noted(() => `  ${JSON.stringify(fault)} ${kind} ${where}`);
      switch (fault.kind) {
        case 'crash': {
          count('crash');
          if (fault.side === 'after') apply();
          const isDoor = host.isDoor();
          host.crash();
          if (isDoor) throw new ProcessGone('The process is gone.');
          return NEVER;
        }
        case 'lost-answer': {
          // What calls answer is a fault of its own, and nobody asks a provider a second time.
          if (kind === 'call') return apply();
          count('lost-answer');
          const done = apply();
          if (!fault.retried) throw cut();
          void done;
          return apply();
        }
        case 'refused': {
          if (!canRefuse) return apply();
          count('refused');
          refusing = { status: fault.status, left: fault.times - 1 };
          throw refusal(fault.status, WORDS[fault.status]);
        }
        case 'raced': {
          count('raced');
          await host.beRaced();
          return apply();
        }
        case 'overtaken': {
          count('overtaken');
          if (kind === 'call') overtakenInCalls += 1;
          await host.beOvertaken(fault.more);
          return host.isAlive() ? apply() : NEVER;
        }
      }
    },
  };
};
