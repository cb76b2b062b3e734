import { workstreamSchema } from '../../../../../../shared/domain/config/routing/workstream';
import { agentRows, itemRows } from '../../../../../../shared/domain/routing/board/board';
import { configured, OFFICE_HOURS, pool } from '../../../../../support/routing/given';
import { boss, refusal } from '../../../../../support/routing/team';

const BOT = { id: 'shop-bot', name: 'Shop bot', url: 'https://bot.contoso.example/' };
const withBot = (bot: object = {}, more: object = {}) =>
  configured({
    workstreams: [
      {
        bot: { ...BOT, ...bot },
        contextVariables: [{ name: 'topic', type: 'text' }],
        routing: [{ when: { field: 'context.topic', is: 'refund' }, queue: 'refunds' }],
        ...more,
      },
    ],
    queues: [{ id: 'general', operatingHours: 'office' }, { id: 'refunds' }],
    agents: [
      { id: 'ana', name: 'Ana', capacity: 1 },
      { id: 'ben', name: 'Ben' },
    ],
    operatingHours: [OFFICE_HOURS],
  });
const saidTo = (given: ReturnType<typeof pool>) =>
  given.told.flatMap(effect => (effect.kind === 'tell-thread' ? [effect.input] : []));

describe('given a workstream with a bot', () => {
  test('#87 the bot has push work first: no offer, no agent’s capacity, and it shows on the board', () => {
    const given = pool(withBot());
    given.come('ana');
    given.queue('t-1');
    expect(saidTo(given)).toMatchObject([
      { type: 'assigned', how: 'bot', agent: { id: 'shop-bot', name: 'Shop bot' } },
    ]);
    expect(itemRows(given.state)).toMatchObject([{ conversation: 't-1', status: 'held', bot: { id: 'shop-bot' } }]);
    expect(itemRows(given.state)[0]).not.toHaveProperty('agent');
    expect(agentRows(given.state)).toMatchObject([{ agent: 'ana', held: 0, offered: 0, units: 0 }]);
    expect(given.state.index.loads.size).toBe(0);
  });

  test('#87 a bot is refused where agents pick', () => {
    const parsed = workstreamSchema.safeParse({ id: 'w', name: 'W', fallbackQueue: 'q', mode: 'pick', bot: BOT });
    expect(parsed.error?.issues).toMatchObject([{ path: ['bot'], message: expect.stringContaining('push') }]);
  });

  test('it works while the office is closed, unless its own hours say no', () => {
    const night = Date.parse('2026-01-06T04:00:00Z');
    const given = pool(withBot(), night);
    given.queue('t-1');
    expect(given.item('t-1')).toMatchObject({ status: 'held', bot: { id: 'shop-bot' } });
    const closed = pool(withBot({ operatingHours: 'office' }), night);
    closed.queue('t-1');
    expect(closed.item('t-1')).toMatchObject({ status: 'waiting' });
    expect(closed.item('t-1')?.why.map(({ rule }) => rule)).toContain('bot.not-working');
  });

  test('#88 what it gives up is routed again, with its context, and goes to people', () => {
    const given = pool(withBot());
    given.come('ana');
    given.queue('t-1');
    given.queue('t-1', { seq: 9, after: 'bot', context: { topic: 'refund' } });
    expect(given.item('t-1')).toMatchObject({
      status: 'offered',
      queue: 'refunds',
      agent: 'ana',
      context: { topic: 'refund' },
    });
    expect(given.item('t-1')).not.toHaveProperty('bot');
    expect(given.state.index.withBots.size).toBe(0);
  });

  test('work that an agent has had is never the bot’s', () => {
    const given = pool(withBot());
    given.queue('t-1', { after: 'agent', preferredAgent: 'ana' });
    expect(given.item('t-1')).toMatchObject({ status: 'waiting' });
  });

  test('what is urgent is never the bot’s', () => {
    const given = pool(withBot());
    given.queue('t-1', { urgent: { rule: 'crisis.words' } });
    expect(given.item('t-1')).toMatchObject({ status: 'waiting' });
  });

  test('a supervisor assigns it: from then on the agent has it, and the thread hears', () => {
    const given = pool(withBot());
    given.queue('t-1');
    const assign = { type: 'supervise', supervisor: boss, conversation: 't-1', action: 'assign' } as const;
    given.say({ ...assign, to: { agent: 'ben' } });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ben' });
    expect(given.item('t-1')).not.toHaveProperty('bot');
    expect(saidTo(given).at(-1)).toMatchObject({
      type: 'assigned',
      how: 'assigned-by-supervisor',
      agent: { id: 'ben' },
    });
  });

  test('an agent of its queue picks it from the bot, as capacity allows', () => {
    const given = pool(withBot());
    given.come('ana');
    given.queue('t-1');
    given.queue('t-2');
    given.say({ type: 'pick', agent: 'ana', conversation: 't-1' });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ana' });
    expect(given.presence('ana')).toBe('do-not-disturb');
    const full = given.say({ type: 'pick', agent: 'ana', conversation: 't-2' });
    expect(refusal(full)).toMatchObject({ status: 409, sentence: expect.stringContaining('no capacity') });
  });

  test('a bot that gives up what was taken from it takes nothing from the agent', () => {
    const given = pool(withBot());
    given.queue('t-1');
    given.say({ type: 'supervise', supervisor: boss, conversation: 't-1', action: 'assign', to: { agent: 'ben' } });
    given.queue('t-1', { seq: 9, after: 'bot' });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ben' });
    expect(given.facts.at(-1)).toMatchObject({ kind: 'dropped', because: { rule: 'bot.taken-from-it' } });
  });

  test('what was urgent when it gave up stays urgent with whoever took it, and when it waits again', () => {
    const given = pool(withBot());
    given.queue('t-1');
    given.say({ type: 'supervise', supervisor: boss, conversation: 't-1', action: 'assign', to: { agent: 'ben' } });
    given.queue('t-1', { seq: 9, after: 'bot', urgent: { rule: 'crisis.words' } });
    expect(given.item('t-1')).toMatchObject({ status: 'held', agent: 'ben', urgent: { rule: 'crisis.words' } });
  });

  test('who answers an offer that isn’t there reads the bot’s name', () => {
    const given = pool(withBot());
    given.come('ana');
    given.queue('t-1');
    expect(refusal(given.accept('ana', 't-1'))).toMatchObject({
      sentence: expect.stringContaining('Shop bot has it now'),
    });
  });

  test('moved to a queue, the thread hears first that the bot has it no more', () => {
    const given = pool(withBot());
    given.queue('t-1');
    given.say({
      type: 'supervise',
      supervisor: boss,
      conversation: 't-1',
      action: 'transfer',
      to: { queue: 'refunds' },
    });
    expect(saidTo(given).slice(-2)).toMatchObject([
      { type: 'unassigned', agent: { id: 'shop-bot', name: 'Shop bot' } },
      { type: 'queued', queue: 'refunds' },
    ]);
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', queue: 'refunds', declines: {} });
  });

  test('a bot that is configured no more gives back what it has', () => {
    const given = pool(withBot());
    given.queue('t-1');
    given.configure({ ...withBot({}, { bot: undefined }), version: '2' });
    given.say({ type: 'tick' });
    expect(given.item('t-1')).toMatchObject({ status: 'waiting', queue: 'general' });
    expect(given.item('t-1')).not.toHaveProperty('preferredAgent');
    expect(saidTo(given).at(-1)).toMatchObject({ type: 'unassigned', because: { rule: 'bot.gone' } });
  });
});
