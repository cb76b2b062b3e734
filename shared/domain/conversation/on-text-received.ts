import { type Because, because } from '../because';
import type { Channel } from '../config/channel';
import { classifyConsent } from '../consent/classify';
import { conversationId } from '../ids';
import { traitsOf } from '../sending/providers';
import { detectLanguage } from '../text/language';
import { helpAsked, optedIn, optedOut } from './consent';
import { channelOfThread, type Draft } from './draft';
import type { TextReceived } from './inputs';
import { keep } from './keep-text';
import { needSomeone } from './queue-work';
import { greet } from './say';
import { ongoing } from './state';
import { takenBySurvey } from './survey';

/**
 * Who answers a text? The one order: opt-out, opt-in and help words → a customer who opted out is not answered → a survey's
 * answer → the agent in wrap-up → reopening by the channel's policy → a new conversation.
 */
export const onTextReceived = (draft: Draft, input: TextReceived): void => {
  const channel = channelOfThread(draft.config, input.to);
  const isOut = draft.state.consent.status === 'out';
  const { numberType, provider } = channel;
  const answeredUpstream = traitsOf(provider).answeredUpstream[numberType];
  const reading = classifyConsent(input.text, { numberType, optedOut: isOut, answeredUpstream });

  if (reading.kind !== 'none' && reading.grade === 'certain') {
    keep(draft, input, reading.kind, reading.because);
    if (reading.kind === 'opt-out') return optedOut(draft, channel, input, reading);
    if (reading.kind === 'opt-in') return optedIn(draft, channel, input, reading);
    return helpAsked(draft, channel, reading.because);
  }
  if (isOut)
    return keep(
      draft,
      input,
      'not-answered-opted-out',
      because('consent.opted-out', { since: draft.state.consent.at ?? null }),
    );
  if (takenBySurvey(draft, input)) return;
  belongsTo(draft, channel, input);
};

/** The text belongs to a conversation: the one that is going on, the last one again, or a new one. */
const belongsTo = (draft: Draft, channel: Channel, input: TextReceived): void => {
  const current = ongoing(draft.state);
  if (current === undefined) return begin(draft, channel, input);
  keep(draft, input, 'part-of-conversation', because('conversation.ongoing', { status: current.status }));
  if (draft.state.turn !== undefined) return needSomeone(draft, input, because('turn.goes-on'));
  if (current.status === 'waiting')
    return needSomeone(draft, input, because('waiting.customer-wrote', { agent: current.agent.id }), current.agent.id);
  // It crossed the end: it belongs to what was said before, and calls nobody back.
  if (current.status !== 'wrap-up' || input.receivedAt < current.endedAt) return;
  if (current.capacityFreed)
    return needSomeone(draft, input, because('wrap-up.customer-wrote', { agent: current.agent.id }), current.agent.id);
  draft.record({ kind: 'agent-resumed', because: because('wrap-up.customer-wrote', { agent: current.agent.id }) });
};

const begin = (draft: Draft, channel: Channel, input: TextReceived): void => {
  const last = draft.state.current;
  const reopen = reopening(draft, channel);
  if (last.status === 'closed' && reopen !== undefined) {
    draft.record({ kind: 'conversation-reopened', because: reopen });
    keep(draft, input, 'reopened-conversation', reopen);
    return needSomeone(draft, input, reopen, last.lastAgent?.id);
  }
  const language = detectLanguage(input.text);
  const lastLanguage = last.status === 'closed' ? last.language : undefined;
  const reason = because(last.status === 'closed' ? 'conversation.new-after-closed' : 'conversation.first', {
    language: language === undefined ? 'not-detected' : 'detected',
  });
  draft.record({
    kind: 'conversation-started',
    conversation: conversationId(draft.state.id, draft.state.conversations + 1),
    channel: channel.id,
    workstream: channel.workstream,
    language: language ?? lastLanguage ?? channel.language,
    receivedAt: input.receivedAt,
    because: reason,
  });
  keep(draft, input, 'new-conversation', reason);
  greet(draft, channel);
  needSomeone(draft, input, reason);
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
