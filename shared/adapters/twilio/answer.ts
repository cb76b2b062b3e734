import { z } from 'zod';
import type { SendResult } from '../../ports';
import { retryAfterMs } from '../communication/send-failure';
import { type PostAnswer, saidByProvider } from '../http/post-once';

const takenSchema = z.object({ sid: z.string().min(1) });
const refusalSchema = z.object({ code: z.number(), message: z.string().optional() });

/** Twilio's queue of the sender is full, or the account is at its limit: later is fine (errors 14107, 20429, 21611, 63017). */
const LATER: ReadonlySet<number> = new Set([14107, 20429, 21611, 63017]);
const LATER_MS = 30_000;
/** Credentials that are refused, or an account that was suspended: not the text's fault, and mended by a person. */
const ACCOUNT_MS = 5_000;

/**
 * What Twilio's answer to `POST Messages.json` says. A 5xx that isn't Twilio's own "come again" may come from anything between us
 * and may follow a text that was taken, so it is no answer: Twilio would take the text twice.
 */
export const fromTwilioAnswer = (answer: PostAnswer): SendResult => {
  if (answer.kind === 'never-left') return { kind: 'not-taken', retryAfterMs: ACCOUNT_MS, details: answer.details };
  if (answer.kind === 'silence') return { kind: 'no-answer', details: answer.details };
  const { status, json, retryAfter } = answer;
  const taken = takenSchema.safeParse(json);
  if (status < 300 && taken.success) return { kind: 'accepted', messageId: taken.data.sid };
  const refusal = refusalSchema.safeParse(json).data;
  const details = saidByProvider(refusal?.message, `Twilio answered ${status}.`);
  if (status < 400) return { kind: 'no-answer', details };
  if (status === 429 || (refusal !== undefined && LATER.has(refusal.code)))
    return { kind: 'not-taken', retryAfterMs: retryAfterMs(retryAfter, LATER_MS), details };
  if (status === 503 && refusal !== undefined)
    return { kind: 'not-taken', retryAfterMs: retryAfterMs(retryAfter), details };
  if (status === 401 || status === 403) return { kind: 'not-taken', retryAfterMs: ACCOUNT_MS, details };
  if (status >= 500 || status === 408) return { kind: 'no-answer', details };
  return { kind: 'refused', code: String(refusal?.code ?? status), details };
};
