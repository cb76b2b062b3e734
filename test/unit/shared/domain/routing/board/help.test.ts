import fc from 'fast-check';
import type { Help } from '../../../../../../shared/domain/desk/help';
import { changed, isAssignable, whatWouldHelp } from '../../../../../../shared/domain/routing/board/help';
import { decidePool } from '../../../../../../shared/domain/routing/decide';
import { evolvePool } from '../../../../../../shared/domain/routing/evolve/evolve';
import type { Item } from '../../../../../../shared/domain/routing/model/item';
import type { PoolState } from '../../../../../../shared/domain/routing/model/state';
import { roomFor } from '../../../../../../shared/domain/routing/rules/capacity';
import { compileConfiguration, type RoutingConfig } from '../../../../../../shared/domain/routing/rules/configuration';
import { configured, OFFICE_HOURS, pool } from '../../../../../support/routing/given';
import { mayHave, waitingItems } from '../../../../../support/routing/histories-rules';
import { AGENTS, CONFIGS, CONVERSATIONS } from '../../../../../support/routing/histories-steps';

const config = configured({
  workstreams: [
    {
      classification: [
        {
          id: 'skill',
          rules: [{ id: 'tech', when: { keywords: 'tech' }, set: { skills: [{ id: 'tech', rating: 2 }] } }],
        },
      ],
      routing: [{ id: 'all', queue: 'general' }],
    },
  ],
  queues: [{ id: 'general', agents: ['full', 'away', 'unskilled'], operatingHours: 'office' }],
  agents: [
    { id: 'full', capacity: 1, skills: [{ id: 'tech', rating: 2 }] },
    { id: 'away', skills: [{ id: 'tech', rating: 3 }] },
    { id: 'unskilled' },
    { id: 'outside', skills: [{ id: 'tech', rating: 2 }] },
  ],
  operatingHours: [OFFICE_HOURS],
});
const sceneOf = (given: ReturnType<typeof pool>, of: RoutingConfig = config) => ({
  ...{ state: given.state, config: of, now: given.now },
});
const briefly = (help: Help): string => ('agent' in help ? `${help.kind} ${help.agent.id}` : `${help.kind} ${help.of}`);

describe('what would help a waiting item', () => {
  const withAll = () => {
    const given = pool(config);
    given.come('full');
    given.come('unskilled');
    given.come('outside');
    given.queue('t-1', { text: 'tech' });
    given.accept('full', 't-1');
    given.come('away', 'away');
    given.queue('u-1', { text: 'tech' });
    return given;
  };

  it('are single changes, the easiest first: somebody comes back, has room, is skilled, or joins the queue', () => {
    expect(whatWouldHelp(sceneOf(withAll()), 'u-1').map(briefly)).toEqual([
      'presence away',
      'room full',
      'skill unskilled',
      'member outside',
    ]);
    expect(whatWouldHelp(sceneOf(withAll()), 'u-1', ['full'])).toEqual([
      { kind: 'room', agent: { id: 'full', name: 'full' }, units: 1 },
    ]);
  });

  it('leave out who would need two: a change alone is enough, or isn’t told', () => {
    const given = withAll();
    given.come('unskilled', 'away');
    expect(whatWouldHelp(sceneOf(given), 'u-1').map(briefly)).not.toContain('skill unskilled');
  });

  it('are the hours where they are closed, and nothing of agents', () => {
    const given = pool(config, Date.parse('2026-01-05T23:30:00Z'));
    given.come('full');
    given.queue('t-1', { text: 'tech' });
    expect(whatWouldHelp(sceneOf(given), 't-1')).toEqual([
      { kind: 'open', of: 'queue', hours: { id: 'office', name: 'Office' } },
    ]);
  });

  it('are nothing for what doesn’t wait, or isn’t known', () => {
    expect(whatWouldHelp(sceneOf(withAll()), 't-1')).toEqual([]);
    expect(whatWouldHelp(sceneOf(withAll()), 'nobody-1')).toEqual([]);
  });

  it('is to take it by hand, where that is left, for each who has the room', () => {
    const byHand = { ...config, workstreams: { sms: { ...config.workstreams.sms, mode: 'pick' } } } as RoutingConfig;
    const given = pool(byHand);
    given.come('away', 'away');
    given.queue('t-1', { text: 'tech' });
    expect(whatWouldHelp(sceneOf(given, byHand), 't-1', ['away', 'outside']).map(briefly)).toEqual(['pick away']);
  });
});

const agent = fc.constantFrom(...AGENTS);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      text: fc.constantFrom('hello', 'tech', 'callback', 'office'),
      language: fc.constantFrom('en', 'es'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      agent,
      presence: fc.constantFrom('available' as const, 'available' as const, 'away' as const, 'offline' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ answer: fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const) }),
  },
);

/** After a change that is made for true, the pool gives it out by itself: to whom it was for, unless they got other work first. */
const isGivenOut = (before: PoolState, of: RoutingConfig, now: number, item: Item, help: Help): boolean => {
  const input =
    help.kind === 'presence'
      ? ({ type: 'presence', agent: help.agent.id, presence: help.presence } as const)
      : ({ type: 'tick' } as const);
  const event = { id: 'then', pool: 'default', at: new Date(now).toISOString(), input };
  const newer = { ...of, version: `${of.version}.1` };
  const after = decidePool(before, event, { now, config: newer }).reduce(evolvePool, before);
  if (after.items.get(item.conversation)?.status !== 'waiting') return true;
  if (!('agent' in help)) return false;
  const who = of.agents[help.agent.id];
  return who !== undefined && roomFor(after, compileConfiguration(of), who, item) <= 0;
};

test('each change that is told really lets somebody have it, and before it nobody could', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 15, maxLength: 30, size: 'max' }), fc.nat(1), (steps, which) => {
      const of = CONFIGS[which] as RoutingConfig;
      const given = pool(of);
      let next = 0;
      for (const each of steps) {
        if ('text' in each) given.queue(CONVERSATIONS[next++ % CONVERSATIONS.length] ?? '', { ...each, seq: next + 1 });
        else if ('agent' in each) given.come(each.agent, each.presence);
        else {
          const offered = [...given.state.items.values()].find(({ status }) => status === 'offered');
          if (offered?.status === 'offered') given[each.answer](offered.agent, offered.conversation);
        }
      }
      const scene = sceneOf(given, of);
      for (const item of waitingItems(given.state)) {
        expect(isAssignable(scene, item)).toBe(false);
        for (const help of whatWouldHelp(scene, item.conversation)) {
          seen.set(help.kind, (seen.get(help.kind) ?? 0) + 1);
          const then = changed(scene, help, item);
          expect(isAssignable(then, item)).toBe(true);
          // By the rules as they were written down apart from the pool's own code.
          const isTrue = AGENTS.some(id => mayHave(then.state, then.config, item, id, then.now));
          if (help.kind !== 'time') expect([help, isTrue]).toEqual([help, true]);
          if (help.kind === 'open') continue;
          const start = help.kind === 'presence' ? scene : then;
          expect([help, isGivenOut(start.state, start.config, start.now, item, help)]).toEqual([help, true]);
        }
      }
    }),
    // A seed whose steps come to every kind.
    { numRuns: 60, seed: 5 },
  );
  for (const kind of ['presence', 'room', 'skill', 'member', 'time'])
    expect([kind, (seen.get(kind) ?? 0) > 0]).toEqual([kind, true]);
});
