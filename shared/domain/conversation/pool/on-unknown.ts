import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { leaveBot } from '../bot/bot-turn';
import { ongoing } from '../model/state';
import { askedAgain } from './ask-again';
import { recordLost } from './on-pool';

/** The pool has never heard of the item that it was asked about: a message was lost, and somebody is asked for anew. */
export const onUnknown = (decision: Decision, input: Extract<ThreadInput, { type: 'unknown' }>): void => {
  const current = ongoing(decision.state);
  const { said = 0, poolSign } = decision.state;
  const { conversation, asked } = input;
  if (current?.id !== conversation || asked < said || asked < (poolSign?.asked ?? 0)) {
    const reason = because('pool.older-answer', { asked, said });
    return void decision.record({ kind: 'dropped', what: input.type, because: reason });
  }
  const reason = because('pool.lost-it', { asked, status: current.status });
  switch (current.status) {
    case 'open':
      return askedAgain(decision, reason);
    case 'bot':
      return leaveBot(decision, reason);
    case 'active': {
      const { agent, generation = { seq: said, n: 0 } } = current;
      if (recordLost(decision, current, { generation, agent, because: reason }) === 'open')
        askedAgain(decision, reason);
      return;
    }
    default:
      // The customer's next text asks for somebody anyway.
      return void decision.record({ kind: 'dropped', what: input.type, because: reason });
  }
};
