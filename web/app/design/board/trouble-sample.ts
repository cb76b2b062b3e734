import type { BulkOutcome } from '../../../../shared/api/supervisor/bulk';
import type { EffectOnHours } from '../../../board/emergency/chosen';
import type { DeadLetter } from '../../../board/trouble/dead-letters';
import type { RestrictedSender } from '../../../board/trouble/restricted';
import { groupsOf, helpsOf, type Member } from '../../../board/why/helps';
import type { ShownStage } from '../../../board/why/why-picture';
import { ago, HOUR, MINUTE } from '../data/now';
import { QUEUES } from './sample';

const iso = (at: number): string => new Date(at).toISOString();
const reason = (rule: string, sentence: string, facts: readonly (readonly [string, string])[] = []) => ({
  ...{ rule, sentence, facts },
});

export const STAGES: readonly ShownStage[] = [
  {
    stage: 'classified',
    is: 'past',
    reasons: [reason('classification.rule', 'A rule of the configuration fits this text.', [['ruleset', 'Topics']])],
  },
  { stage: 'routed', is: 'past', reasons: [reason('queue.rule', 'A rule of the configuration leads to this queue.')] },
  { stage: 'queued', is: 'past', reasons: [] },
  { stage: 'held-back', is: 'past', reasons: [] },
  {
    stage: 'agents',
    is: 'here',
    reasons: [reason('assignment.nobody', 'Nobody could take it: the facts say what ruled each out.')],
  },
];
const MEMBERS: readonly Member[] = [
  { agent: 'ana', name: 'Ana Ruiz', presence: 'busy', ruledOutBy: 'capacity' },
  { agent: 'fatima', name: 'فاطمة الزهراء', presence: 'busy', ruledOutBy: 'capacity' },
  { agent: 'ben', name: 'Ben Carter', presence: 'available', ruledOutBy: 'declined' },
  { agent: 'emre', name: 'Emre Yıldız', presence: 'away', ruledOutBy: 'presence' },
  { agent: 'chidi', name: 'Chidi Okafor', presence: 'inactive', ruledOutBy: 'presence' },
];
export const GROUPS = groupsOf(MEMBERS);
export const HELPS = helpsOf(
  [
    { kind: 'room', agent: { id: 'ana', name: 'Ana Ruiz' }, units: 1 },
    { kind: 'time', agent: { id: 'ben', name: 'Ben Carter' }, at: iso(ago(-4 * MINUTE)) },
    { kind: 'presence', agent: { id: 'emre', name: 'Emre Yıldız' }, presence: 'available' },
  ],
  MEMBERS,
  QUEUES,
  'orders',
);

export const OUTCOMES: readonly BulkOutcome[] = [
  ...Array.from({ length: 9 }, (_, at): BulkOutcome => ({ id: `c-${at + 1}`, state: 'done' })),
  ...['c-10', 'c-11'].map(
    (id): BulkOutcome => ({
      ...{ id, state: 'refused', status: 409, sentence: 'Only work that waits can be assigned. Transfer it instead.' },
    }),
  ),
  { id: 'c-12', state: 'refused', status: 404, sentence: 'This conversation is over.' },
];

const hours = (id: string, name: string, part: Partial<EffectOnHours>): EffectOnHours => ({
  ...{ hours: id, name, timeZone: 'America/Chicago', openNow: true, openThen: false, emergency: false },
  ...{ because: { rule: 'hours.emergency' }, channels: [], queues: [], waiting: 4, withBots: 1, withAgents: 6 },
  ...part,
});
export const HOURS: readonly EffectOnHours[] = [
  hours('office', 'Office hours', {}),
  hours('shop', 'Shop hours', {}),
  hours('night', 'Night desk', { openNow: false }),
];

export const LETTERS: readonly DeadLetter[] = [
  {
    ...{ id: 'outbound/1', source: 'outbound', at: iso(ago(3 * HOUR)), state: 'new', harm: 'texts-late' },
    reason: 'The provider answered 400: the sender is not registered for this country.',
    original: { type: 'send-sms', to: '+1425•••••61', segments: 2, commandId: '5f0c…' },
  },
  {
    ...{ id: 'surveys/2', source: 'surveys', at: iso(ago(26 * MINUTE)), state: 'new', harm: 'none' },
    reason: 'Expected a survey that is configured, found "after-sale".',
    original: { type: 'survey-due', conversation: 'c-17' },
  },
  {
    ...{ id: 'routing/3', source: 'routing', at: iso(ago(9 * HOUR)), state: 'replayed', harm: 'moves-work' },
    reason: 'The table did not answer for 60 seconds.',
    original: { type: 'enqueue', conversation: 'c-4' },
    done: { by: 'Olga Brandt', at: iso(ago(8 * HOUR)) },
  },
];

export const SENDERS: readonly RestrictedSender[] = [
  {
    ...{ conversation: 'c-9', customer: '+1425•••••37', business: '+18005550100', muted: null },
    blocked: { at: iso(ago(50 * HOUR)), by: 'Ben Carter', note: 'Sends the same picture every night', texts: 41 },
  },
  {
    ...{ conversation: 'c-12', customer: '+1305•••••42', business: '+18005550100', blocked: null, muted: null },
    optedOut: { at: iso(ago(6 * HOUR)), by: 'customer', rule: 'opt-out.keyword', texts: 3, lastAt: iso(ago(2 * HOUR)) },
  },
  {
    ...{ conversation: 'c-13', customer: '+44•••••••21', business: '+18005550100', blocked: null, muted: null },
    elsewhere: { at: iso(ago(HOUR)), texts: 2, because: { rule: 'sender.elsewhere' } },
  },
];
