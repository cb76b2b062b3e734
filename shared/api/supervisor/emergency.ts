import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import { because, instant, list, named } from '../shapes';

const roles = ['supervisor', 'admin'] as const;
const hoursId = z.string().min(1).max(100);

/** Which hours: all of them, or some by their ids. */
const whichHours = z.union([z.literal('all'), z.array(hoursId).min(1).max(200).readonly()], {
  error: 'expected "all" or a list of ids of operating hours',
});
/** Local, in each record's time zone: a date, or `2026-12-24T13:00`. Without it until somebody reopens. */
const until = z.string().max(40).optional();
const reason = z.string().trim().min(1, 'expected why, in 1 to 100 characters').max(100);

/** Hours that are closed by an emergency, for everybody's banner. */
export const emergencyShown = z.object({
  hours: z.string(),
  name: z.string(),
  reason: z.string(),
  /** `null`: until somebody reopens them. */
  until: instant.nullable(),
});
export type EmergencyShown = z.output<typeof emergencyShown>;

/** What closing or reopening these hours does, before it is done. */
const effectOnHours = z.object({
  hours: z.string(),
  name: z.string(),
  timeZone: z.string(),
  /** Whether they are open now, and would be then; and why. */
  ...{ openNow: z.boolean(), openThen: z.boolean(), because },
  /** Already closed by an emergency. */
  emergency: z.boolean(),
  channels: list(named),
  queues: list(named),
  /** Of these channels and queues: what waits and would be told that we are closing, what bots and agents have. */
  ...{ waiting: z.number(), withBots: z.number(), withAgents: z.number() },
});

export const emergencyPreview = endpoint({
  name: 'emergency-preview',
  method: 'POST',
  route: 'supervisor/emergency/preview',
  summary: 'What closing or reopening would do, without doing it',
  roles,
  path: nothing,
  query: nothing,
  body: z.strictObject({ closed: z.boolean(), hours: whichHours, until }),
  answers: {
    200: {
      description: 'For each of the hours, and together: an item counts once',
      schema: z.object({
        hours: list(effectOnHours),
        total: z.object({
          channels: z.number(),
          queues: z.number(),
          ...{ waiting: z.number(), withBots: z.number(), withAgents: z.number() },
        }),
      }),
    },
  },
});

export const emergency = endpoint({
  name: 'emergency',
  method: 'PUT',
  route: 'supervisor/emergency',
  summary: 'Closes some hours or all at once, whatever they say, or gives them back: one change of the configuration',
  roles,
  path: nothing,
  query: nothing,
  body: z.strictObject({ closed: z.boolean(), hours: whichHours, reason, until }),
  answers: {
    200: {
      description: 'It is live within five seconds',
      schema: z.object({
        closed: z.boolean(),
        /** Those that it changed. */
        hours: list(z.string()),
        version: z.string(),
        changed: z.boolean(),
      }),
    },
  },
});
