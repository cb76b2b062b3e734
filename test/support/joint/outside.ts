import type { ThreadState } from '../../../shared/domain/conversation/model/state';
import type { IntegrationCall } from '../../../shared/domain/messages/integration-calls';
import type { ThreadInput } from '../../../shared/domain/messages/to-thread';
import type { Chance } from './chance';

/** What the outside answers to a call: a bot that helps, gives up, fails, takes long, or is never heard of again. */
export const outsideAnswers = (
  luck: Chance,
  call: IntegrationCall,
  state: ThreadState | undefined,
): ThreadInput | undefined => {
  if (call.kind === 'customer')
    return luck.happens(0.3) ? undefined : { type: 'customer', conversation: call.conversation, result: 'not-found' };
  if (call.kind !== 'bot') return undefined;
  if (state?.current.status !== 'bot' || state.current.asked?.call !== call.call) return undefined;
  const about = { conversation: call.conversation, bot: call.bot, call: call.call };
  const how = luck.of(['helps', 'helps', 'gives-up', 'gives-up', 'ends', 'later', 'fails', 'is-lost']);
  const answer = { messages: ['Hi'], context: {}, actions: [], later: false };
  switch (how) {
    case 'is-lost':
      return undefined;
    case 'fails':
      return { type: 'bot-failed', ...about, rule: 'outside.timed-out', details: 'in a test' };
    case 'helps':
      return { type: 'bot-answered', ...about, answer };
    case 'gives-up':
      return { type: 'bot-answered', ...about, answer: { ...answer, actions: ['Escalate'] } };
    case 'ends':
      return { type: 'bot-answered', ...about, answer: { ...answer, actions: ['EndConversation'] } };
    case 'later':
      return { type: 'bot-answered', ...about, answer: { ...answer, later: true } };
  }
};
