import type { IntegrationHttp } from '../ports';
import type { TwilioSettings } from '../settings/read';

export type MediaReply =
  | { readonly kind: 'got'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  /** `reason` is ours; nothing of the address, which opens the file. */
  | { readonly kind: 'failed'; readonly reason: string };

type MediaDeps = { readonly http: IntegrationHttp; readonly settings: { readonly twilio?: TwilioSettings } };

const TIMEOUT_MS = 20_000;
/** Twilio may tell of a file some seconds before its store has it, and answers 404 until then ("Intermittent 404 errors"). */
const PAUSES_MS = [500, 1_500, 3_000] as const;
const MOST_HOPS = 3;

/** Where Twilio's API sends on to ("Media subresource"): its own names, and its folder at a store of Amazon's. */
const TWILIO_STORES =
  /^https:\/\/([a-z0-9-]+\.)*twiliocdn\.com\/|^https:\/\/s3-external-1\.amazonaws\.com\/media\.twiliocdn\.com\//;

/**
 * A file that came with a text, from the provider who told of it. The address came from outside, so it is called only where it
 * leads to the provider itself, and on from there only to the provider's own stores; the account's credentials go to the provider's
 * API alone. It never throws for what the other side did.
 */
export const getMedia = async (deps: MediaDeps, address: string, maxBytes: number): Promise<MediaReply> => {
  for (const pause of PAUSES_MS) {
    const { reply, mayPass } = await follow(deps, address, maxBytes);
    if (!mayPass) return reply;
    await new Promise(done => setTimeout(done, pause));
  }
  return (await follow(deps, address, maxBytes)).reply;
};

type Try = { readonly reply: MediaReply; readonly mayPass: boolean };

const follow = async ({ http, settings }: MediaDeps, address: string, maxBytes: number): Promise<Try> => {
  const { twilio } = settings;
  let url = address;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const where = ownerOf(url, twilio);
    if (twilio === undefined || where === undefined || (hop === 0 && where !== 'api'))
      return failed('not-the-providers');
    const authorization = `Basic ${Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString('base64')}`;
    const headers: Record<string, string> = where === 'api' ? { authorization } : {};
    const reply = await http.call({ method: 'GET', url, headers, timeoutMs: TIMEOUT_MS, maxBytes });
    if (reply.kind === 'answered') {
      if (reply.status === 200) return { reply: { kind: 'got', bytes: reply.body }, mayPass: false };
      return failed(`answered-${reply.status}`, [404, 429].includes(reply.status) || reply.status >= 500);
    }
    if (reply.reason === 'too-large') return { reply: { kind: 'too-large' }, mayPass: false };
    if (reply.reason !== 'redirected' || reply.location === undefined)
      return failed(reply.reason, reply.reason === 'no-connection' || reply.reason === 'timed-out');
    url = reply.location;
  }
  return failed('too-many-redirects');
};

const failed = (reason: string, mayPass = false): Try => ({ reply: { kind: 'failed', reason }, mayPass });

/** The provider's API, one of its stores, or neither. */
const ownerOf = (address: string, twilio: TwilioSettings | undefined): 'api' | 'store' | undefined => {
  if (twilio === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.origin === new URL(twilio.endpoint).origin && url.pathname.includes(`/Accounts/${twilio.accountSid}/`))
    return 'api';
  return TWILIO_STORES.test(url.href) ? 'store' : undefined;
};
