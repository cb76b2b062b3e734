import type { Clock, IntegrationFailure, IntegrationHttp, IntegrationReply } from '../ports';
import { type Secrets, signatureHeaders } from './signature';

export type SignedPostDeps = {
  readonly http: IntegrationHttp;
  readonly clock: Clock;
  readonly settings: { readonly outsideSecrets: ReadonlyMap<string, Secrets> };
};

export type SignedPost = {
  /** Of the call: the same when it is made again. */
  readonly id: string;
  /** Whose secrets sign it. */
  readonly to: string;
  readonly url: string;
  readonly body: unknown;
  /** For everything, the second try included. */
  readonly timeoutMs: number;
};

/** What came back, as JSON; `undefined` when the body is empty. */
export type PostReply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'failed'; readonly reason: IntegrationFailure; readonly details: string };

const MAX_ANSWER = 64 * 1024;
const PAUSE_MS = 250;

/**
 * Posts JSON, signed, and reads JSON. One second try, in the same time: when there was no connection, or the other side said that
 * it is busy or broken (429, 5xx). A time-out isn't tried again, for a customer waits. It never throws for what the other side did.
 */
export const signedPost = async (deps: SignedPostDeps, post: SignedPost): Promise<PostReply> => {
  const secrets = deps.settings.outsideSecrets.get(post.to);
  if (secrets === undefined) {
    const setting = `OutsideSecret__${post.to.replaceAll('-', '_')}`;
    return { kind: 'failed', reason: 'no-secret', details: `the setting ${setting} is missing` };
  }
  const started = performance.now();
  const first = await attempt(deps, post, secrets, post.timeoutMs);
  const left = post.timeoutMs - (performance.now() - started) - PAUSE_MS;
  if (!mayPass(first) || left <= 0) return toReply(first);
  await new Promise(done => setTimeout(done, PAUSE_MS));
  return toReply(await attempt(deps, post, secrets, left));
};

const attempt = (
  { http, clock }: SignedPostDeps,
  { id, url, body }: SignedPost,
  secrets: Secrets,
  timeoutMs: number,
): Promise<IntegrationReply> => {
  const text = JSON.stringify(body);
  const seconds = Math.floor(clock.now() / 1_000);
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...signatureHeaders(secrets, { id, seconds, body: text }),
  };
  return http.call({ method: 'POST', url, headers, body: text, timeoutMs: Math.ceil(timeoutMs), maxBytes: MAX_ANSWER });
};

const mayPass = (reply: IntegrationReply): boolean =>
  reply.kind === 'failed' ? reply.reason === 'no-connection' : reply.status === 429 || reply.status >= 500;

const toReply = (reply: IntegrationReply): PostReply => {
  if (reply.kind === 'failed') return reply;
  const { status } = reply;
  if (status < 200 || status > 299) return { kind: 'failed', reason: 'refused', details: `it answered ${status}` };
  const text = Buffer.from(reply.body).toString('utf8');
  if (text.trim() === '') return { kind: 'answered', status, body: undefined };
  try {
    return { kind: 'answered', status, body: JSON.parse(text) };
  } catch {
    return { kind: 'failed', reason: 'not-json', details: 'its answer is no JSON' };
  }
};
