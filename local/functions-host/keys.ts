import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const keysSchema = z.object({
  /** Opens everything, also `authLevel: admin` and `/admin`. */
  master: z.string().min(1),
  /** Opens every function of `authLevel: function`. */
  function: z.string().min(1),
  /** Each opens its one function. */
  functions: z.record(z.string(), z.string().min(1)).default({}),
  /** The system key `eventgrid_extension`: opens the Event Grid webhook. */
  eventGrid: z.string().min(1),
  /** Signs sign-in tokens. */
  signIn: z.string().min(1),
});
export type HostKeys = z.output<typeof keysSchema>;

const newKey = (): string => randomBytes(32).toString('base64url');

const newKeys = (): HostKeys => ({
  master: newKey(),
  function: newKey(),
  functions: {},
  eventGrid: newKey(),
  signIn: newKey(),
});

/** The host's keys: those given, then those in the file, else new ones, which are kept in the file if there is one. */
export const hostKeys = (given: Partial<HostKeys> = {}, file?: string): HostKeys => {
  const stored = file && existsSync(file) ? keysSchema.partial().parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const kept = { ...newKeys(), ...stored };
  if (file && JSON.stringify(kept) !== JSON.stringify(stored)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`, { mode: 0o600 });
  }
  return { ...kept, ...given };
};

/** Compares without telling by its duration how much was right. */
export const isKey = (candidate: string | undefined, key: string | undefined): boolean => {
  if (!candidate || !key) return false;
  const [a, b] = [Buffer.from(candidate), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
};
