import { type Because, because } from '../values/because';
import { assertNever } from '../values/never';

/** Who said so: the customer by text, an agent ("asked by phone"), the network (a delivery code), the provider's list. */
export type ConsentSource =
  | { readonly kind: 'customer' }
  | { readonly kind: 'agent'; readonly agent: string; readonly how: string }
  | { readonly kind: 'network'; readonly details: string }
  | { readonly kind: 'provider' };

/** What proves an entry of the ledger: the message, when it was received, the rule that read it, and who said it. */
export type ConsentProof = {
  readonly messageId?: string;
  /** When the customer's text was received, or the agent recorded it; ISO 8601 in UTC. */
  readonly at: string;
  readonly rule: string;
  readonly by: ConsentSource;
};

/** The customer's consent on one channel. Nobody has opted in or out until the first change. */
export type ConsentState = {
  readonly status: 'in' | 'out';
  /** Received time of the change that counts; undefined until there is one. */
  readonly at?: string;
  /** The thread's sequence of that change; the one confirmation names it. 0 until there is one. */
  readonly seq: number;
  readonly proof?: ConsentProof;
};

export type ConsentChange = {
  readonly to: 'in' | 'out';
  readonly seq: number;
  readonly proof: ConsentProof;
};

export type ConsentOutcome =
  | { readonly kind: 'changed'; readonly state: ConsentState; readonly because: Because }
  /** Said again, or said before what counts already: kept as proof, changes nothing. */
  | { readonly kind: 'unchanged'; readonly state: ConsentState; readonly because: Because };

/** A customer who never said anything may be answered. */
export const INITIAL_CONSENT: ConsentState = { status: 'in', seq: 0 };

/**
 * Puts one change into the ledger.
 *
 * Received times decide, not arrival: a START that arrives after a later STOP changes nothing. At the same time STOP
 * wins. Every change is proof and is kept by the caller, also one that changes nothing.
 *
 * @throws RangeError when the proof's time is no time
 */
export const applyConsent = (state: ConsentState, change: ConsentChange): ConsentOutcome => {
  const at = instant(change.proof.at);
  const before = state.at === undefined ? Number.NEGATIVE_INFINITY : instant(state.at);
  const facts = { from: state.status, to: change.to, at: change.proof.at, since: state.at ?? null };
  if (at < before) return { kind: 'unchanged', state, because: because('consent.older-than-known', facts) };
  if (at === before && change.to === 'in' && state.status === 'out') {
    return { kind: 'unchanged', state, because: because('consent.stop-wins-tie', facts) };
  }
  const next: ConsentState = { status: change.to, at: change.proof.at, seq: change.seq, proof: change.proof };
  if (state.status === change.to && state.at !== undefined) {
    // The same wish again is a newer proof, so its time counts, but no second confirmation is due: the sequence stays.
    return { kind: 'unchanged', state: { ...next, seq: state.seq }, because: because('consent.said-again', facts) };
  }
  return { kind: 'changed', state: next, because: because(sourceRule(change), facts) };
};

const sourceRule = ({ proof, to }: ConsentChange) => {
  const { kind } = proof.by;
  switch (kind) {
    case 'customer':
      return `consent.${to}.by-text` as const;
    case 'agent':
      return `consent.${to}.recorded-by-agent` as const;
    case 'network':
      return `consent.${to}.told-by-network` as const;
    case 'provider':
      return `consent.${to}.provider-list` as const;
    default:
      return assertNever(kind, 'source of consent');
  }
};

const instant = (at: string): number => {
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new RangeError(`A consent's time must be ISO 8601, got "${at.slice(0, 40)}".`);
  return time;
};

/** ACS 4007; Twilio 21610 (the recipient replied STOP); TeleSign 510 (blocked by the subscriber's action or request). */
const OPT_OUT_CODES: ReadonlySet<string> = new Set(['4007', '21610', '510']);

/**
 * True when a delivery failure says that the recipient opted out with the network: by its code, or by the words
 * "Sender blocked for given recipient" that ACS's reports carry instead. 4005 (blocked by the carrier) is not the customer's wish.
 */
export const optOutFromDelivery = (details: {
  readonly code?: string | number | undefined;
  readonly text?: string | undefined;
}): boolean =>
  OPT_OUT_CODES.has(String(details.code ?? '').trim()) ||
  /\bsender blocked\b|\b4007\b/i.test((details.text ?? '').slice(0, 2_048));
