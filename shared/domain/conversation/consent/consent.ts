import type { Channel } from '../../config/channel';
import type { ConsentReading } from '../../consent/classify';
import { applyConsent, type ConsentProof } from '../../consent/ledger';
import type { TextReceived } from '../../messages/to-thread';
import type { Because } from '../../values/because';
import { because } from '../../values/because';
import type { Draft } from '../actions/decision';
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
  draft: Draft,
  channel: Channel | undefined,
  input: TextReceived,
  reading: Said,
  danger?: Because,
): void => {
  const proof = proofOf(input, reading.because);
  const changed = recordConsent(draft, 'out', reading, proof);
  if (!changed) return notConfirmed(draft, because('consent.nothing-changed'));
  const reason = because('consent.opted-out', { rule: reading.because.rule });
  cancelSurvey(draft, reason);
  if (danger === undefined) endConversation(draft, 'customer', reason);
  if (channel === undefined) return notConfirmed(draft, NOT_SERVED);
  if (reading.carrierAnswers)
    return notConfirmed(draft, because('consent.carrier-answers', { numberType: channel.numberType }));
  sayRegardless(draft, channel, 'opt-out-confirmation', draft.state.consent.seq);
  // The provider blocks whoever stands in its list: the one confirmation goes before.
  askOptOutList(draft, 'add', reading.because, new Date(draft.now + CONFIRMED_WITHIN_MS).toISOString());
};

/** STOP by a text from before the customer was erased: recorded with its proof, and nothing else of it is kept. */
export const optedOutTooLate = (draft: Draft, input: TextReceived, reading: Said): void => {
  recordConsent(draft, 'out', reading, proofOf(input, reading.because));
};

/** START: the customer may be texted again. The carrier answers it; what they want next they write. */
export const optedIn = (draft: Draft, channel: Channel | undefined, input: TextReceived, reading: Said): void => {
  const changed = recordConsent(draft, 'in', reading, proofOf(input, reading.because));
  if (!changed) return notConfirmed(draft, because('consent.nothing-changed'));
  if (channel === undefined) return notConfirmed(draft, NOT_SERVED);
  if (reading.carrierAnswers)
    return notConfirmed(draft, because('consent.carrier-answers', { numberType: channel.numberType }));
  // Where the provider's list still blocks them, the confirmation waits for its answer.
  if (askOptOutList(draft, 'remove', reading.because)) return;
  say(draft, channel, 'opt-in-confirmation');
};

/** HELP, INFO: our help text, also in the middle of a conversation. To a customer who opted out nothing is sent, and the log says so. */
export const helpAsked = (draft: Draft, channel: Channel, { carrierAnswers, because: reason }: Said): void => {
  if (!carrierAnswers) return say(draft, channel, 'help', { because: reason });
  const { provider, numberType } = channel;
  draft.record({ kind: 'not-sent', what: 'help', because: because('help.carrier-answers', { provider, numberType }) });
};

/** A customer asked an agent: recorded with who and when. Nothing is sent: they have been told on the phone. */
export const recordAskedByPhone = (draft: Draft, to: 'in' | 'out', by: Person, note?: string): void => {
  const rule = `consent.${to}.asked-by-phone` as const;
  const how = note ?? 'asked by phone';
  const proof: ConsentProof = { at: draft.nowIso, rule, by: { kind: 'agent', agent: by.id, how } };
  const changed = recordConsent(draft, to, { grade: 'certain', because: because(rule, { by: by.id }) }, proof);
  if (!changed) return;
  askOptOutList(draft, to === 'out' ? 'add' : 'remove', because(rule, { by: by.id }));
  if (to === 'in') return;
  cancelSurvey(draft, because('consent.opted-out', { rule }));
  endConversation(draft, 'system', because('consent.opted-out', { rule }));
};

/** The provider's own list has them, and the ledger didn't know: an opt-out wins wherever it stands. */
export const optedOutByProvider = (draft: Draft, proof: ConsentProof): void => {
  const changed = recordConsent(draft, 'out', { grade: 'certain', because: because('consent.provider-list') }, proof);
  if (changed) cancelSurvey(draft, because('consent.opted-out', { rule: proof.rule }));
};

/**
 * The network says that the customer opted out: a send came back as blocked. A text from before they came back tells of the
 * opt-out that they have taken back, however late its report is.
 *
 * @param of the text's place in the log
 */
export const optedOutByNetwork = (draft: Draft, of: number, details: string): void => {
  const { status, seq } = draft.state.consent;
  if (status === 'in' && of < seq) {
    const reason = because('consent.older-than-known', { text: of, optedInAt: seq });
    return void draft.record({ kind: 'dropped', what: 'opt-out by the network', because: reason });
  }
  const proof: ConsentProof = { at: draft.nowIso, rule: 'consent.delivery-code', by: { kind: 'network', details } };
  const changed = recordConsent(draft, 'out', { grade: 'certain', because: because('consent.delivery-code') }, proof);
  if (changed) cancelSurvey(draft, because('consent.opted-out', { rule: 'consent.delivery-code' }));
};

const recordConsent = (
  draft: Draft,
  to: 'in' | 'out',
  reading: Pick<Said, 'grade' | 'because'>,
  proof: ConsentProof,
): boolean => {
  const result = applyConsent(draft.state.consent, { to, seq: draft.state.seq + 1, proof });
  const changed = result.kind === 'changed';
  draft.record({
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

const notConfirmed = (draft: Draft, reason: Because): void => {
  draft.record({ kind: 'not-sent', what: 'consent-confirmation', because: reason });
};
