import type { Trigger } from '../../auto-messages/triggers';
import { poolOf } from '../../config/config';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { compareGenerations, type Generation } from '../../values/generation';
import { assertNever } from '../../values/never';
import { type Draft, servedChannel } from '../actions/decision';
import { say } from '../actions/say';
import { askBot } from '../bot/bot-turn';
import { closeConversation } from '../ending/end-conversation';
import { type Ongoing, ongoing, type Person } from '../model/state';

type FromPool<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** The item stands in a queue. */
export const onQueued = (draft: Draft, input: FromPool<'queued'>): void => {
  if (heard(draft, input) === undefined) return;
  const { generation, position } = input;
  const queue = { id: input.queue, name: input.queueName };
  draft.record({
    kind: 'in-queue',
    generation,
    queue,
    ...(position !== undefined && { position }),
    ...(input.moved && handedBy(input.moved)),
    because: input.because,
  });
};

/** An agent has it. The customer is told who. */
export const onAssigned = (draft: Draft, input: FromPool<'assigned'>): void => {
  const current = heard(draft, input);
  if (current === undefined) return;
  if (current.status === 'wrap-up')
    return refuse(draft, input.conversation, because('assignment.after-end', { status: current.status }));
  if (input.how === 'bot') return botJoins(draft, current, input);
  const { generation, agent } = input;
  const queue = { id: input.queue, name: input.queueName };
  draft.record({ kind: 'agent-joined', generation, queue, agent, ...handedBy(input), because: input.because });
  say(draft, servedChannel(draft), heardOfAgent(input.how), { agent, queue });
};

const handedBy = ({ from, note }: { readonly from?: Person | undefined; readonly note?: string | undefined }) => ({
  ...(from !== undefined && { from }),
  ...(note !== undefined && { note }),
});
/** A bot has it first. The customer isn't told who, but hears it answer. It takes nothing from an agent. */
const botJoins = (draft: Draft, current: Ongoing, input: FromPool<'assigned'>): void => {
  const { generation, agent: bot, queue: id, queueName: name, because: reason } = input;
  if (current.status !== 'open') {
    const why = because('bot.not-waiting', { bot: bot.id, status: current.status });
    return void draft.record({ kind: 'dropped', what: 'assigned', because: why });
  }
  draft.record({ kind: 'bot-joined', generation, queue: { id, name }, bot, because: reason });
  askBot(draft);
};

/** Who accepted has joined; who was given it without being asked will be there in a moment; who took it over says so. */
const heardOfAgent = (how: FromPool<'assigned'>['how']): Trigger => {
  switch (how) {
    case 'transferred':
      return 'transfer-accepted';
    case 'auto-assigned':
    case 'assigned-by-supervisor':
      return 'agent-assigned';
    case 'accepted':
    case 'picked':
    case 'bot':
    case undefined:
      return 'agent-joined';
    default:
      return assertNever(how, 'way to an agent');
  }
};

/** The agent who had it is gone, or it was taken away: it waits again, and the pool looks for somebody. */
export const onUnassigned = (draft: Draft, input: FromPool<'unassigned'>): void => {
  const current = heard(draft, input);
  if (current === undefined || current.status === 'wrap-up') return;
  if (current.status === 'bot') {
    const { generation, because: reason } = input;
    return void draft.record({
      kind: 'bot-left',
      bot: current.bot,
      generation,
      waitingSince: draft.nowIso,
      because: reason,
    });
  }
  draft.record({
    kind: 'agent-lost',
    generation: input.generation,
    ...(input.agent && { agent: input.agent }),
    because: input.because,
  });
  const { blocked, muted, crisis } = draft.state.sender ?? {};
  // Nobody else is called for who was blocked or muted, unless a muted customer may be in danger.
  if (blocked !== undefined || (muted !== undefined && crisis?.conversation !== current.id))
    return closeConversation(draft, 'system', because(`sender.${blocked === undefined ? 'muted' : 'blocked'}`));
  if (input.because.rule !== CONNECTION_LOST) return;
  const about = { agent: input.agent, because: input.because };
  say(draft, servedChannel(draft), 'agent-disconnected', about);
};

/** The pool's reason when a desk did not come back in time; who is taken off a conversation otherwise lost no connection. */
const CONNECTION_LOST = 'agent.lost';

/**
 * The conversation that the pool speaks of, or nothing when it is over (the pool is told, once) or when the message is older
 * than one that was heard (it says nothing any more).
 */
export const heard = (
  draft: Draft,
  input: { readonly type: string; readonly conversation: string; readonly generation: Generation },
): Ongoing | undefined => {
  const current = ongoing(draft.state);
  if (current === undefined || current.id !== input.conversation) {
    refuse(draft, input.conversation, because('assignment.conversation-over', { said: input.type }));
    return undefined;
  }
  if (current.generation !== undefined && compareGenerations(input.generation, current.generation) < 0) {
    draft.record({
      kind: 'dropped',
      what: input.type,
      because: because('pool.older-generation', { seq: input.generation.seq, n: input.generation.n }),
    });
    return undefined;
  }
  return current;
};

/** Tells the pool that the item is over: an assignment that can't be used must not hold anyone's capacity. */
const refuse = (draft: Draft, conversation: string, reason: Because): void => {
  const { current } = draft.state;
  const workstream = current.status === 'idle' ? '' : current.workstream;
  draft.record({ kind: 'assignment-refused', pool: poolOf(draft.config, workstream), conversation, because: reason });
};
