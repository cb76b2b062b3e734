import { countedText, NOTHING_SENT } from '../../auto-messages/text-counts';
import type { SurveyFact } from '../../survey/next-step';
import { assertNever } from '../../values/never';
import { type Entry, isApart, type Outcome } from '../model/outcomes';
import type { Active, Closed, Conversation, EndedBy, ThreadState } from '../model/state';
import { begun, toOpen, withoutBot } from './begun';
import { evolveBot } from './evolve-bot';
import { growBurst } from './evolve-burst';
import { linkedBy } from './evolve-customer';
import { deliverabilityAfter, forgotten, withArrived, withoutRetry } from './evolve-deliverability';
import { rememberedOfOurs } from './evolve-ours';
import { joinedAfter, saidByAgent } from './evolve-said';
import { evolveSender } from './evolve-sender';
import { countTextOut, heardAt, heardWords, isOngoing } from './evolve-texts';
import { evolvePoolSign } from './pool-sign';
import { evolveTally } from './tally/evolve-tally';
import { toTombstone } from './tombstone';

/** The thread after one log entry. Folding a whole log from `newThread` gives the head. */
export const evolve = (state: ThreadState, entry: Entry): ThreadState => {
  const sender = evolveSender(state.sender, entry);
  const { poolSign: _before, tally: _counted, ...after } = evolveFact(state, entry, entry.outcome);
  const poolSign = isOngoing(after.current) ? evolvePoolSign(state, entry) : undefined;
  const tally = evolveTally({ before: state, after }, entry);
  return {
    ...after,
    ...(tally !== undefined && { tally }),
    ...(sender !== undefined && { sender }),
    ...(poolSign !== undefined && { poolSign }),
    seq: entry.seq,
  };
};

const evolveFact = (state: ThreadState, entry: Entry, outcome: Outcome): ThreadState => {
  const { current } = state;
  switch (outcome.kind) {
    case 'text-received':
      return {
        // Who writes can be reached: what was known against their number counts no more.
        ...forgotten(state),
        customer: outcome.from,
        business: outcome.to,
        ...(!isApart(outcome) && heardWords(state, entry, outcome)),
      };
    case 'consent-said':
      return { ...state, consent: outcome.state };
    case 'conversation-started': {
      const { conversation: id, channel, workstream, language, languageIsGuess, receivedAt } = outcome;
      const started = {
        id,
        channel,
        workstream,
        language,
        ...(languageIsGuess && { languageBy: 'guess' as const }),
        startedAt: entry.at,
        textsIn: 0,
        textsOut: 0,
        lastFromCustomerAt: receivedAt,
        arrivedAt: entry.at,
      };
      return {
        ...state,
        ...(outcome.lookUp === true && { lookUp: { since: entry.at } }),
        conversations: state.conversations + 1,
        current: { ...started, status: 'open', waitingSince: entry.at },
      };
    }
    case 'conversation-reopened':
      return current.status === 'closed' ? { ...state, current: reopened(current, entry.at) } : state;
    case 'work-queued': {
      const { burst: _over, ...rest } = state;
      if (!isOngoing(current)) return rest;
      const { pool, workstream = current.workstream } = outcome;
      return { ...rest, said: entry.seq, current: { ...toOpen(current, outcome.waitingSince), pool, workstream } };
    }
    case 'burst-grew': {
      const waits = isOngoing(current) && current.status !== 'open' ? toOpen(current, entry.at) : current;
      return { ...state, burst: growBurst(state.burst, outcome), current: waits };
    }
    case 'in-queue':
      return isOngoing(current)
        ? { ...state, current: { ...current, generation: outcome.generation, queue: outcome.queue } }
        : state;
    case 'agent-joined': {
      if (!isOngoing(current)) return state;
      const { generation, queue, agent } = outcome;
      // Who has it now reads every text as it comes: no burst is left to wait for.
      const { burst: _over, wait: _waited, ...rest } = state;
      return {
        ...rest,
        current: {
          ...withoutBot(current),
          status: 'active',
          generation,
          queue,
          agent,
          lastAgent: agent,
          ...(current.joined && { joined: current.joined.filter(({ id }) => id !== agent.id) }),
          activeSince: entry.at,
        },
      };
    }
    case 'colleague':
      return isOngoing(current) && outcome.mode === 'join'
        ? { ...state, current: joinedAfter(current, outcome) }
        : state;
    case 'agent-lost':
      return isOngoing(current)
        ? { ...state, current: { ...toOpen(current, entry.at), generation: outcome.generation } }
        : state;
    case 'agent-resumed':
      return current.status === 'wrap-up'
        ? { ...state, current: { ...begun(current), status: 'active', agent: current.agent, activeSince: entry.at } }
        : state;
    case 'bot-joined': {
      const { burst: _over, wait: _waited, ...rest } = state;
      return { ...rest, current: evolveBot(current, entry, outcome) };
    }
    case 'bot-asked':
    case 'bot-answered':
    case 'bot-left':
      return { ...state, current: evolveBot(current, entry, outcome) };
    case 'text-sent':
      return {
        ...state,
        ...rememberedOfOurs(state, entry, outcome),
        current: countTextOut(current, entry, outcome),
        counts: countedText(state.counts ?? NOTHING_SENT, outcome.origin, Date.parse(entry.at)),
      };
    case 'set-aside':
      return current.status === 'active'
        ? { ...state, current: { ...begun(current), status: 'waiting', agent: current.agent, waitingSince: entry.at } }
        : state;
    case 'conversation-ended':
      return current.status === 'active' ? { ...state, current: toWrapUp(current, entry.at, outcome.by) } : state;
    case 'assignment-refused':
      return current.status === 'idle' || current.id !== outcome.conversation
        ? state
        : { ...state, said: entry.seq, current: afterRefusal(current) };
    case 'capacity-freed':
      return current.status === 'wrap-up' ? { ...state, current: { ...current, capacityFreed: true } } : state;
    case 'conversation-closed': {
      if (!isOngoing(current)) return state;
      const ended = current.status === 'wrap-up' ? current : { endedAt: entry.at, endedBy: outcome.endedBy };
      const { endedAt, endedBy } = ended;
      const { burst: _over, wait: _waited, lookUp: _late, ...rest } = state;
      const closed = { ...begun(current), status: 'closed' as const, endedAt, endedBy, closedAt: entry.at };
      return { ...rest, said: entry.seq, current: closed };
    }
    case 'survey':
      return { ...state, survey: outcome.state, ...askedAt(outcome.facts) };
    case 'context-set':
    case 'language-set':
    case 'language-changed':
    case 'read-marked':
      return isOngoing(current) ? { ...state, current: saidByAgent(current, outcome) } : state;
    case 'customer-linked':
    case 'customer-not-linked':
    case 'customer-unlinked':
      return linkedBy(state, outcome);
    case 'wake-scheduled':
      return { ...state, wakes: { ...state.wakes, [outcome.rule]: outcome.wakeAt } };
    case 'wake-came': {
      const { [outcome.rule]: _came, ...wakes } = state.wakes;
      return { ...state, wakes };
    }
    case 'position-asked':
      return { ...state, wait: { ...state.wait, askedAt: entry.at } };
    case 'wait-told':
      return { ...state, wait: { askedAt: state.wait?.askedAt ?? entry.at, told: outcome.told } };
    case 'timed-out':
      return { ...state, timedOut: { ...state.timedOut, [outcome.rule]: outcome.since } };
    case 'text-failed':
      return { ...state, deliverability: deliverabilityAfter(state.deliverability, entry, outcome) };
    case 'text-arrived':
      return withArrived(state, outcome.of);
    case 'number-unreachable':
      return state.deliverability === undefined
        ? state
        : {
            ...state,
            deliverability: { ...state.deliverability, unreachable: { since: entry.at, code: outcome.code } },
          };
    case 'number-reachable':
      return forgotten(state);
    case 'retry-planned':
      return { ...state, retries: [...(state.retries ?? []), outcome.retry] };
    case 'retry-left':
    case 'retry-dropped':
      return withoutRetry(state, outcome.of);
    case 'file-received':
      return { ...state, current: heardAt(current, entry) };
    case 'erased':
      return toTombstone(state, entry, outcome);
    case 'pool-asked':
    case 'passed-on':
    case 'file-sent':
    case 'file-refused':
    case 'media-expected':
    case 'link-made':
    case 'not-sent':
    case 'agents-told':
    case 'note':
    case 'assist-asked':
    case 'cards-shown':
    case 'dropped':
    case 'command-refused':
    // What they tell of the sender stands in `evolveSender`.
    case 'sender-restricted':
    case 'sender-taken-up':
    case 'opt-out-asked':
    case 'number-reassigned-suspected':
    case 'number-reassigned-settled':
    case 'opt-out-list-asked':
    case 'opt-out-list-answered':
    case 'urgent':
      return state;
    default:
      return assertNever(outcome, 'outcome of a thread');
  }
};

/** When this customer was last asked: the days between two surveys count from here. */
const askedAt = (facts: readonly SurveyFact[]): { lastSurveyAt?: string } => {
  const asked = facts.find(fact => fact.kind === 'asked');
  return asked === undefined ? {} : { lastSurveyAt: asked.at };
};

/** Begun anew: a bot may have it first again. */
const reopened = (current: Closed, at: string) => {
  const { forPeople: _had, unanswered: _read, ...rest } = toOpen(current, at);
  return rest;
};

/** The pool lets it go: whoever has wrap-up to do holds no capacity any more, and the next text asks for somebody anew. */
const afterRefusal = (current: Conversation): Conversation =>
  current.status === 'wrap-up' ? { ...current, capacityFreed: true } : current;

const toWrapUp = (current: Active, at: string, by: EndedBy) => ({
  ...begun(current),
  status: 'wrap-up' as const,
  agent: current.agent,
  endedAt: at,
  endedBy: by,
  capacityFreed: false,
});
