import { type Because, because } from '../values/because';
import type { ConsentReading } from './classify';
import { saysNo, saysYes } from './opt-out/asked-words';
import { readOptOut } from './opt-out/opt-out';

/** The customer was asked whether they want no more texts; small enough for the thread's head. */
export type OptOutAsked = {
  /** When it was asked, which may be long after the text that led to it was received; ISO 8601. */
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

/** What is known beside the text. */
export type AskedGiven = {
  /** What the business calls itself. */
  readonly names?: readonly string[];
  /** When an agent last wrote: an "ok" after that answers them; ISO 8601. */
  readonly agentSpokeAt?: string | undefined;
};

/** An answer so long after the question is no answer to it any more. */
const ANSWER_HOURS = 24;
/** Nobody is asked twice within this time. */
const ASK_AGAIN_DAYS = 30;
const HOUR = 3_600_000;

/**
 * Certain acts, likely asks once, maybe shows the agent. Who was asked and asks again within a day has answered, whatever they
 * said between; not when they said no, or when an agent has asked them something since, which it may answer.
 *
 * @param at when the text is decided: by arrival, for one that comes hours late was asked about by nobody yet; ISO 8601
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

/**
 * Reads a text as the answer to the question, within a day; one that was received before the question was put answers nothing. A
 * certain opt-out is read elsewhere first; who asks for it again in words that we asked about has answered, unless they had said no.
 */
export const readAsked = (
  asked: OptOutAsked,
  text: string,
  receivedAt: string,
  given: AskedGiven = {},
): AskedReading => {
  const { names = [], agentSpokeAt } = given;
  const hours = (Date.parse(receivedAt) - Date.parse(asked.at)) / HOUR;
  if (hours > ANSWER_HOURS)
    return { kind: 'unanswered', because: because('opt-out.question-is-old', { askedAt: asked.at }) };
  const isToAgent = agentSpokeAt !== undefined && agentSpokeAt > asked.at;
  if (hours >= 0 && saysYes(text, isToAgent))
    return { kind: 'opt-out', because: because('opt-out.confirmed', { read: asked.rule, askedAt: asked.at }) };
  if (hours >= 0 && saysNo(text))
    return { kind: 'stay', because: because('opt-out.declined', { read: asked.rule, askedAt: asked.at }) };
  const again = hours >= 0 && asked.declined !== true ? readOptOut(text, { names }) : undefined;
  if (again !== undefined && again.grade !== 'maybe')
    return {
      kind: 'opt-out',
      because: because('opt-out.asked-again', { read: again.because.rule, askedAt: asked.at }),
    };
  return { kind: 'unanswered', because: because('opt-out.not-answered', { askedAt: asked.at }) };
};

/** Whether the customer could know of the question when their text was received: else it neither answers nor closes it. */
export const isBeforeQuestion = (asked: OptOutAsked, receivedAt: string): boolean =>
  Date.parse(receivedAt) < Date.parse(asked.at);
