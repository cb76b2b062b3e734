import { waitMessage } from '../../auto-messages/wait';
import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import { type Draft, servedChannel } from '../actions/decision';
import { say } from '../actions/say';
import { waitMessageMinutes } from '../time/wait-minutes';
import { heard } from './on-pool';

/** The pool said where the customer stands: they hear it when it is news, or the log says why they don't. */
export const onPosition = (draft: Draft, input: Extract<ThreadInput, { type: 'position' }>): void => {
  const current = heard(draft, input);
  if (current === undefined) return;
  if (current.status !== 'open') {
    const reason = because('wait.over', { status: current.status });
    return void draft.record({ kind: 'dropped', what: 'position', because: reason });
  }
  const { wait } = draft.state;
  const { position, estimatedMinutes } = input;
  const decision = waitMessage({
    // When it was asked: else an answer that comes quicker than the last would be too soon.
    now: wait === undefined ? draft.now : Date.parse(wait.askedAt),
    position,
    estimatedMinutes,
    told: wait?.told,
    everyMinutes: waitMessageMinutes(draft.config, current),
  });
  if (decision.send === null) return void draft.record({ kind: 'not-sent', what: 'wait', because: decision.because });
  draft.record({ kind: 'wait-told', told: decision.told, because: decision.because });
  const about = { queue: current.queue, wait: decision.told, because: decision.because };
  say(draft, servedChannel(draft), decision.send, about);
};
