import type { BoardAgent, BoardQueue, BoardStrip } from '../../../../shared/api/supervisor/live-board';
import type { WorkItem } from '../../../data/board/work-item';
import { ago, ahead, HOUR, MINUTE, NOW, SECOND } from '../data/now';

const iso = (at: number): string => new Date(at).toISOString();

export const STRIP: BoardStrip = {
  waiting: 14,
  longest: { since: iso(ago(19 * MINUTE + 4 * SECOND)), conversation: 'c-2' },
  agents: { on: 9, free: 2, room: 4 },
  today: { answered: 212, inTime: 187, givenUp: 6, textsIn: 1_284, textsOut: 1_902, failed: 3 },
};

const open = { open: true, because: { rule: 'hours.open' }, until: iso(ahead(3 * HOUR)) } as const;
const queue = (id: string, name: string, part: Partial<BoardQueue>): BoardQueue => ({
  ...{ queue: id, name, waiting: 0, byHand: 0, dues: [], overflowed: 0, hours: open },
  agents: { members: 4, present: 3, withRoom: 1 },
  today: { answered: 40, inTime: 36, givenUp: 1 },
  ...part,
});
export const QUEUES: readonly BoardQueue[] = [
  queue('orders', 'Orders', {
    ...{ waiting: 7, oldest: iso(ago(19 * MINUTE)), agents: { members: 6, present: 4, withRoom: 0 } },
    dues: [iso(ago(4 * MINUTE)), iso(ago(50 * SECOND)), iso(ahead(3 * MINUTE))],
    today: { answered: 96, inTime: 80, givenUp: 4 },
  }),
  queue('returns', 'Returns', {
    ...{ waiting: 4, oldest: iso(ago(6 * MINUTE)), dues: [iso(ahead(2 * MINUTE))] },
    today: { answered: 61, inTime: 57, givenUp: 1 },
  }),
  queue('billing', 'Billing', {
    ...{ waiting: 2, byHand: 1, oldest: iso(ago(3 * MINUTE)), agents: { members: 3, present: 2, withRoom: 2 } },
    today: { answered: 43, inTime: 41, givenUp: 1 },
  }),
  queue('spanish', 'Español', {
    ...{ waiting: 1, oldest: iso(ago(40 * SECOND)), agents: { members: 2, present: 0, withRoom: 0 } },
    today: { answered: 12, inTime: 9, givenUp: 0 },
  }),
  queue('night', 'Night desk', {
    hours: { open: false, because: { rule: 'hours.closed' }, until: iso(ahead(5 * HOUR)) },
    ...{ agents: { members: 2, present: 0, withRoom: 0 }, today: { answered: 0, inTime: 0, givenUp: 0 } },
  }),
];

const agent = (id: string, name: string, part: Partial<BoardAgent>): BoardAgent => ({
  ...{ agent: id, name, capacity: 3, units: 2, held: 2, offered: 0, presence: 'available', missed: 0, declined: 0 },
  ...{ reason: 'agent', since: iso(ago(95 * MINUTE)), queues: ['orders', 'returns'] },
  ...part,
});
export const AGENTS: readonly BoardAgent[] = [
  agent('ana', 'Ana Ruiz', { presence: 'busy', reason: 'capacity', units: 3, held: 3 }),
  agent('ben', 'Ben Carter', { units: 1, held: 1, offered: 1, declined: 2 }),
  agent('chidi', 'Chidi Okafor', { presence: 'inactive', reason: 'missed', since: iso(ago(4 * MINUTE)), missed: 3 }),
  agent('dora', 'Dóra Szabó', { units: 0, held: 0, noWork: 'skills', queues: ['billing'] }),
  agent('emre', 'Emre Yıldız', { presence: 'away', since: iso(ago(22 * MINUTE)), noWork: 'presence' }),
  agent('fatima', 'فاطمة الزهراء', { presence: 'busy', units: 3, held: 3, reason: 'capacity' }),
  agent('grace', 'Grace Whitmore-Fitzgerald', { presence: 'do-not-disturb', noWork: 'presence', units: 1, held: 1 }),
  agent('hana', 'Hana Sato', { presence: 'offline', reason: 'connection-lost', units: 0, held: 0, noWork: 'presence' }),
];

const NAMES = [
  'María Fernández Ortega',
  'Tyler Brooks',
  '+1 425 ••• ••37',
  'أمينة الحداد',
  'Joe Okonkwo',
  'Léa Marchand',
];
const PLACES = [
  ['orders', 'Orders'],
  ['returns', 'Returns'],
  ['billing', 'Billing'],
] as const;

/** As many rows as are asked for; the first are the interesting ones. */
export const work = (n: number): readonly WorkItem[] =>
  Array.from({ length: n }, (_, at): WorkItem => {
    const [queueId, queueName] = PLACES[at % PLACES.length] ?? PLACES[0];
    const state = at < 8 ? 'waiting' : ((['held', 'offered', 'held', 'bot', 'released'] as const)[at % 5] ?? 'held');
    const since = NOW - (at < 8 ? (20 - at * 2) * MINUTE : (at % 37) * MINUTE + at * SECOND);
    const waits = state === 'waiting' || state === 'offered';
    return {
      ...{ conversation: `c-${at + 1}`, state, queue: queueId, queueName, channel: 'main', channelName: 'Main line' },
      customer: NAMES[at % NAMES.length] ?? '',
      ...(state === 'bot' && { holder: 'Shop bot' }),
      ...(state !== 'bot' && state !== 'waiting' && { agent: 'ben', holder: AGENTS[at % 3]?.name ?? '' }),
      ...{ workstream: 'service', language: at % 4 === 3 ? 'es' : 'en', since, declines: 0 },
      ...(waits && { waitingSince: since, dueAt: since + 15 * MINUTE }),
      ...{ urgent: at === 2, byHand: at === 5 },
    };
  });
