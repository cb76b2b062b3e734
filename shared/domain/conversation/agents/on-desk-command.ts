import { checkContext } from '../../integrations/bot-answer';
import type { ThreadInput } from '../../messages/to-thread';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import { isUnread } from '../model/read-mark';
import { isRefused, refuseCommand } from './on-command';

type From<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

const MINE = ['active', 'waiting', 'wrap-up'] as const;

/** Kept with the conversation that the thread is at, also when it is over; who may write one was asked at the door. */
export const onNote = (decision: Decision, { conversation, by, text }: From<'note'>): void => {
  const { current } = decision.state;
  if (current.status === 'idle' || current.id !== conversation) {
    const sentence = 'The customer has begun another conversation since. Write the note there.';
    const reason = because('command.other-conversation');
    return void decision.record({ kind: 'command-refused', command: 'note', status: 409, sentence, because: reason });
  }
  decision.record({ kind: 'note', by, text, because: because('command.note', { by: by.id }) });
};

/** Declared variables alone, of their type; what isn't is refused as a whole, so that nothing is half set. */
export const onSetContext = (decision: Decision, input: From<'set-context'>): void => {
  if (isRefused(decision, input, MINE)) return;
  const { current } = decision.state;
  const workstream = current.status === 'idle' ? '' : current.workstream;
  const { set, leftOut } = checkContext(input.context, decision.config.workstreams[workstream]?.contextVariables ?? []);
  if (leftOut.length > 0) {
    const sentence = `Expected declared context variables of their type, with at most 100 characters; found ${leftOut.join(', ')}.`;
    const reason = because('command.context', { leftOut: [...leftOut] });
    return void decision.record({
      kind: 'command-refused',
      command: input.type,
      status: 400,
      sentence,
      because: reason,
    });
  }
  const reason = because('command.set-context', { agent: input.agent.id });
  decision.record({ kind: 'context-set', by: input.agent, context: set, because: reason });
};

/** Automated messages are in this language from now on. */
export const onSetLanguage = (decision: Decision, input: From<'set-language'>): void => {
  if (isRefused(decision, input, MINE)) return;
  const reason = because('command.set-language', { agent: input.agent.id });
  decision.record({ kind: 'language-set', by: input.agent, language: input.language, because: reason });
};

/** Nobody marks as read what they were not shown. What is so already is left so. */
export const onMark = (decision: Decision, input: From<'mark'>): void => {
  if (isRefused(decision, input, MINE)) return;
  const { agent, as, seq } = input;
  const { current } = decision.state;
  const heard = 'heard' in current ? (current.heard ?? 0) : 0;
  if (as === 'read' && heard > seq) {
    const sentence = 'The customer has written since you looked. Read that first.';
    return refuseCommand(decision, input, 409, sentence, because('command.written-since', { heard, seq }));
  }
  if (isUnread(decision.state) === (as === 'unread'))
    return void decision.record({ kind: 'dropped', what: 'mark', because: because('command.already-so', { as }) });
  decision.record({ kind: 'read-marked', by: agent, as, because: because('command.mark', { agent: agent.id, as }) });
};
