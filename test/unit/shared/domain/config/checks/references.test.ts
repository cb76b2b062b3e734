import { configOf, problemsOf, small } from '../../../../../support/config-fixture';

const document = small();
const workstream = (changes: object) => ({ ...document, workstreams: [{ ...document.workstreams[0], ...changes }] });
const queue = (changes: object) => ({ ...document, queues: [{ ...document.queues[0], ...changes }] });
const channel = (changes: object) => ({ ...document, channels: [{ ...document.channels[0], ...changes }] });
const agent = (changes: object) => ({ ...document, agents: [{ ...document.agents[0], ...changes }] });

describe('a person is one agent', () => {
  const [ana] = document.agents as unknown as readonly [{ readonly id: string }];
  const person = '0F8FAD5B-d9cb-469f-a165-70867728950e';
  const problems = (...others: readonly object[]) =>
    problemsOf({ ...document, agents: [{ ...ana, objectId: person }, ...others.map(each => ({ ...ana, ...each }))] });

  it('so no two agents have one object id, in whatever case', () => {
    expect(problems({ id: 'ben', user: 'ben@contoso.example', objectId: person.toLowerCase() })).toEqual([
      'agents › ben › objectId: expected a person\'s own object id; found that of the agent "ana" again',
    ]);
  });
  it('nor an id that is the object id of another', () => {
    expect(problems({ id: person.toLowerCase(), user: 'ben@contoso.example', objectId: undefined })).toEqual([
      expect.stringMatching(/ › id: expected a person's own object id; found that of the agent "ana" again$/),
    ]);
  });
  it('but an id that is one counts for nothing where the agent has another as objectId', () => {
    const own = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    expect(problems({ id: person.toLowerCase(), user: 'ben@contoso.example', objectId: own })).toEqual([]);
  });
  it('and several agents without any are fine', () => {
    expect(
      problems(
        { id: 'ben', user: 'b@x.example', objectId: undefined },
        { id: 'cy', user: 'c@x.example', objectId: undefined },
      ),
    ).toEqual([]);
  });
});

test('a whole configuration has no problems', () => {
  expect(problemsOf(document)).toEqual([]);
});

describe('an id that nothing has is refused where it is named', () => {
  it.each<[string, object, string]>([
    [
      'a channel’s workstream',
      channel({ workstream: 'x' }),
      'channels › main › workstream: there is no workstream "x"; the workstreams are service',
    ],
    [
      'a channel’s hours',
      channel({ operatingHours: 'x' }),
      'channels › main › operatingHours: there is no operating-hours record "x"; add it to operatingHours',
    ],
    [
      'a channel’s survey',
      channel({ survey: 'x' }),
      'channels › main › survey: there is no survey "x"; add it to surveys',
    ],
    [
      'a workstream’s fallback queue',
      workstream({ fallbackQueue: 'x' }),
      'workstreams › service › fallbackQueue: there is no queue "x"; the queues are general',
    ],
    [
      'a rule’s queue',
      workstream({ routing: [{ queue: 'x' }] }),
      'workstreams › service › routing › 1 › queue: there is no queue "x"; the queues are general',
    ],
    [
      'a share’s queue',
      workstream({
        routing: [
          {
            id: 'split',
            percentages: [
              { queue: 'general', percent: 50 },
              { queue: 'x', percent: 50 },
            ],
          },
        ],
      }),
      'workstreams › service › routing › split › percentages › 2 › queue: there is no queue "x"; the queues are general',
    ],
    [
      'a condition’s channel, two levels deep',
      workstream({ routing: [{ queue: 'general', when: { any: [{ all: [{ channel: ['main', 'x'] }] }] } }] }),
      'workstreams › service › routing › 1 › when › any › 1 › all › 1 › channel › 2: there is no channel "x"; the channels are main',
    ],
    [
      'a classification’s capacity profile',
      workstream({ classification: [{ id: 'set', rules: [{ set: { capacityProfile: 'x' } }] }] }),
      'workstreams › service › classification › set › rules › 1 › set › capacityProfile: there is no capacity profile "x"; add it to capacityProfiles',
    ],
    [
      'a workstream’s capacity profile',
      workstream({ capacity: { profiles: ['x'] } }),
      'workstreams › service › capacity › profiles › 1: there is no capacity profile "x"; add it to capacityProfiles',
    ],
    [
      'a queue’s agent',
      queue({ agents: ['ana', 'x'] }),
      'queues › general › agents › 2: there is no agent "x"; the agents are ana',
    ],
    [
      'a queue’s hours',
      queue({ operatingHours: 'x' }),
      'queues › general › operatingHours: there is no operating-hours record "x"; add it to operatingHours',
    ],
    [
      'an overflow’s queue',
      queue({ overflow: { waiting: { seconds: 60, action: { transfer: 'x' } } } }),
      'queues › general › overflow › waiting › action › transfer: there is no queue "x"; the queues are general',
    ],
    [
      'an agent’s hours',
      agent({ operatingHours: 'x' }),
      'agents › ana › operatingHours: there is no operating-hours record "x"; add it to operatingHours',
    ],
    [
      'an agent’s profile',
      agent({ profiles: [{ id: 'x', limit: 1 }] }),
      'agents › ana › profiles › x › id: there is no capacity profile "x"; add it to capacityProfiles',
    ],
    [
      'a survey’s survey for bots',
      { ...document, surveys: [{ id: 's', name: 'S', botOnly: 'x', questions: [{ id: 'q', kind: 'csat' }] }] },
      'surveys › s › botOnly: there is no survey "x"; the surveys are s',
    ],
  ])('%s', (_what, wrong, problem) => {
    expect(problemsOf(wrong)).toEqual([problem]);
  });
});

describe('an id is used once in its kind', () => {
  it('and a sign-in name as well, whatever its case', () => {
    const twice = {
      ...document,
      agents: [...document.agents, { id: 'ana', name: 'Other', user: 'ANA@contoso.example' }],
    };
    expect(problemsOf(twice)).toEqual([
      'agents › ana › id: expected an id of its own; found "ana" again',
      'agents › ana › user: expected a user of its own; found "ana@contoso.example" again',
    ]);
  });
});

describe('pools', () => {
  const pools = {
    ...document,
    queues: [
      { id: 'general', name: 'General', agents: ['ana'] },
      { id: 'vip', name: 'VIP', pool: 'vip', agents: [] as string[] },
    ],
  };

  it('keep to themselves: a workstream names queues of its own pool', () => {
    expect(
      problemsOf({ ...pools, workstreams: [{ ...document.workstreams[0], routing: [{ queue: 'vip' }] }] }),
    ).toEqual([
      `workstreams › service › routing › 1 › queue: expected a queue of the workstream's own pool "default"; found "vip" of the pool "vip"`,
    ]);
  });

  it('keep to themselves: overflow goes to a queue of the same pool, and never to itself', () => {
    const [general, vip] = pools.queues;
    const overflow = (transfer: string) => ({
      ...pools,
      queues: [{ ...general, overflow: { outOfHours: { transfer } } }, vip],
    });
    expect(problemsOf(overflow('vip'))).toEqual([
      `queues › general › overflow › outOfHours › transfer: expected a queue of the queue's own pool "default"; found "vip" of the pool "vip"`,
    ]);
    expect(problemsOf(overflow('general'))).toEqual([
      'queues › general › overflow › outOfHours › transfer: expected another queue; found "general" itself',
    ]);
  });

  it('share no agent, for capacity is counted in one', () => {
    const [general, vip] = pools.queues;
    expect(problemsOf({ ...pools, queues: [general, { ...vip, agents: ['ana'] }] })).toEqual([
      'agents › ana › id: an agent works in one pool; found queues of default and vip that have "ana"',
    ]);
    expect(problemsOf({ ...pools, queues: [general, { ...vip, agents: 'all' }] })).toEqual([
      'queues › vip › agents: expected the agents by name, for there are several pools and an agent works in one; found all',
    ]);
  });
});

describe('a time zone that no clock knows is refused before it can stop a decision', () => {
  it('in a condition and in a capacity profile', () => {
    const time = { from: '08:00', to: '12:00', zone: 'America/Nowhere' };
    expect(problemsOf(workstream({ routing: [{ queue: 'general', when: { time } }] }))).toEqual([
      'workstreams › service › routing › 1 › when › time › zone: expected an IANA time zone such as America/Chicago; found "America/Nowhere"',
    ]);
    expect(problemsOf({ ...document, capacityProfiles: [{ id: 'p', name: 'P', limit: 1, zone: 'Mars' }] })).toEqual([
      'capacityProfiles › p › zone: expected an IANA time zone such as America/Chicago; found "Mars"',
    ]);
  });
});

describe('a message may name the context variables of its workstream', () => {
  const greeting = [{ trigger: 'greeting' as const, text: 'Hi, about order {$Order$}' }];

  it('and no others', () => {
    const declared = [{ name: 'Order', type: 'text' as const }];
    const withMessage = {
      ...document,
      messages: greeting,
      channels: [{ ...document.channels[0], messages: greeting }],
    };
    expect(
      problemsOf({ ...withMessage, workstreams: [{ ...document.workstreams[0], contextVariables: declared }] }),
    ).toEqual([]);
    expect(problemsOf(withMessage)).toEqual([
      'messages › 1 › text: There is no context variable Order: none is declared (line 1, column 17).',
      'channels › main › messages › 1 › text: There is no context variable Order: none is declared (line 1, column 17).',
    ]);
  });
});

describe('what is still used can’t be removed', () => {
  it.each([
    [
      'queues',
      'workstreams › service › fallbackQueue: the queue "general" was removed, but it is still used here; keep it, or use another one here',
    ],
    [
      'workstreams',
      'channels › main › workstream: the workstream "service" was removed, but it is still used here; keep it, or use another one here',
    ],
  ])('%s', (kind, problem) => {
    expect(problemsOf({ ...document, [kind]: [] }, configOf(document))).toEqual([problem]);
  });

  it('and what nothing uses can', () => {
    expect(problemsOf({ ...document, channels: [] }, configOf(document))).toEqual([]);
  });
});

describe('what is chosen once can’t be changed', () => {
  it('a workstream’s mode', () => {
    expect(problemsOf(workstream({ mode: 'pick' }), configOf(document))).toEqual([
      `workstreams › service › mode: a workstream's mode can't be changed; expected push, found pick; make another workstream`,
    ]);
    expect(problemsOf(workstream({ mode: 'push' }), configOf(document))).toEqual([]);
  });

  it('a capacity profile’s reset', () => {
    const profile = (reset: string) => ({ ...document, capacityProfiles: [{ id: 'p', name: 'P', limit: 1, reset }] });
    expect(problemsOf(profile('end-of-day'), configOf(profile('immediate')))).toEqual([
      `capacityProfiles › p › reset: a capacity profile's reset can't be changed; expected immediate, found end-of-day; make another profile`,
    ]);
  });
});
