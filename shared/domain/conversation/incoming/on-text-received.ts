import type { Channel } from '../../config/channel';
import { channelOf } from '../../config/config';
import type { FloodState } from '../../consent/flood';
import type { TextReceived } from '../../messages/to-thread';
import { detectLanguage } from '../../text/language';
import { type Because, because } from '../../values/because';
import { conversationId } from '../../values/ids';
import { channelOfThread, type Decision } from '../actions/decision';
import { keepText } from '../actions/keep-text';
import { needSomeone, type Said } from '../actions/queue-work';
import { greet, hoursOf, tellAgents } from '../actions/say';
import { askBot, leaveBot } from '../bot/bot-turn';
import { helpAsked, optedIn, optedOut } from '../consent/consent';
import { askOptOutList } from '../consent/opt-out-list';
import { answersQuestion, askOrTell, asksAgain, stepFor } from '../consent/opt-out-question';
import { readConsent } from '../consent/read-consent';
import { looksUp } from '../customer/customer';
import { cancelSurvey, takenBySurvey } from '../ending/survey';
import { type Ongoing, ongoing, type WithBot } from '../model/state';
import { askPool } from '../pool/ask-pool';
import { isSilentForText } from '../pool/silence';
import { takenAsAutomatic, takenAsReaction } from './apart';
import { alertPerson, dangerIn } from './crisis';
import { countAgainstLimit, doubtHands } from './doubts';
import { isSomebody, keptFromElsewhere } from './from-elsewhere';
import { beginsIn, followLanguage } from './language';
import { takenAsLiveCode } from './live-code';
import { consentCounts } from './not-served';
import { tellClosed } from './while-closed';
import { keptWithTheEnd } from './with-the-end';

/**
 * Who answers a text? The one order: a reaction says nothing → opt-out and opt-in words → a code of the set-up is kept → what a phone wrote by itself says nothing
 * → a blocked sender is kept, and no more → crisis words, which alert a person whatever else holds → help words → a customer who
 * opted out is not answered → a flood is kept → a number that the channel doesn't answer by itself is kept and listed → the answer
 * to our question about opting out → a muted sender is kept and shown → a survey's answer → thanks after the end are kept with what
 * they close → the agent in wrap-up → reopening by the channel's policy → a new conversation.
 */
export const onTextReceived = (decision: Decision, input: TextReceived): void => {
  if (takenAsReaction(decision, input)) return;
  const { consent, sender } = decision.state;
  const isOut = consent.status === 'out';
  const known = channelOf(decision.config, input.to);
  const reading = readConsent(known, input, isOut, decision.state.askedAt);
  if (
    known?.plan !== 'send-and-receive' &&
    consentCounts(decision, known?.plan === 'send' ? known : undefined, input, reading)
  )
    return;
  const channel = channelOfThread(decision.config, input.to);
  const isHeard = sender?.blocked === undefined && isSomebody(input.from);
  const danger = isHeard ? dangerIn(decision, channel, input) : undefined;

  if (reading.kind === 'opt-out' && reading.grade === 'certain') {
    keepText(decision, input, 'opt-out', reading.because);
    optedOut(decision, channel, input, reading, danger);
    return danger === undefined ? undefined : afterOptOut(decision, channel, input, danger);
  }
  if (reading.kind === 'opt-in' && reading.grade === 'certain') {
    keepText(decision, input, 'opt-in', reading.because);
    return optedIn(decision, channel, input, reading);
  }
  if (takenAsLiveCode(decision, input)) return;
  if (takenAsAutomatic(decision, channel, input)) return;
  if (sender?.blocked !== undefined)
    return keepText(decision, input, 'blocked', because('sender.blocked', { since: sender.blocked.at }));
  if (danger !== undefined) {
    doubtHands(decision, channel, input);
    return belongsTo(decision, channel, input, { danger });
  }
  if (reading.kind === 'help') {
    keepText(decision, input, 'help', reading.because);
    return helpAsked(decision, channel, reading);
  }
  if (isOut)
    return keepText(
      decision,
      input,
      'not-answered-opted-out',
      because('consent.opted-out', { since: consent.at ?? null }),
    );
  const flood = countAgainstLimit(decision, channel, input);
  if (flood.decision === 'hold') {
    keepText(decision, input, 'flood', flood.because, flood.state);
    if (flood.turned) tellAgents(decision, channel, 'flood', { because: flood.because });
    return;
  }
  const start = (why: Because) => startConversation(decision, channel, input, why);
  if (keptFromElsewhere(decision, channel, input, flood.state, start)) return;
  doubtHands(decision, channel, input);
  if (answersQuestion(decision, channel, input)) return;
  const step = stepFor(decision, reading);
  if (asksAgain(decision, channel, input, step)) return;
  if (step.kind === 'nothing' && keptWithTheEnd(decision, input, flood.state)) return;
  if (sender?.muted !== undefined) {
    keepText(decision, input, 'muted', because('sender.muted', { since: sender.muted.at }), flood.state);
  } else if (step.kind === 'ask' || !takenBySurvey(decision, input, flood.state)) {
    if (step.kind === 'ask') cancelSurvey(decision, step.because);
    belongsTo(decision, channel, input, { quiet: step.kind === 'ask', flood: flood.state });
  }
  askOrTell(decision, channel, step);
};

/** How a text enters its conversation. */
type Entering = {
  /** Crisis words: a person is alerted, and the crisis message takes the place of the greeting. */
  readonly danger?: Because;
  /** The customer is asked whether they want no more texts: nothing else is said, and no bot is asked. */
  readonly quiet?: boolean;
  readonly flood?: FloodState;
};

/** The text belongs to a conversation: the one that is going on, the last one again, or a new one. */
const belongsTo = (decision: Decision, channel: Channel, input: TextReceived, how: Entering): void => {
  if (how.danger === undefined && how.quiet !== true && keptWithTheEnd(decision, input, how.flood, true)) return;
  const current = ongoing(decision.state);
  if (current === undefined) return begin(decision, channel, input, how);
  keepText(
    decision,
    input,
    'part-of-conversation',
    because('conversation.ongoing', { status: current.status }),
    how.flood,
  );
  followLanguage(decision, input.text);
  if (how.quiet === true && current.status === 'bot') return;
  goOn(decision, current, input, how.danger);
  if (how.danger === undefined && how.quiet !== true) tellClosed(decision, channel);
};

/** A conversation goes on with a text: the pool is asked for somebody, or the agent has it back, or it is theirs anyway. */
export const goOn = (decision: Decision, current: Ongoing, input: Said, danger: Because | undefined): void => {
  if (current.status === 'bot') return danger === undefined ? askBot(decision) : alertInsteadOfBot(decision, danger);
  const asks = wantsSomeone(decision, current);
  if (asks !== undefined) needSomeone(decision, input, asks.because, asks.agent, danger);
  else if (current.status === 'wrap-up')
    decision.record({ kind: 'agent-resumed', because: because('wrap-up.customer-wrote', { agent: current.agent.id }) });
  if (asks === undefined && isSilentForText(decision.state, decision.now))
    askPool(decision, because('pool.silent-when-written'));
  if (danger !== undefined) alertPerson(decision, danger, asks === undefined);
};

/** Whoever may be in danger isn't the bot's. */
const alertInsteadOfBot = (decision: Decision, danger: Because): void => {
  leaveBot(decision, danger, { urgent: danger });
  alertPerson(decision, danger, false);
};

/** Why the pool must find somebody for a text of a conversation that goes on; nothing when somebody has it, or it waits already. */
const wantsSomeone = (
  { state }: Decision,
  current: Exclude<Ongoing, WithBot>,
): { readonly because: Because; readonly agent?: string } | undefined => {
  if (state.burst !== undefined) return { because: because('burst.goes-on') };
  if (current.status === 'waiting') {
    const agent = current.agent.id;
    return { because: because('waiting.customer-wrote', { agent }), agent };
  }
  if (current.status !== 'wrap-up' || !current.capacityFreed) return undefined;
  const agent = current.agent.id;
  return { because: because('wrap-up.customer-wrote', { agent }), agent };
};

/** Who wants no more texts and may be in danger: nothing is sent to them, and a person is alerted all the same. */
const afterOptOut = (decision: Decision, channel: Channel, input: TextReceived, danger: Because): void => {
  const current = ongoing(decision.state);
  if (current !== undefined) return goOn(decision, current, input, danger);
  startConversation(decision, channel, input, danger);
  needSomeone(decision, input, danger, undefined, danger);
  alertPerson(decision, danger, false);
};

const begin = (decision: Decision, channel: Channel, input: TextReceived, { danger, quiet, flood }: Entering): void => {
  const last = decision.state.current;
  const reopen = reopening(decision, channel);
  if (last.status === 'closed' && reopen !== undefined) {
    decision.record({ kind: 'conversation-reopened', closedAt: last.closedAt, because: reopen });
    keepText(decision, input, 'reopened-conversation', reopen, flood);
    followLanguage(decision, input.text);
    if (danger === undefined && quiet !== true) tellClosed(decision, channel);
    needSomeone(decision, input, reopen, last.lastAgent?.id, danger);
  } else {
    const reason = because(last.status === 'closed' ? 'conversation.new-after-closed' : 'conversation.first', {
      language: detectLanguage(input.text) === undefined ? 'not-detected' : 'detected',
    });
    startConversation(decision, channel, input, reason);
    keepText(decision, input, 'new-conversation', reason, flood);
    // What the ledger missed is learned before anybody answers at length.
    askOptOutList(decision, 'check', reason);
    if (danger === undefined && quiet !== true) greet(decision, channel);
    needSomeone(decision, input, reason, undefined, danger);
  }
  if (danger !== undefined) alertPerson(decision, danger, false);
};

const startConversation = (decision: Decision, channel: Channel, input: TextReceived, reason: Because): void => {
  decision.record({
    kind: 'conversation-started',
    conversation: conversationId(decision.state.id, decision.state.conversations + 1),
    channel: channel.id,
    workstream: channel.workstream,
    ...beginsIn(decision, channel, input.text),
    receivedAt: input.receivedAt,
    zone: hoursOf(decision, channel).timeZone,
    ...(looksUp(decision, channel.workstream) && { lookUp: true }),
    because: reason,
  });
};

/** Whether the last conversation goes on: the channel's policy is a number of hours after it closed; 0 is never. */
const reopening = (decision: Decision, channel: Channel): Because | undefined => {
  const { current } = decision.state;
  if (current.status !== 'closed' || channel.reopenWithinHours === 0) return undefined;
  const hours = (decision.now - Date.parse(current.closedAt)) / 3_600_000;
  return hours <= channel.reopenWithinHours
    ? because('conversation.reopened-within', {
        hours: Math.floor(hours),
        reopenWithinHours: channel.reopenWithinHours,
      })
    : undefined;
};
