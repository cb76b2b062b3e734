import { waitMessage } from '../../auto-messages/wait';
import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { type Decision, servedChannel } from '../actions/decision';
import { say } from '../actions/say';
import { heardConversation } from './on-pool';
import { waitMessageMinutes } from './wait-minutes';

/** The pool said where the customer stands: they hear it when it is news, or the log says why they don't. */
export const onPosition = (decision: Decision, input: Extract<ThreadInput, { type: 'position' }>): void => {
  const current = heardConversation(decision, input);
  if (current === undefined) return;
  if (current.status !== 'open') {
    const reason = because('wait.over', { status: current.status });
    return void decision.record({ kind: 'dropped', what: 'position', because: reason });
  }
  const { wait } = decision.state;
  const { position, estimatedMinutes } = input;
  const choice = waitMessage({
    // When it was asked: else an answer that comes quicker than the last would be too soon.
    now: wait === undefined ? decision.now : Date.parse(wait.askedAt),
    position,
    estimatedMinutes,
    told: wait?.told,
    everyMinutes: waitMessageMinutes(decision.config, current),
  });
  if (choice.send === null) return void decision.record({ kind: 'not-sent', what: 'wait', because: choice.because });
  decision.record({ kind: 'wait-told', told: choice.told, because: choice.because });
  const about = { queue: current.queue, wait: choice.told, because: choice.because };
  say(decision, servedChannel(decision), choice.send, about);
};
