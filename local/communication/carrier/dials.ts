import { z } from 'zod';
import { failureCodes } from './delivery-codes';

const percent = z.number().min(0).max(100).default(0);
const milliseconds = z.int().min(0).max(3_600_000);

/** Faults of Event Grid: duplicates, disorder, lateness, and acknowledgements that get lost. */
const eventDials = z.strictObject({
  /** Of 100 events, how many are delivered a second time although they were acknowledged. */
  duplicatePercent: percent,
  /** Each event waits a random part of this before its first delivery, so events overtake each other. */
  reorderWindowMs: milliseconds.default(0),
  /** Every event waits this long before its first delivery. */
  delayMs: milliseconds.default(0),
  /** Of 100 acknowledgements, how many never reach Event Grid: the event was taken, and comes again by the schedule. */
  lostAcknowledgementPercent: percent,
});

/** Faults of the send API. */
const sendDials = z.strictObject({
  /** Of 100 calls, how many are answered 429. */
  throttlePercent: percent,
  /** What `Retry-After` says then, in seconds. */
  retryAfterSeconds: z.int().min(0).max(3600).default(1),
  /** Of 100 calls, how many are answered by `errorStatus`. */
  errorPercent: percent,
  errorStatus: z.union([z.literal(500), z.literal(502), z.literal(503), z.literal(504)]).default(500),
  /** Of 100 calls, how many get no answer. */
  timeoutPercent: percent,
  /** Whether a text whose call gets no answer was taken all the same. */
  timeoutTakesText: z.boolean().default(true),
  /** How long a call without an answer is held before its connection is cut. */
  timeoutMs: milliseconds.default(60_000),
  /** How many faults are left before these dials count as off; null for no end. */
  faultsLeft: z.int().min(0).nullable().default(null),
});

/** Faults of the carriers. */
const carrierDials = z.strictObject({
  /** From the send to the phone. */
  deliveryMs: milliseconds.default(150),
  /** Of 100 texts, how many fail with `failureCode`. */
  failurePercent: percent,
  failureCode: z
    .int()
    .refine(code => failureCodes.some(known => known === code), `expected one of ${failureCodes.join(', ')}`)
    .default(5000),
  /** Of 100 texts, how many never get a delivery report, whatever became of them. */
  lostReportPercent: percent,
});

export const dialsSchema = z.strictObject({
  events: eventDials.prefault({}),
  send: sendDials.prefault({}),
  carrier: carrierDials.prefault({}),
});

export type Dials = z.infer<typeof dialsSchema>;
export type DialsChange = { readonly [G in keyof Dials]?: Partial<Dials[G]> };

export type DialBoard = { get(): Dials; change(change: unknown): Dials; reset(): Dials };

/** Changes are merged group by group; one wrong value refuses the whole change. Never kept between starts. */
export const createDialBoard = (initial: DialsChange = {}): DialBoard => {
  let dials = dialsSchema.parse(initial);
  const changeSchema = z.strictObject({
    events: z.record(z.string(), z.unknown()).optional(),
    send: z.record(z.string(), z.unknown()).optional(),
    carrier: z.record(z.string(), z.unknown()).optional(),
  });
  return {
    get: () => dials,
    change: change => {
      const asked = changeSchema.parse(change);
      dials = dialsSchema.parse({
        events: { ...dials.events, ...asked.events },
        send: { ...dials.send, ...asked.send },
        carrier: { ...dials.carrier, ...asked.carrier },
      });
      return dials;
    },
    reset: () => {
      dials = dialsSchema.parse({});
      return dials;
    },
  };
};
