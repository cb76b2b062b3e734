import { sameInAcs } from './provider-codes';

/**
 * Where the trouble of a failed text lies. `recipient`: the number will take no text, however often it is tried; `carrier`: it may
 * take it later; `sender`: our number or our account; `opted-out`: the customer's wish; `ours`: we held it back ourselves.
 */
export type Trouble = 'recipient' | 'carrier' | 'sender' | 'opted-out' | 'ours' | 'unknown';

/** A delivery code in plain language: why, what to do, and after how many minutes each time it is tried again. */
export type DeliveryAdvice = {
  readonly reason: string;
  readonly advice: string;
  readonly trouble: Trouble;
  /** Minutes before each new attempt; empty: it is never sent again by itself. */
  readonly retryAfterMinutes: readonly number[];
};

const NEVER: readonly number[] = [];

/**
 * Codes 4000 to 9999: azure-docs, communication-services, includes/codes/sms-sdk.md (2024-07-22); what to do is ours. A status of
 * three digits is what `POST /sms` said of the recipient. Names with a dot are the rules by which we hold a text back.
 */
const ADVICE = {
  4000: {
    reason: 'It was rejected as fraud.',
    advice: 'Stop sending from this number, and open a support request with the provider.',
    trouble: 'sender',
    retryAfterMinutes: NEVER,
  },
  4001: {
    reason: 'Our own number is not in a form that the provider knows.',
    advice: "An administrator must correct the channel's number.",
    trouble: 'sender',
    retryAfterMinutes: NEVER,
  },
  4002: {
    reason: "The customer's number is not a valid number.",
    advice: 'Reach them another way, and ask for a mobile number.',
    trouble: 'recipient',
    retryAfterMinutes: NEVER,
  },
  4003: {
    reason: 'This kind of number takes no texts: a landline, or a destination that is not served.',
    advice: 'Call them, or ask for a mobile number.',
    trouble: 'recipient',
    retryAfterMinutes: NEVER,
  },
  4004: {
    reason: 'This number does not exist.',
    advice: 'Check the number, and reach them another way.',
    trouble: 'recipient',
    retryAfterMinutes: NEVER,
  },
  4005: {
    reason: "The customer's carrier blocked it.",
    advice: 'Say it in other words and without links; if every text is blocked, reach them another way.',
    trouble: 'recipient',
    retryAfterMinutes: NEVER,
  },
  4006: {
    reason: 'The phone could not be reached: it is switched off or without a network.',
    advice: 'It is tried again by itself; if it matters now, call them.',
    trouble: 'carrier',
    retryAfterMinutes: [5, 30],
  },
  4007: {
    reason: 'The customer opted out with the network.',
    advice: 'Send nothing more. Only the customer can undo it, by texting START.',
    trouble: 'opted-out',
    retryAfterMinutes: NEVER,
  },
  4008: {
    reason: 'Our number has sent more than it is allowed to.',
    advice: "It is tried again later. If it happens often, an administrator must look at the number's limits.",
    trouble: 'carrier',
    retryAfterMinutes: [15, 60],
  },
  4009: {
    reason: "The provider's own check rejected it.",
    advice: 'An administrator must open a support request: the resource may be suspended.',
    trouble: 'sender',
    retryAfterMinutes: NEVER,
  },
  4010: {
    reason: 'Our toll-free number is not verified.',
    advice: "An administrator must finish the number's verification; until then texts from it may be refused.",
    trouble: 'sender',
    retryAfterMinutes: NEVER,
  },
  4020: {
    reason: "The customer's carrier takes no more from our number for now.",
    advice: 'It is tried again later. Send less from this number for a while.',
    trouble: 'carrier',
    retryAfterMinutes: [15, 60],
  },
  5000: {
    reason: 'The carrier failed to deliver it and says no more.',
    advice: 'Send it again if it still matters, or reach them another way.',
    trouble: 'unknown',
    retryAfterMinutes: NEVER,
  },
  5001: {
    reason: 'It failed because of a temporary problem of the system.',
    advice: 'It is tried again by itself.',
    trouble: 'carrier',
    retryAfterMinutes: [1, 10],
  },
  5002: {
    reason: 'The carrier gave no report: it may have arrived.',
    advice: 'It is not sent again, for they may have it. If it matters, ask them.',
    trouble: 'unknown',
    retryAfterMinutes: NEVER,
  },
  9999: {
    reason: 'It failed, and nobody knows why.',
    advice: 'It is tried again once.',
    trouble: 'unknown',
    retryAfterMinutes: [5],
  },
  400: {
    reason: 'The provider did not accept it: most often the number is not one that can be texted.',
    advice: "Check the customer's number; the provider's own words stand beside this.",
    trouble: 'recipient',
    retryAfterMinutes: NEVER,
  },
  404: {
    reason: 'The provider does not know the number that we send from.',
    advice: "An administrator must check that the channel's number belongs to the resource.",
    trouble: 'sender',
    retryAfterMinutes: NEVER,
  },
  'consent.opted-out': {
    reason: 'The customer opted out before it left.',
    advice: 'Send nothing more. Only the customer can undo it, by texting START.',
    trouble: 'opted-out',
    retryAfterMinutes: NEVER,
  },
  'sender.blocked': {
    reason: 'The customer was blocked before it left.',
    advice: 'Nothing is sent until somebody unblocks them.',
    trouble: 'ours',
    retryAfterMinutes: NEVER,
  },
  'provider.not-set-up': {
    reason: "The channel's provider is not set up.",
    advice: "An administrator must give the provider's app settings, or choose another provider for the channel.",
    trouble: 'ours',
    retryAfterMinutes: NEVER,
  },
  'channel.number-not-served': {
    reason: 'Our number is not connected any more.',
    advice: 'An administrator must connect the number again, or the customer must text another.',
    trouble: 'ours',
    retryAfterMinutes: NEVER,
  },
} as const satisfies Readonly<Record<string, DeliveryAdvice>>;
/** A code that the table explains: its words in each language are a record over these. */
export type ExplainedCode = `${keyof typeof ADVICE}`;

/** The code among those that are explained which says the same as this one, if any does. */
export const explainedAs = (code: string | undefined): ExplainedCode | undefined => {
  const same = code === undefined ? undefined : (sameInAcs(code) ?? code);
  return same !== undefined && Object.hasOwn(ADVICE, same) ? (same as ExplainedCode) : undefined;
};

/** What a code means. A code that no document names is said to be unknown, and is never tried again. */
export const adviceFor = (code: string | undefined): DeliveryAdvice => {
  const known = explainedAs(code);
  if (known !== undefined) return ADVICE[known];
  const isOurs = code?.includes('.') === true;
  return {
    reason: isOurs
      ? `It was held back by the rule "${code}".`
      : code === undefined
        ? 'It failed, and no code says why.'
        : `It failed with code ${code.slice(0, 20)}, which none of the documents we know explains.`,
    advice: isOurs
      ? "The conversation's log says more."
      : "Read the provider's own words beside this; send it again if it still matters.",
    trouble: isOurs ? 'ours' : 'unknown',
    retryAfterMinutes: NEVER,
  };
};

/** The codes that the table explains. */
export const explainedCodes: readonly string[] = Object.keys(ADVICE);
