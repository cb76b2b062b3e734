import { plainWords } from '../text/plain-words';
import { type Because, because } from '../values/because';
import type { ConsentReading } from './classify';
import { readOptOut } from './opt-out/opt-out';

/** The customer was asked whether they want no more texts; small enough for the thread's head. */
export type OptOutAsked = {
  /** When it was asked; ISO 8601. */
  readonly at: string;
  /** The rule that read the wording which led to it. */
  readonly rule: string;
  /** They said that they want to be texted. */
  readonly declined?: true;
};

/** What is done about a reading of an opt-out. */
export type OptOutStep =
  | { readonly kind: 'opt-out'; readonly because: Because }
  /** Put the question (`opt-out-question`) once, and keep `asked`; an agent sees the text as well. */
  | { readonly kind: 'ask'; readonly asked: OptOutAsked; readonly because: Because }
  /** Asked before, or only a hint: an agent sees it. */
  | { readonly kind: 'show-agent'; readonly because: Because }
  | { readonly kind: 'nothing'; readonly because: Because };

/** What the customer says to the question. `unanswered`: something else, which goes its ordinary way. */
export type AskedReading = { readonly kind: 'opt-out' | 'stay' | 'unanswered'; readonly because: Because };

/** An answer so long after the question is no answer to it any more. */
const ANSWER_HOURS = 24;
/** Nobody is asked twice within this time. */
const ASK_AGAIN_DAYS = 30;
const HOUR = 3_600_000;

/**
 * Certain acts, likely asks once, maybe shows the agent. Who was asked and asks again within a day has answered, whatever they
 * said between; not when they said no, or when an agent has asked them something since, which it may answer.
 *
 * @param agentAskedAt when an agent last asked the customer something; ISO 8601
 */
export const stepForOptOut = (
  reading: ConsentReading,
  asked: OptOutAsked | undefined,
  at: string,
  agentAskedAt?: string,
): OptOutStep => {
  if (reading.kind !== 'opt-out') return { kind: 'nothing', because: reading.because };
  if (reading.grade === 'certain') return { kind: 'opt-out', because: reading.because };
  if (reading.grade === 'maybe') return { kind: 'show-agent', because: reading.because };
  const hours = asked === undefined ? Number.POSITIVE_INFINITY : (Date.parse(at) - Date.parse(asked.at)) / HOUR;
  const isAgain = hours >= 0 && hours <= ANSWER_HOURS && asked?.declined !== true;
  if (asked !== undefined && isAgain && !(agentAskedAt !== undefined && agentAskedAt > asked.at)) {
    return {
      kind: 'opt-out',
      because: because('opt-out.asked-again', { read: reading.because.rule, askedAt: asked.at }),
    };
  }
  if (hours < ASK_AGAIN_DAYS * 24) {
    return {
      kind: 'show-agent',
      because: because('opt-out.asked-already', { read: reading.because.rule, askedAt: asked?.at ?? null }),
    };
  }
  return { kind: 'ask', asked: { at, rule: reading.because.rule }, because: reading.because };
};

const YES =
  /^(?:yes|yeah|yep|yup|y|yes please|yes stop|please do|sure|ok|okay|correct|right|si|si por favor|claro|oui|oui svp|ouais)$/;
const NO =
  /^(?:no|nope|nah|n|no thanks|no thank you|no gracias|non|non merci|keep|keep them|continue|dont|do not|no its fine|never mind|nevermind)$/;

/**
 * Reads a text as the answer to the question, within a day. A certain opt-out is read elsewhere first; who asks for it again
 * in words that we asked about has answered.
 */
export const readAsked = (
  asked: OptOutAsked,
  text: string,
  receivedAt: string,
  names: readonly string[] = [],
): AskedReading => {
  const hours = (Date.parse(receivedAt) - Date.parse(asked.at)) / HOUR;
  if (!(hours >= 0 && hours <= ANSWER_HOURS))
    return { kind: 'unanswered', because: because('opt-out.question-is-old', { askedAt: asked.at }) };
  const plain = plainWords(text).text;
  if (YES.test(plain))
    return { kind: 'opt-out', because: because('opt-out.confirmed', { read: asked.rule, askedAt: asked.at }) };
  if (NO.test(plain))
    return { kind: 'stay', because: because('opt-out.declined', { read: asked.rule, askedAt: asked.at }) };
  const again = readOptOut(text, { names });
  if (again !== undefined && again.grade !== 'maybe')
    return {
      kind: 'opt-out',
      because: because('opt-out.asked-again', { read: again.because.rule, askedAt: asked.at }),
    };
  return { kind: 'unanswered', because: because('opt-out.not-answered', { askedAt: asked.at }) };
};
