import fc from 'fast-check';
import type { PoolInput } from '../../../shared/domain/messages/to-pool';
import type { RoutingConfig } from '../../../shared/domain/routing/rules/configuration';
import { configured, OFFICE_HOURS } from './given';

export const AGENTS = ['ana', 'ben', 'cy', 'dee', 'eve'];
export const CONVERSATIONS = Array.from({ length: 24 }, (_, n) => `t${n}-1`);

const configuration = (
  version: string,
  assignment: 'highest-capacity' | 'round-robin' | 'most-idle',
  without: readonly string[] = [],
  more: object = {},
): RoutingConfig =>
  configured({
    version,
    workstreams: [
      {
        ...more,
        classification: [
          {
            id: 'urgency',
            rules: [
              { when: { keywords: ['urgent'] }, set: { priority: 'high' } },
              { when: { keywords: ['tech'] }, set: { skills: [{ id: 'tech', rating: 2 }] } },
              { when: { keywords: ['callback'] }, set: { capacityProfile: 'calls' } },
            ],
          },
        ],
        routing: [
          { when: { language: 'es' }, queue: 'spanish' },
          { when: { keywords: ['office'] }, queue: 'office' },
        ],
        ...(version === '2'
          ? { presenceAfterMissed: 'inactive' as const, presenceAfterDecline: 'do-not-disturb' as const }
          : {}),
      },
    ],
    queues: [
      { id: 'general', assignment, patienceMinutes: 30 },
      {
        id: 'spanish',
        assignment,
        priority: 2,
        agents: ['ben', 'cy', 'dee'].filter(id => !without.includes(id)),
        overflow: { waiting: { seconds: 900, action: { transfer: 'general' } } },
      },
      { id: 'office', operatingHours: 'office', agents: ['ana', 'eve'].filter(id => !without.includes(id)) },
    ],
    agents: [
      { id: 'ana', capacity: 3, skills: [{ id: 'tech', rating: 3 }] },
      { id: 'ben', capacity: 2 },
      { id: 'cy', capacity: 1, skills: [{ id: 'tech', rating: 1 }] },
      { id: 'dee', capacity: 4, skills: [{ id: 'tech', rating: 2 }] },
      { id: 'eve', capacity: 2, profiles: [{ id: 'calls', limit: 0 }] },
    ].filter(({ id }) => !without.includes(id)),
    capacityProfiles: [{ id: 'calls', limit: 1 }],
    operatingHours: [OFFICE_HOURS],
  });
export const CONFIGS = [
  configuration('1', 'highest-capacity'),
  configuration('2', 'round-robin', ['dee']),
  configuration('3', 'most-idle', [], { bot: { id: 'bot', name: 'Bot', url: 'https://bot.contoso.example/' } }),
];

export type Step =
  | { readonly do: 'say'; readonly input: PoolInput }
  | {
      readonly do: 'queue' | 'done' | 'release';
      readonly conversation: string;
      readonly text: string;
      readonly language: string;
      readonly after?: 'bot' | undefined;
    }
  /** By somebody who can: an answer to the n-th offer, a wish of who has the n-th item. */
  | { readonly do: 'answer'; readonly n: number; readonly type: 'accept' | 'decline' }
  | {
      readonly do: 'hand-over';
      readonly n: number;
      readonly to: { readonly agent: string } | { readonly queue: string };
    }
  | { readonly do: 'set-aside'; readonly n: number }
  | { readonly do: 'ask'; readonly n: number; readonly whom: string }
  | { readonly do: 'pass'; readonly seconds: number }
  | { readonly do: 'configure'; readonly which: number };

const agent = fc.constantFrom(...AGENTS);
const conversation = fc.constantFrom(...CONVERSATIONS);
const say = (input: fc.Arbitrary<PoolInput>): fc.Arbitrary<Step> => input.map(each => ({ do: 'say', input: each }));
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('queue' as const),
      conversation,
      text: fc.constantFrom('hello', 'urgent', 'tech please', 'office', 'callback', 'urgent tech'),
      language: fc.constantFrom('en', 'es'),
      after: fc.constantFrom(undefined, undefined, 'bot' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set-aside' as const), n: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('done' as const, 'release' as const),
      conversation,
      text: fc.constant(''),
      language: fc.constant('en'),
    }),
  },
  {
    weight: 4,
    arbitrary: say(
      fc.record({
        type: fc.constant('presence' as const),
        agent,
        presence: fc.constantFrom(
          'available',
          'available',
          'available',
          'busy',
          'busy',
          'away',
          'do-not-disturb',
          'offline',
        ),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: say(fc.record({ type: fc.constantFrom('accept' as const, 'decline' as const), agent, conversation })),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      n: fc.nat(20),
      type: fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('hand-over' as const),
      n: fc.nat(20),
      to: fc.oneof(fc.record({ agent }), fc.record({ queue: fc.constantFrom('general', 'spanish', 'office') })),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), n: fc.nat(20), whom: agent }) },
  {
    weight: 1,
    arbitrary: say(
      fc.record({ type: fc.constant('connection' as const), agent, state: fc.constantFrom('lost', 'back') }),
    ),
  },
  { weight: 1, arbitrary: say(fc.record({ type: fc.constant('pick' as const), agent, conversation })) },
  {
    weight: 1,
    arbitrary: say(
      fc.record({
        type: fc.constant('supervise' as const),
        supervisor: fc.constant({ id: 'boss', name: 'Boss' }),
        conversation,
        action: fc.constantFrom('monitor', 'leave', 'transfer', 'force-close'),
        to: fc.record({ queue: fc.constant('general') }),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      seconds: fc.constantFrom(1, 5, 20, 20, 61, 130, 600, 7_200),
    }),
  },
  { weight: 1, arbitrary: say(fc.constant({ type: 'tick' as const })) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('configure' as const), which: fc.nat(2) }) },
);
