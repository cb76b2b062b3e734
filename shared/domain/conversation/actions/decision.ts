import type { Channel } from '../../config/channel';
import { type Config, channelOf } from '../../config/config';
import type { PublicLinks } from '../../links/public-links';
import type { ThreadEvent } from '../../messages/to-thread';
import { because } from '../../values/because';
import { CannotBeHandled } from '../../values/cannot-be-handled';
import { evolve } from '../evolve/evolve';
import type { Entry, Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** What a decision is given besides the state and the event: the time, the configuration, and how links are made. */
export type Given = { readonly now: number; readonly config: Config; readonly links: PublicLinks };

/**
 * A decision in the making. Each recorded outcome becomes the next log entry and changes `state` at once, so that what is
 * decided next sees it. It lives for one call of `decide`.
 */
export type Decision = {
  readonly state: ThreadState;
  readonly entries: readonly Entry[];
  readonly event: ThreadEvent;
  readonly config: Config;
  readonly links: PublicLinks;
  /** Epoch ms, and the same as ISO: the clock's, or the wake's own when that is later. */
  readonly now: number;
  readonly nowIso: string;
  readonly record: (outcome: Outcome) => Entry;
};

export const startDecision = (
  state: ThreadState,
  event: ThreadEvent,
  { now: clock, config, links }: Given,
): Decision => {
  const entries: Entry[] = [];
  const now = timeOf(state, event, clock);
  const nowIso = new Date(now).toISOString();
  let current = state;
  return {
    get state() {
      return current;
    },
    entries,
    event,
    config,
    links,
    now,
    nowIso,
    record: outcome => {
      const conversation = conversationOf(current, outcome);
      const entry: Entry = {
        seq: current.seq + 1,
        at: nowIso,
        event: event.id,
        ...(conversation && { conversation }),
        outcome,
      };
      entries.push(entry);
      current = evolve(current, entry);
      return entry;
    },
  };
};

/** The wake that counts carries its own time: a clock that is slow can't call it early, and have it scheduled again at once. */
const timeOf = ({ wakes }: ThreadState, { input }: ThreadEvent, now: number): number =>
  input.type === 'wake' && wakes[input.rule] === input.wakeAt ? Math.max(now, Date.parse(input.wakeAt)) : now;

const conversationOf = ({ current }: ThreadState, outcome: Outcome): string | undefined => {
  if (outcome.kind === 'conversation-started') return outcome.conversation;
  return current.status === 'idle' ? undefined : current.id;
};

/** The channel that a thread is on, or why it is not served (any more). */
export const channelOfThread = (config: Config, business: string): Channel => {
  const channel = channelOf(config, business);
  if (channel === undefined) {
    throw new CannotBeHandled(
      'No channel has the number that was texted: it was removed, or never set up. Add a channel with this number, then replay.',
      because('channel.number-not-served', { configVersion: config.version }),
    );
  }
  if (channel.plan !== 'send-and-receive') {
    throw new CannotBeHandled(
      `Channel "${channel.id}" has the plan "${channel.plan}"; only "send-and-receive" takes customers' texts. Change its plan, then replay.`,
      because('channel.plan-does-not-receive', { channel: channel.id, plan: channel.plan }),
    );
  }
  return channel;
};

/**
 * The channel that texts of ours go out on, or nothing when its number was removed meanwhile: a conversation that was going on
 * then still ends in order, without a word to the customer.
 */
export const servedChannel = ({ config, state }: Decision): Channel | undefined => channelOf(config, state.business);
