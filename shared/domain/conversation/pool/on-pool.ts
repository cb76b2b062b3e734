import type { Trigger } from '../../auto-messages/triggers';
import type { ThreadInput } from '../../messages/to-thread';
import { type Because, because } from '../../values/because';
import { compareGenerations, type Generation } from '../../values/generation';
import { assertNever } from '../../values/never';
import { type Decision, servedChannel } from '../actions/decision';
import { say } from '../actions/say';
import { askBot } from '../bot/bot-turn';
import { closeConversation } from '../ending/end-conversation';
import { itemPool } from '../model/item-pool';
import { type Ongoing, ongoing, type Person, type WrapUp } from '../model/state';

type FromPool<T extends ThreadInput['type']> = Extract<ThreadInput, { type: T }>;

/** The item stands in a queue. */
export const onQueued = (decision: Decision, input: FromPool<'queued'>): void => {
  const current = heardBeforeEnd(decision, input);
  if (current === undefined) return;
  // Whoever had it as we knew has it no more, whether or not the pool's word of that comes yet.
  if (current.status !== 'open') {
    const agent = current.status === 'bot' ? undefined : current.agent;
    if (recordLost(decision, current, { ...input, agent }) === 'closed') return;
  }
  const { generation, position, waiting } = input;
  const queue = { id: input.queue, name: input.queueName };
  decision.record({
    kind: 'in-queue',
    generation,
    queue,
    ...(position !== undefined && { position }),
    ...(waiting !== undefined && { waiting }),
    ...(input.moved && handedBy(input.moved)),
    because: input.because,
  });
};

/** An agent has it. The customer is told who. */
export const onAssigned = (decision: Decision, input: FromPool<'assigned'>): void => {
  const current = heardBeforeEnd(decision, input);
  if (current === undefined) return;
  if (current.status !== 'open' && isSame(input.generation, current.generation)) {
    const reason = because('pool.heard-before', { status: current.status });
    return void decision.record({ kind: 'dropped', what: input.type, because: reason });
  }
  if (input.how === 'bot') return botJoins(decision, current, input);
  const { generation, agent, offers } = input;
  const queue = { id: input.queue, name: input.queueName };
  decision.record({
    kind: 'agent-joined',
    generation,
    queue,
    agent,
    ...(offers && { offers }),
    ...handedBy(input),
    because: input.because,
  });
  say(decision, servedChannel(decision), heardOfAgent(input.how), { agent, queue });
};

const handedBy = ({ from, note }: { readonly from?: Person | undefined; readonly note?: string | undefined }) => ({
  ...(from !== undefined && { from }),
  ...(note !== undefined && { note }),
});
/** A bot has it first. The customer isn't told who, but hears it answer. It takes nothing from an agent. */
const botJoins = (decision: Decision, current: Ongoing, input: FromPool<'assigned'>): void => {
  const { generation, agent: bot, queue: id, queueName: name, because: reason } = input;
  if (current.status !== 'open') {
    const why = because('bot.not-waiting', { bot: bot.id, status: current.status });
    return void decision.record({ kind: 'dropped', what: 'assigned', because: why });
  }
  decision.record({ kind: 'bot-joined', generation, queue: { id, name }, bot, because: reason });
  askBot(decision);
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
export const onUnassigned = (decision: Decision, input: FromPool<'unassigned'>): void => {
  const current = heardBeforeEnd(decision, input);
  if (current === undefined || recordLost(decision, current, input) === 'closed') return;
  if (current.status === 'bot' || input.connectionLost !== true) return;
  const about = { agent: input.agent, because: input.because };
  say(decision, servedChannel(decision), 'agent-disconnected', about);
};

type Lost = { readonly generation: Generation; readonly agent?: Person | undefined; readonly because: Because };

/** Nobody has it any more. Nobody else is called for a sender who was blocked or muted: then it is closed. */
export const recordLost = (
  decision: Decision,
  current: Ongoing,
  { generation, agent, because: reason }: Lost,
): 'open' | 'closed' => {
  if (current.status === 'bot') {
    const { bot } = current;
    decision.record({ kind: 'bot-left', bot, generation, waitingSince: decision.nowIso, because: reason });
    return 'open';
  }
  decision.record({ kind: 'agent-lost', generation, ...(agent && { agent }), because: reason });
  const { blocked, muted, crisis } = decision.state.sender ?? {};
  // A muted customer who may be in danger is helped all the same.
  if (blocked === undefined && (muted === undefined || crisis?.conversation === current.id)) return 'open';
  closeConversation(decision, 'system', because(`sender.${blocked === undefined ? 'muted' : 'blocked'}`));
  return 'closed';
};

/**
 * The conversation that the pool speaks of, or nothing when it is over (the pool is told, once) or when the message is older
 * than one that was heard (it says nothing any more).
 */
export const heardConversation = (
  decision: Decision,
  input: { readonly type: string; readonly conversation: string; readonly generation: Generation },
): Ongoing | undefined => {
  const current = ongoing(decision.state);
  if (current === undefined || current.id !== input.conversation) {
    refuseAssignment(decision, input.conversation, because('assignment.conversation-over', { said: input.type }));
    return undefined;
  }
  const { seq } = input.generation;
  const { said = 0 } = decision.state;
  if (seq < said) {
    // It crossed our own last word: what the pool makes of that is on its way.
    const reason = because('pool.older-than-our-word', { seq, said });
    decision.record({ kind: 'dropped', what: input.type, because: reason });
    return undefined;
  }
  if (current.generation !== undefined && compareGenerations(input.generation, current.generation) < 0) {
    decision.record({
      kind: 'dropped',
      what: input.type,
      because: because('pool.older-generation', { seq: input.generation.seq, n: input.generation.n }),
    });
    return undefined;
  }
  return current;
};

/** The same, while it has not ended: an item of a conversation in wrap-up that leaves its agent is over. */
export const heardBeforeEnd = (
  decision: Decision,
  input: Parameters<typeof heardConversation>[1],
): Exclude<Ongoing, WrapUp> | undefined => {
  const current = heardConversation(decision, input);
  if (current?.status !== 'wrap-up') return current;
  refuseAssignment(decision, input.conversation, because('assignment.after-end', { status: current.status }));
  return undefined;
};

const isSame = (a: Generation, b: Generation | undefined): boolean => b !== undefined && compareGenerations(a, b) === 0;

/** Tells the pool that the item is over: an assignment that can't be used must not hold anyone's capacity. */
export const refuseAssignment = (decision: Decision, conversation: string, reason: Because): void => {
  // Whoever said it: an item of an earlier conversation may be in another pool than the present one's.
  const pool = decision.event.pool ?? itemPool(decision.config, decision.state.current);
  decision.record({ kind: 'assignment-refused', pool, conversation, because: reason });
};
