import { z } from 'zod';
import { statusOfTelesign } from '../../domain/sending/telesign-status';
import type { SendResult } from '../../ports';
import { retryAfterMs } from '../communication/send-failure';
import { type PostAnswer, saidByProvider } from '../http/post-once';

const status = z.object({ code: z.number(), description: z.string().optional() });
const answerSchema = z.object({
  reference_id: z.string().nullish(),
  status: status.nullish(),
  errors: z.array(status).nullish(),
});

const ACCOUNT_MS = 5_000;
/** A trial account texts only numbers that it verified: that is the recipient's, though it comes as 401. */
const NOT_VERIFIED = 10033;

/**
 * What TeleSign's answer to `POST /v1/messaging` says; its own status code counts before the HTTP status, as its documents ask. A
 * 5xx without words of its own may follow a text that was taken, so it is no answer.
 */
export const fromTelesignAnswer = (answer: PostAnswer): SendResult => {
  if (answer.kind === 'never-left') return { kind: 'not-taken', retryAfterMs: ACCOUNT_MS, details: answer.details };
  if (answer.kind === 'silence') return { kind: 'no-answer', details: answer.details };
  const { status: http, json, retryAfter } = answer;
  const said = answerSchema.safeParse(json).data;
  const { code, description } = said?.errors?.[0] ?? said?.status ?? {};
  const details = saidByProvider(description, `TeleSign answered ${http}.`);
  if (http < 300) {
    if (said?.reference_id && said.status && statusOfTelesign(said.status.code) !== 'failed')
      return { kind: 'accepted', messageId: said.reference_id };
    return code === undefined ? { kind: 'no-answer', details } : { kind: 'refused', code: String(code), details };
  }
  if (http < 400) return { kind: 'no-answer', details };
  if (http === 429) return { kind: 'not-taken', retryAfterMs: retryAfterMs(retryAfter), details };
  if (http === 503 && code !== undefined) return { kind: 'not-taken', retryAfterMs: retryAfterMs(retryAfter), details };
  if ([401, 402, 403].includes(http) && code !== NOT_VERIFIED)
    return { kind: 'not-taken', retryAfterMs: ACCOUNT_MS, details };
  if (http >= 500 || http === 408) return { kind: 'no-answer', details };
  return { kind: 'refused', code: String(code ?? http), details };
};
