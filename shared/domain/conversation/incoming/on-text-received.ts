import type { Channel } from '../../config/channel';
import { type ConsentReading, classifyConsent } from '../../consent/classify';
import type { FloodState } from '../../consent/flood';
import type { TextReceived } from '../../messages/to-thread';
import { traitsOf } from '../../sending/providers';
import { detectLanguage } from '../../text/language';
import { type Because, because } from '../../values/because';
import { conversationId } from '../../values/ids';
import { channelOfThread, type Draft } from '../actions/decision';
import { keep } from '../actions/keep-text';
import { needSomeone, type Said } from '../actions/queue-work';
import { greet, tellAgents } from '../actions/say';
import { askBot, leaveBot } from '../bot/bot-turn';
import { helpAsked, optedIn, optedOut } from '../consent/consent';
import { askOptOutList } from '../consent/opt-out-list';
import { answersQuestion, askOrTell, stepFor } from '../consent/opt-out-question';
import { looksUp } from '../customer/customer';
import { cancelSurvey, takenBySurvey } from '../ending/survey';
import { type Ongoing, ongoing, type WithBot } from '../model/state';
import { alertPerson, dangerIn } from './crisis';
import { countAgainstLimit, doubtHands } from './doubts';

/**
 * Who answers a text? The one order: opt-out, opt-in and help words → a blocked sender is kept, and no more → crisis words, which
 * alert a person whatever else holds → a customer who opted out is not answered → a flood is kept → the answer to our question
 * about opting out → a muted sender is kept and shown → a survey's answer → the agent in wrap-up → reopening by the channel's
 * policy → a new conversation.
 */
export const onTextReceived = (draft: Draft, input: TextReceived): void => {
  const channel = channelOfThread(draft.config, input.to);
  const { consent, sender } = draft.state;
  const isOut = consent.status === 'out';
  const { numberType, provider } = channel;
  const answeredUpstream = input.answeredUpstream
    ? [input.text.trim().toLowerCase()]
    : traitsOf(provider).answeredUpstream[numberType];
  const reading = input.optedOutUpstream
    ? OPTED_OUT_UPSTREAM
    : classifyConsent(input.text, { numberType, optedOut: isOut, answeredUpstream });
  const danger = sender?.blocked === undefined ? dangerIn(draft, channel, input) : undefined;

  if (reading.kind === 'opt-out' && reading.grade === 'certain') {
    keep(draft, input, 'opt-out', reading.because);
    optedOut(draft, channel, input, reading, danger);
    return danger === undefined ? undefined : afterOptOut(draft, channel, input, danger);
  }
  if (reading.kind === 'opt-in' && reading.grade === 'certain') {
    keep(draft, input, 'opt-in', reading.because);
    return optedIn(draft, channel, input, reading);
  }
  if (sender?.blocked !== undefined)
    return keep(draft, input, 'blocked', because('sender.blocked', { since: sender.blocked.at }));
  if (danger !== undefined) {
    doubtHands(draft, channel, input);
    return belongsTo(draft, channel, input, { danger });
  }
  if (reading.kind === 'help') {
    keep(draft, input, 'help', reading.because);
    return helpAsked(draft, channel, reading);
  }
  if (isOut)
    return keep(draft, input, 'not-answered-opted-out', because('consent.opted-out', { since: consent.at ?? null }));
  const flood = countAgainstLimit(draft, channel, input);
  if (flood.decision === 'hold') {
    keep(draft, input, 'flood', flood.because, flood.state);
    if (flood.turned) tellAgents(draft, channel, 'flood', { because: flood.because });
    return;
  }
  doubtHands(draft, channel, input);
  if (answersQuestion(draft, channel, input)) return;
  const step = stepFor(draft, reading, input);
  if (sender?.muted !== undefined) {
    keep(draft, input, 'muted', because('sender.muted', { since: sender.muted.at }), flood.state);
  } else if (step.kind === 'ask' || !takenBySurvey(draft, input, flood.state)) {
    if (step.kind === 'ask') cancelSurvey(draft, step.because);
    belongsTo(draft, channel, input, { quiet: step.kind === 'ask', flood: flood.state });
  }
  askOrTell(draft, channel, step);
};

/** The provider's account has words of its own for STOP: it knows that this was one, and blocks from here on. */
const OPTED_OUT_UPSTREAM: ConsentReading = {
  ...{ kind: 'opt-out', grade: 'certain', carrierAnswers: true, confirm: false },
  because: because('opt-out.keyword-of-the-provider'),
};

/** How a text enters its conversation. */
type Entering = {
  /** Crisis words: a person is alerted, and the crisis message takes the place of the greeting. */
  readonly danger?: Because;
  /** Something else is said instead of the greeting. */
  readonly quiet?: boolean;
  readonly flood?: FloodState;
};

/** The text belongs to a conversation: the one that is going on, the last one again, or a new one. */
const belongsTo = (draft: Draft, channel: Channel, input: TextReceived, how: Entering): void => {
  const current = ongoing(draft.state);
  if (current === undefined) return begin(draft, channel, input, how);
  keep(draft, input, 'part-of-conversation', because('conversation.ongoing', { status: current.status }), how.flood);
  goOn(draft, current, input, how.danger);
};

/** A conversation goes on with a text: the pool is asked for somebody, or the agent has it back, or it is theirs anyway. */
export const goOn = (draft: Draft, current: Ongoing, input: Said, danger: Because | undefined): void => {
  if (current.status === 'bot') return danger === undefined ? askBot(draft) : alertInsteadOfBot(draft, danger);
  const asks = wantsSomeone(draft, current, input, danger);
  if (asks !== undefined) needSomeone(draft, input, asks.because, asks.agent, danger);
  else if (current.status === 'wrap-up' && (danger !== undefined || input.receivedAt >= current.endedAt))
    draft.record({ kind: 'agent-resumed', because: because('wrap-up.customer-wrote', { agent: current.agent.id }) });
  if (danger !== undefined) alertPerson(draft, danger, asks === undefined);
};

/** Whoever may be in danger isn't the bot's. */
const alertInsteadOfBot = (draft: Draft, danger: Because): void => {
  leaveBot(draft, danger, { urgent: danger });
  alertPerson(draft, danger, false);
};

/** Why the pool must find somebody for a text of a conversation that goes on; nothing when somebody has it, or it waits already. */
const wantsSomeone = (
  { state }: Draft,
  current: Exclude<Ongoing, WithBot>,
  { receivedAt }: Said,
  danger: Because | undefined,
): { readonly because: Because; readonly agent?: string } | undefined => {
  if (state.turn !== undefined) return { because: because('turn.goes-on') };
  if (current.status === 'waiting') {
    const agent = current.agent.id;
    return { because: because('waiting.customer-wrote', { agent }), agent };
  }
  if (current.status !== 'wrap-up' || !current.capacityFreed) return undefined;
  // It crossed the end: it belongs to what was said before, and calls nobody back.
  if (receivedAt < current.endedAt && danger === undefined) return undefined;
  const agent = current.agent.id;
  return { because: because('wrap-up.customer-wrote', { agent }), agent };
};

/** Who wants no more texts and may be in danger: nothing is sent to them, and a person is alerted all the same. */
const afterOptOut = (draft: Draft, channel: Channel, input: TextReceived, danger: Because): void => {
  const current = ongoing(draft.state);
  if (current !== undefined) return goOn(draft, current, input, danger);
  startConversation(draft, channel, input, danger);
  needSomeone(draft, input, danger, undefined, danger);
  alertPerson(draft, danger, false);
};

const begin = (draft: Draft, channel: Channel, input: TextReceived, { danger, quiet, flood }: Entering): void => {
  const last = draft.state.current;
  const reopen = reopening(draft, channel);
  if (last.status === 'closed' && reopen !== undefined) {
    draft.record({ kind: 'conversation-reopened', because: reopen });
    keep(draft, input, 'reopened-conversation', reopen, flood);
    needSomeone(draft, input, reopen, last.lastAgent?.id, danger);
  } else {
    const reason = because(last.status === 'closed' ? 'conversation.new-after-closed' : 'conversation.first', {
      language: detectLanguage(input.text) === undefined ? 'not-detected' : 'detected',
    });
    startConversation(draft, channel, input, reason);
    keep(draft, input, 'new-conversation', reason, flood);
    // What the ledger missed is learned before anybody answers at length.
    askOptOutList(draft, 'check', reason);
    if (danger === undefined && quiet !== true) greet(draft, channel);
    needSomeone(draft, input, reason, undefined, danger);
  }
  if (danger !== undefined) alertPerson(draft, danger, false);
};

const startConversation = (draft: Draft, channel: Channel, input: TextReceived, reason: Because): void => {
  const last = draft.state.current;
  const lastLanguage = last.status === 'closed' ? last.language : undefined;
  draft.record({
    kind: 'conversation-started',
    conversation: conversationId(draft.state.id, draft.state.conversations + 1),
    channel: channel.id,
    workstream: channel.workstream,
    language: detectLanguage(input.text) ?? lastLanguage ?? channel.language,
    receivedAt: input.receivedAt,
    ...(looksUp(draft, channel.workstream) && { lookUp: true }),
    because: reason,
  });
};

/** Whether the last conversation goes on: the channel's policy is a number of hours after it closed; 0 is never. */
const reopening = (draft: Draft, channel: Channel): Because | undefined => {
  const { current } = draft.state;
  if (current.status !== 'closed' || channel.reopenWithinHours === 0) return undefined;
  const hours = (draft.now - Date.parse(current.closedAt)) / 3_600_000;
  return hours <= channel.reopenWithinHours
    ? because('conversation.reopened-within', {
        hours: Math.floor(hours),
        reopenWithinHours: channel.reopenWithinHours,
      })
    : undefined;
};
