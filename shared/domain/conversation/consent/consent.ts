import type { Channel } from '../../config/channel';
import type { ConsentReading } from '../../consent/classify';
import { applyConsent, type ConsentProof } from '../../consent/ledger';
import type { TextReceived } from '../../messages/to-thread';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { say, sayRegardless } from '../actions/say';
import { endConversation } from '../ending/end-conversation';
import { cancelSurvey } from '../ending/survey';
import type { Person } from '../model/state';
import { askOptOutList } from './opt-out-list';

/** A confirmation has long left its lane by then. */
const CONFIRMED_WITHIN_MS = 5 * 60_000;
/** There is no number that a confirmation could come from. */
const NOT_SERVED = because('channel.number-not-served');

type Said = Extract<ConsentReading, { grade: unknown }>;

/**
 * STOP: recorded with its proof, and from this entry on `send-sms` refuses every text decided before or after. Where the carrier
 * answers, nothing is sent; elsewhere the one confirmation goes out.
 *
 * @param danger who may be in danger is not let go: the conversation goes on, for a person is alerted in it
 */
export const optedOut = (
  decision: Decision,
  channel: Channel | undefined,
  input: TextReceived,
  reading: Said,
  danger?: Because,
): void => {
  const proof = proofOf(input, reading.because);
  const changed = recordConsent(decision, 'out', reading, proof);
  if (!changed) return notConfirmed(decision, because('consent.nothing-changed'));
  const reason = because('consent.opted-out', { rule: reading.because.rule });
  cancelSurvey(decision, reason);
  if (danger === undefined) endConversation(decision, 'customer', reason);
  if (channel === undefined) return notConfirmed(decision, NOT_SERVED);
  if (reading.carrierAnswers)
    return notConfirmed(decision, because('consent.carrier-answers', { numberType: channel.numberType }));
  sayRegardless(decision, channel, 'opt-out-confirmation', decision.state.consent.seq);
  // The provider blocks whoever stands in its list: the one confirmation goes before.
  askOptOutList(decision, 'add', reading.because, new Date(decision.now + CONFIRMED_WITHIN_MS).toISOString());
};

/** STOP by a text from before the customer was erased: recorded with its proof, and nothing else of it is kept. */
export const optedOutTooLate = (decision: Decision, input: TextReceived, reading: Said): void => {
  recordConsent(decision, 'out', reading, proofOf(input, reading.because));
};

/** START: the customer may be texted again. The carrier answers it; what they want next they write. */
export const optedIn = (decision: Decision, channel: Channel | undefined, input: TextReceived, reading: Said): void => {
  const changed = recordConsent(decision, 'in', reading, proofOf(input, reading.because));
  if (!changed) return notConfirmed(decision, because('consent.nothing-changed'));
  if (channel === undefined) return notConfirmed(decision, NOT_SERVED);
  if (reading.carrierAnswers)
    return notConfirmed(decision, because('consent.carrier-answers', { numberType: channel.numberType }));
  // Where the provider's list still blocks them, the confirmation waits for its answer.
  if (askOptOutList(decision, 'remove', reading.because)) return;
  say(decision, channel, 'opt-in-confirmation');
};

/** HELP, INFO: our help text, also in the middle of a conversation. To a customer who opted out nothing is sent, and the log says so. */
export const helpAsked = (decision: Decision, channel: Channel, { carrierAnswers, because: reason }: Said): void => {
  if (!carrierAnswers) return say(decision, channel, 'help', { because: reason });
  const { provider, numberType } = channel;
  decision.record({
    kind: 'not-sent',
    what: 'help',
    because: because('help.carrier-answers', { provider, numberType }),
  });
};

/** A customer asked an agent: recorded with who and when. Nothing is sent: they have been told on the phone. */
export const recordAskedByPhone = (decision: Decision, to: 'in' | 'out', by: Person, note?: string): void => {
  const rule = `consent.${to}.asked-by-phone` as const;
  const how = note ?? 'asked by phone';
  const proof: ConsentProof = { at: decision.nowIso, rule, by: { kind: 'agent', agent: by.id, how } };
  const changed = recordConsent(decision, to, { grade: 'certain', because: because(rule, { by: by.id }) }, proof);
  if (!changed) return;
  askOptOutList(decision, to === 'out' ? 'add' : 'remove', because(rule, { by: by.id }));
  if (to === 'in') return;
  cancelSurvey(decision, because('consent.opted-out', { rule }));
  endConversation(decision, 'system', because('consent.opted-out', { rule }));
};

/** The provider's own list has them, and the ledger didn't know: an opt-out wins wherever it stands. */
export const optedOutByProvider = (decision: Decision, proof: ConsentProof): void => {
  const changed = recordConsent(
    decision,
    'out',
    { grade: 'certain', because: because('consent.provider-list') },
    proof,
  );
  if (changed) cancelSurvey(decision, because('consent.opted-out', { rule: proof.rule }));
};

/**
 * The network says that the customer opted out: a send came back as blocked. A text from before they came back tells of the
 * opt-out that they have taken back, however late its report is.
 *
 * @param of the text's place in the log
 */
export const optedOutByNetwork = (decision: Decision, of: number, details: string): void => {
  const { status, seq } = decision.state.consent;
  if (status === 'in' && of < seq) {
    const reason = because('consent.older-than-known', { text: of, optedInAt: seq });
    return void decision.record({ kind: 'dropped', what: 'opt-out by the network', because: reason });
  }
  const proof: ConsentProof = { at: decision.nowIso, rule: 'consent.delivery-code', by: { kind: 'network', details } };
  const changed = recordConsent(
    decision,
    'out',
    { grade: 'certain', because: because('consent.delivery-code') },
    proof,
  );
  if (changed) cancelSurvey(decision, because('consent.opted-out', { rule: 'consent.delivery-code' }));
};

const recordConsent = (
  decision: Decision,
  to: 'in' | 'out',
  reading: Pick<Said, 'grade' | 'because'>,
  proof: ConsentProof,
): boolean => {
  const result = applyConsent(decision.state.consent, { to, seq: decision.state.seq + 1, proof });
  const changed = result.kind === 'changed';
  decision.record({
    kind: 'consent-said',
    to,
    grade: reading.grade,
    proof,
    changed,
    state: result.state,
    because: result.because,
  });
  return changed;
};

const proofOf = ({ messageId, receivedAt }: TextReceived, reason: Because): ConsentProof => ({
  messageId,
  at: receivedAt,
  rule: reason.rule,
  by: { kind: 'customer' },
});

const notConfirmed = (decision: Decision, reason: Because): void => {
  decision.record({ kind: 'not-sent', what: 'consent-confirmation', because: reason });
};
