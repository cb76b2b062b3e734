import type { Presence } from '../../../shared/domain/config/routing/assignment-rules';
import type { Connection } from '../../data/feed/connection';
import type { WorkRow } from '../../data/list/row';
import type { Away } from '../../data/live/away';
import type { Bubble } from '../../data/outbox/bubble';
import type { Silent } from '../../desk/alarms/silent';
import type { Lock, SilentReason } from '../../desk/composer/lock';
import type { Density, Entry } from '../../desk/conversation/entry';
import type { Offer } from '../../desk/offer/offer';
import { ENTRIES, ON_THE_WAY } from './data/entries';
import { ago, SECOND } from './data/now';
import { HANDED_OVER, MANY, MISSED, OFFER, URGENT } from './data/offers';
import { ROWS, URGENT_ROW } from './data/rows';

/** What a state of the desk begins with. All of it is alive from there. */
export type Sample = {
  readonly rows: readonly WorkRow[];
  readonly entries: readonly Entry[];
  readonly offers: readonly Offer[];
  readonly pending: readonly Bubble[];
  readonly presence: Presence;
  readonly connection: Connection;
  readonly open: string | undefined;
  readonly text: string;
  readonly note: string;
  readonly mode: 'text' | 'note';
  readonly density: Density;
  readonly stage: 'active' | 'wrap-up' | 'closed' | 'guest';
  readonly lock?: Lock;
  readonly silent?: SilentReason;
  readonly draftsLast: boolean;
  readonly isOld: boolean;
  readonly away?: Away;
  readonly silentSign?: Silent;
  /** Rows that come once somebody's hand is in the list. */
  readonly keysOpen: boolean;
};

const QUIET: Sample = {
  ...{
    rows: ROWS,
    entries: ENTRIES,
    offers: [],
    pending: [],
    presence: 'busy',
    connection: { is: 'live' },
    open: 'c-maria',
  },
  ...{
    text: '',
    note: '',
    mode: 'text',
    density: 'story',
    stage: 'active',
    draftsLast: true,
    isOld: false,
    keysOpen: false,
  },
};
const bubble = (commandId: string, body: string, state: Bubble['state'], kind: Bubble['kind'] = 'text'): Bubble => ({
  ...{ commandId, person: 'ana', conversation: 'c-maria', kind, body, madeAt: ago(20 * SECOND), state },
});
const LONG =
  'Of course. I have changed the address to your office at 600 Stewart Street, and asked the depot to call you half an hour before they come. '.repeat(
    8,
  );

/** Every state worth looking at, by its address under `/design/`. */
export const STATES = {
  conversation: {},
  list: { open: undefined, rows: [URGENT_ROW, ...ROWS] },
  everything: { density: 'everything' },
  talk: { density: 'talk' },
  delivery: { entries: ON_THE_WAY },
  pending: {
    entries: ENTRIES.slice(4, 12),
    connection: { is: 'offline' },
    pending: [
      bubble('p0', 'Let me ask the depot.', { is: 'queued' }),
      bubble('p1', 'They can do it, at no extra cost.', { is: 'waiting', attempt: 3, retryAt: ago(-4 * SECOND) }),
      bubble('p2', 'Customer prefers mornings', { is: 'waiting', attempt: 1, retryAt: ago(-4 * SECOND) }, 'note'),
      bubble('p3', 'Is the office open at 9?', {
        is: 'refused',
        sentence: 'María opted out a moment ago: no text may go to her.',
      }),
    ],
  },
  typing: { text: 'Of course, where is your office?' },
  doubling: { text: 'Of course — I’ve changed it to your office. They’ll call you half an hour before they come…' },
  over: { text: LONG.slice(0, 1_012) },
  'quick-replies': { text: '/del' },
  slots: { text: 'Hi María, your order {$OrderNumber$} arrives on {$Day$} between 9 and 12.' },
  note: { mode: 'note', note: 'Wants it at the office, 600 Stewart St. Depot knows.' },
  locked: { text: 'Of course, where is your off', lock: { by: 'agent', name: 'Ben Carter' } },
  'other-window': { text: 'Of course, where', lock: { by: 'window' } },
  'opted-out': { silent: 'opted-out' },
  watching: { silent: 'watching', stage: 'guest' },
  'wrap-up': { stage: 'wrap-up', open: 'c-lea', silent: undefined },
  offer: { offers: [OFFER] },
  offers: { offers: MANY },
  'urgent-offer': { offers: [URGENT], open: undefined },
  'handed-over': { offers: [HANDED_OVER] },
  connecting: { offers: [{ ...OFFER, answer: { is: 'connecting' } }] },
  refused: {
    offers: [
      { ...OFFER, answer: { is: 'refused', sentence: 'Carla was faster: she has this conversation since 14:42.' } },
    ],
  },
  missed: { offers: [MISSED], presence: 'inactive', open: undefined },
  empty: { rows: [], open: undefined, presence: 'offline' },
  'empty-available': { rows: [], open: undefined, presence: 'available' },
  slow: { connection: { is: 'slow', heardAt: ago(40 * SECOND) } },
  offline: { connection: { is: 'offline' } },
  'signed-out': {
    connection: { is: 'signed-out' },
    pending: [bubble('p1', 'One moment.', { is: 'signed-out', attempt: 1 })],
  },
  'new-version': { isOld: true },
  away: { away: { ms: 70 * SECOND, lost: 1 } },
  silent: { silentSign: 'sound', presence: 'available' },
  private: { text: 'One moment', draftsLast: false },
  keys: { keysOpen: true },
} as const satisfies Record<string, Partial<Sample>>;
export type StateName = keyof typeof STATES;

export const sampleOf = (name: StateName): Sample => ({ ...QUIET, ...STATES[name] });
