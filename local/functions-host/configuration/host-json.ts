import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseTimeSpan } from './timespan';

const timeSpan = z.string().transform((text, context) => {
  const ms = parseTimeSpan(text);
  if (ms === undefined)
    context.addIssue({ code: 'custom', message: `expected a time span (hh:mm:ss), found "${text}"` });
  return ms ?? 0;
});

const timeoutSpan = z.string().transform((text, context) => {
  if (text === '-1') return Number.POSITIVE_INFINITY;
  const ms = parseTimeSpan(text);
  if (ms === undefined || ms <= 0) {
    context.addIssue({ code: 'custom', message: `expected a time span (hh:mm:ss) or "-1", found "${text}"` });
  }
  return ms ?? 0;
});

const logLevel = z
  .string()
  .transform(text => text.toLowerCase())
  .pipe(z.enum(['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none']));

/** Defaults: azure-sdk-for-net `ServiceBusOptions.cs`. A missing session idle time-out is the client's try time-out. */
const serviceBus = z
  .object({
    prefetchCount: z.int().min(0).default(0),
    autoCompleteMessages: z.boolean().default(true),
    maxAutoLockRenewalDuration: timeSpan.default(300_000),
    maxConcurrentCalls: z
      .int()
      .min(1)
      .default(16 * cpus().length),
    maxConcurrentSessions: z.int().min(1).default(8),
    maxConcurrentCallsPerSession: z.int().min(1).default(1),
    maxMessageBatchSize: z.int().min(1).default(1000),
    minMessageBatchSize: z.int().min(1).default(1),
    maxBatchWaitTime: timeSpan.default(30_000),
    sessionIdleTimeout: timeSpan.optional(),
    clientRetryOptions: z.looseObject({ tryTimeout: timeSpan.default(60_000) }).default({ tryTimeout: 60_000 }),
  })
  .loose();

const http = z
  .object({
    routePrefix: z.string().default('api'),
    /** -1: no limit (the default outside the Consumption plan). */
    maxOutstandingRequests: z.int().default(-1),
    maxConcurrentRequests: z.int().default(-1),
    customHeaders: z.record(z.string(), z.string()).default({}),
  })
  .loose();

const hostJson = z
  .object({
    version: z.literal('2.0', { error: 'expected "2.0"' }),
    /** "-1" means no limit; 30 minutes is the default of every plan but Consumption. */
    functionTimeout: timeoutSpan.default(1_800_000),
    logging: z.looseObject({ logLevel: z.record(z.string(), logLevel).default({}) }).default({ logLevel: {} }),
    extensions: z.looseObject({ http: http.prefault({}), serviceBus: serviceBus.prefault({}) }).prefault({}),
  })
  .loose();

export type HostJson = z.output<typeof hostJson>;
export type ServiceBusOptions = HostJson['extensions']['serviceBus'];
export type HttpOptions = HostJson['extensions']['http'];

/** host.json could not be used; the message names the file and every wrong value. */
export class HostJsonError extends Error {
  override readonly name = 'HostJsonError';
}

/**
 * Reads host.json of an app. An app setting `AzureFunctionsJobHost__a__b` overrides `a.b`, as in Azure.
 * Keys that this host doesn't use are kept and ignored.
 */
export const readHostJson = (appFolder: string, settings: Readonly<Record<string, string>> = {}): HostJson => {
  const path = join(appFolder, 'host.json');
  if (!existsSync(path)) {
    throw new HostJsonError(`No host.json in ${appFolder}. A function app needs one: {"version": "2.0"} is enough.`);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new HostJsonError(`${path} is not JSON: ${(error as Error).message}`);
  }
  return parseHostJson(withOverrides(raw, settings), path);
};

export const parseHostJson = (raw: unknown, path = 'host.json'): HostJson => {
  const parsed = hostJson.safeParse(raw);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(issue => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new HostJsonError(`${path} can't be used. ${wrong.join('; ')}`);
};

const withOverrides = (raw: unknown, settings: Readonly<Record<string, string>>): unknown => {
  const result = structuredClone(raw) as Record<string, unknown>;
  for (const [name, value] of Object.entries(settings)) {
    const [prefix, ...path] = name.split('__');
    if (prefix !== 'AzureFunctionsJobHost' || path.length === 0) continue;
    let target = result;
    for (const part of path.slice(0, -1)) {
      const next = keyIn(target, part);
      if (typeof target[next] !== 'object' || target[next] === null) target[next] = {};
      target = target[next] as Record<string, unknown>;
    }
    target[keyIn(target, path.at(-1)!)] = asJsonValue(value);
  }
  return result;
};

/** Configuration keys are compared without regard to case. */
const keyIn = (target: object, name: string): string =>
  Object.keys(target).find(key => key.toLowerCase() === name.toLowerCase()) ?? name;

const asJsonValue = (text: string): unknown => {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
};
