import type { Outcome } from '../domain/conversation/model/outcomes';
import type { PoolOutcome } from '../domain/routing/model/outcomes';
import type { PoolState } from '../domain/routing/model/state';
import { measureSurvey } from './measure-survey';
import {
  automatedMessage,
  conversationEnded,
  conversationStarted,
  offered,
  optedIn,
  optedOut,
  waited,
  workQueued,
  workWaiting,
} from './metrics';

/** What each kind of outcome is measured by; `null`: not measured. A kind that nobody has thought of doesn't compile. */
type Measures<O extends { readonly kind: string }, Args extends readonly unknown[]> = {
  readonly [K in O['kind']]: ((outcome: Extract<O, { readonly kind: K }>, ...args: Args) => void) | null;
};
const unmeasured = <K extends (Outcome | PoolOutcome)['kind']>(
  ...kinds: readonly K[]
): { readonly [Each in K]: null } =>
  Object.fromEntries(kinds.map(kind => [kind, null])) as { readonly [Each in K]: null };
const measure = <O extends { readonly kind: string }, Args extends readonly unknown[]>(
  measures: Measures<O, Args>,
  outcome: O,
  ...args: Args
): void => (measures[outcome.kind as O['kind']] as ((outcome: O, ...args: Args) => void) | null)?.(outcome, ...args);

const ofThread: Measures<Outcome, []> = {
  'conversation-started': ({ channel, workstream, language }) => conversationStarted({ channel, workstream, language }),
  'conversation-closed': ({ endedBy }) => conversationEnded({ outcome: endedBy }),
  'consent-said': ({ changed, to, because }) => {
    if (changed) (to === 'out' ? optedOut : optedIn)({ rule: because.rule });
  },
  'text-sent': ({ origin, language }) => {
    if (origin.by === 'auto') automatedMessage({ kind: origin.trigger, language });
  },
  survey: outcome => measureSurvey(outcome),
  'work-queued': ({ pool }) => workQueued({ pool }),
  ...unmeasured(
    'agent-joined',
    'agent-lost',
    'agent-resumed',
    'agents-told',
    'assignment-refused',
    'assist-asked',
    'bot-answered',
    'bot-asked',
    'bot-joined',
    'bot-left',
    'burst-grew',
    'capacity-freed',
    'cards-shown',
    'colleague',
    'command-refused',
    'context-set',
    'conversation-ended',
    'conversation-reopened',
    'customer-linked',
    'customer-not-linked',
    'customer-unlinked',
    'dropped',
    'erased',
    'file-received',
    'file-refused',
    'file-sent',
    'in-queue',
    'language-changed',
    'language-set',
    'link-made',
    'media-expected',
    'not-sent',
    'note',
    'number-reachable',
    'number-reassigned-settled',
    'number-reassigned-suspected',
    'number-unreachable',
    'opt-out-asked',
    'opt-out-list-answered',
    'opt-out-list-asked',
    'passed-on',
    'pool-asked',
    'position-asked',
    'read-marked',
    'retry-dropped',
    'retry-left',
    'retry-planned',
    'sender-restricted',
    'sender-taken-up',
    'set-aside',
    'text-arrived',
    'text-failed',
    'text-received',
    'timed-out',
    'urgent',
    'wait-told',
    'wake-came',
    'wake-scheduled',
  ),
};

/** Measures what a thread decided. Called once for each commit, so that a second delivery is not counted again. */
export const measureThread = (outcomes: readonly Outcome[]): void => {
  for (const outcome of outcomes) measure(ofThread, outcome);
};

const ofPool: Measures<PoolOutcome, [before: PoolState]> = {
  'item-offered': () => offered({ outcome: 'made' }),
  'offer-ended': ({ how }) => offered({ outcome: how }),
  'item-by-hand': ({ exhausted }) => {
    if (exhausted === true) offered({ outcome: 'exhausted' });
  },
  'item-assigned': ({ how, conversation, queue, at }, before) => {
    offered({ outcome: how });
    const since = before.items.get(conversation)?.since;
    if (since !== undefined) waited({ queue: queue.id }, at - since);
  },
  ...unmeasured(
    'bot-has-item',
    'closing-told',
    'command-refused',
    'desks-looked-at',
    'dropped',
    'guest-came',
    'guest-left',
    'item-automatic',
    'item-customer',
    'item-done',
    'item-force-closed',
    'item-handed-back',
    'item-kept',
    'item-looked-at',
    'item-moved',
    'item-overflowed',
    'item-queued',
    'item-released',
    'item-unassigned',
    'item-unknown',
    'item-urgent',
    'looked-around',
    'more-to-do',
    'not-assigned',
    'position-said',
    'presence-set',
    'standings-said',
    'transfer-ended',
    'transfer-offered',
    'wake-came',
    'wake-scheduled',
  ),
};

/** Measures what a pool decided. `before` tells since when an item had waited. */
export const measurePool = (before: PoolState, outcomes: readonly PoolOutcome[]): void => {
  for (const outcome of outcomes) measure(ofPool, outcome, before);
};

/** What waits now. Once a minute, and not at each event: counting costs the number of items. */
export const measureWaiting = (pool: PoolState): void => {
  const counts = new Map<string, number>();
  for (const item of pool.items.values()) {
    if (item.status === 'waiting' || item.status === 'offered')
      counts.set(item.queue, (counts.get(item.queue) ?? 0) + 1);
  }
  for (const [queue, items] of counts) workWaiting({ queue }, items);
};
