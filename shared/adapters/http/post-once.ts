import { maskNumber } from '../../domain/text/numbers/phone-numbers';

/** `never-left`: nobody took it; `silence`: it left, and may have been taken. */
export type PostAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly retryAfter: string | undefined;
      readonly json: unknown;
    }
  | { readonly kind: 'never-left'; readonly details: string }
  | { readonly kind: 'silence'; readonly details: string };

export type Form = readonly (readonly [name: string, value: string])[];
type FormPost = { readonly url: string; readonly authorization: string; readonly form: Form };

/** An SMS API answers in well under a second; longer is no answer, and the text is unknown. */
const ANSWER_WITHIN_MS = 15_000;

/** The peer wasn't there, or no connection came about. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Posts a form, exactly once, to an API that doesn't know what it was handed before. On a connection of its own: on a kept one,
 * which the peer may close at that very moment, it could not be told whether the form was taken.
 */
export const postFormOnce = async ({ url, authorization, form }: FormPost): Promise<PostAnswer> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization, accept: 'application/json', connection: 'close' },
      body: new URLSearchParams(form.map(([name, value]) => [name, value])),
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const retryAfter = response.headers.get('retry-after') ?? undefined;
    return { kind: 'answer', status: response.status, retryAfter, json: toJson(await response.text()) };
  } catch (error) {
    // `fetch failed` says nothing: its cause does.
    const code = property(property(error, 'cause'), 'code') ?? property(error, 'code');
    const words = [property(error, 'name'), code].filter(word => typeof word === 'string').join(', ');
    return NEVER_LEFT.has(String(code))
      ? { kind: 'never-left', details: `The provider could not be reached: ${words}.` }
      : { kind: 'silence', details: `No answer came from the provider: ${words}.` };
  }
};

const property = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A provider's words as the log may have them: bounded, numbers masked. */
export const saidByProvider = (words: unknown, otherwise: string): string =>
  (typeof words === 'string' && words !== '' ? words : otherwise)
    .slice(0, 300)
    .replace(/\+?\d[\d ().-]{5,}\d/g, number => maskNumber(number.replace(/[^\d+]/g, '')));
