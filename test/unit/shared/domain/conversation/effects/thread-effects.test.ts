import { threadEffects } from '../../../../../../shared/domain/conversation/effects/thread-effects';
import type { Entry, Outcome } from '../../../../../../shared/domain/conversation/model/outcomes';
import {
  ana,
  BOT,
  ben,
  botConfig,
  FIRST,
  type Happened,
  START,
  THREAD,
  type Thread,
  thread,
  withChannel,
  withWorkstream,
} from '../../../../../support/thread';

const at = new Date(START).toISOString();
/** What reports count has a test of its own. */
const without = (model: string, { effects }: Happened) =>
  effects.filter(effect => !(effect.kind === 'project' && (effect.model === model || effect.model === 'day-figures')));
const toPool = ({ effects }: Pick<Happened, 'effects'>) =>
  effects.flatMap(effect => (effect.kind === 'tell-pool' ? [effect] : []));
const consent = ({ effects }: Happened) =>
  effects.filter(effect => effect.kind === 'project' && /^(consent|restricted)/.test(effect.model));
const item = {
  ...{ type: 'queue', conversation: FIRST, channel: 'main', workstream: 'customer-service', language: 'en' },
  customerNumber: '+14255550123',
};

describe('The pool is told', () => {
  test('of a first text: all that rules read, and nothing that is not known', () => {
    const it = thread();
    const [queue, ...others] = toPool(it.text('Hi, where is my order?'));
    expect(others).toEqual([]);
    const more = {
      seq: 4,
      heard: { seq: 0, n: 0 },
      text: 'Hi, where is my order?',
      firstContact: true,
      waitingSince: at,
    };
    expect(queue).toEqual({ kind: 'tell-pool', pool: 'default', input: { ...item, ...more } });
  });

  test('of who had it before, and whose it is', () => {
    const it = thread().withAgent();
    it.give({ type: 'customer', conversation: FIRST, result: 'found', customer: maria });
    it.close();
    const waitingSince = it.pass(60).nowIso;
    const again = it.text('And when?');
    expect(toPool(again).map(({ input }) => input)).toEqual([
      {
        ...{ ...item, seq: it.state.seq, text: 'And when?', firstContact: true, waitingSince },
        ...{ preferredAgent: 'ana', after: 'agent', heard: { seq: 4, n: 1 } },
        ...{
          customer: { id: 'C-1', name: 'Maria Ruiz', kind: 'contact', tier: 'gold' },
          linked: { id: 'C-1', name: 'Maria Ruiz' },
        },
      },
    ]);
  });

  test('of what a bot gave up, in danger: with its context, before all others', () => {
    const it = thread({ config: botConfig() });
    it.text('Where is my order 5512?');
    it.botHas();
    it.botSays({ messages: ['Which one?'], context: { order: '5512' } });
    const words = 'I want to kill myself';
    const urgent = { rule: 'crisis.words', facts: { phrases: 'built-in' } };
    const [queue] = toPool(it.pass(9).text(words));
    expect(queue?.input).toEqual({
      ...{ ...item, seq: expect.any(Number), text: words, firstContact: true, waitingSince: it.nowIso },
      ...{ after: 'bot', heard: { seq: 4, n: 1 }, context: { order: '5512' }, urgent },
    });
    expect(it.state.current).toMatchObject({ status: 'open', lastBot: { id: BOT.id } });
  });

  test('that the agent set it aside, once it has been in the pool', () => {
    const it = thread().withAgent();
    const set = it.close();
    const because = { rule: 'command.close', facts: { agent: 'ana' } };
    const release = { type: 'release', conversation: FIRST, generation: { seq: 4, n: 1 }, because };
    expect(toPool(set)).toEqual([
      { kind: 'tell-pool', pool: 'default', input: { ...release, seq: set.entries[0]?.seq } },
    ]);
    expect(toPool({ effects: follows(it, { kind: 'set-aside', pool: 'default', because }) })).toEqual([]);
  });

  test('that wrap-up does not block its agent', () => {
    const it = thread({ config: withWorkstream({ wrapUp: 'none' }, withChannel({ survey: undefined })) }).withAgent();
    const [freed] = toPool(it.end());
    expect(freed?.input).toEqual({
      ...{ type: 'release', conversation: FIRST, seq: it.log.at(-2)?.seq, generation: { seq: 4, n: 1 } },
      because: { rule: 'wrap-up.does-not-block', facts: { workstream: 'customer-service' } },
    });
  });

  test('that an assignment came for another conversation: that one is done', () => {
    const it = thread().withAgent();
    const other = FIRST.replace(/1$/, '7');
    expect(toPool(it.assigned(ben, 9, other)).map(({ input }) => input)).toEqual([
      {
        ...{ type: 'done', conversation: other, seq: it.state.seq },
        because: { rule: 'assignment.conversation-over', facts: { said: 'assigned' } },
      },
    ]);
  });

  test('that it is urgent, unless it hears that with the work', () => {
    const it = thread();
    it.text('Hi');
    const because = { rule: 'crisis.words', facts: { phrases: 'built-in' } };
    const urgent = it.pass(5).text('I want to kill myself');
    expect(toPool(urgent).map(({ input }) => input)).toEqual([
      { type: 'urgent', conversation: FIRST, seq: it.log.findLast(isUrgent)?.seq, because },
    ]);
    expect(follows(it, { kind: 'urgent', pool: 'default', inPool: false, because })).toEqual([]);
  });
});

describe('The ledger of consent', () => {
  const head = (it: Thread, data: Record<string, unknown>) => ({
    ...{ kind: 'project', model: 'consent', key: { thread: THREAD }, seq: it.state.seq },
    row: { status: 'in', since: null, blocked: null, muted: null, ...data },
  });
  const restricted = (it: Thread, { gone = false, ...said }: Record<string, unknown>) => ({
    ...{ kind: 'project', model: 'restricted', key: { thread: THREAD }, seq: it.state.seq, gone },
    row: {
      ...{ conversation: FIRST, customer: '+1425•••••23', business: '+18005550100' },
      ...{ blocked: null, muted: null, optedOut: null, elsewhere: null, ...said },
    },
  });

  test('has how the customer stands, and each saying with its proof', () => {
    const it = thread().withAgent();
    const stopped = it.text('STOP', 3);
    const since = '2026-11-23T15:00:12.000Z';
    const said = stopped.entries.find(({ outcome }) => outcome.kind === 'consent-said');
    expect(consent(stopped)).toEqual([
      head(it, { status: 'out', since }),
      {
        ...{ kind: 'project', model: 'consent-proof', key: { thread: THREAD, at: since, seq: said?.seq } },
        seq: it.state.seq,
        row: {
          ...{ said: 'out', changed: true, grade: 'certain', recordedAt: '2026-11-23T15:00:15.000Z' },
          proof: { messageId: 'm3', at: since, rule: 'opt-out.keyword', by: { kind: 'customer' } },
        },
      },
    ]);
  });

  test('has who was blocked, muted, and let go again, before they ever said STOP', () => {
    const it = thread();
    it.text('Hi');
    const mute = it.give({ type: 'sender', action: 'mute', by: ben });
    const muted = { at, by: 'Ben Carter', texts: 0 };
    expect(consent(mute)).toEqual([head(it, { muted: at }), restricted(it, { muted })]);
    const later = '2026-11-23T15:01:00.000Z';
    const block = it.pass(60).give({ type: 'sender', action: 'block', by: ben, note: 'threats' });
    const blocked = { at: later, by: 'Ben Carter', note: 'threats', texts: 0 };
    expect(consent(block)).toEqual([head(it, { muted: at, blocked: later }), restricted(it, { muted, blocked })]);
    it.give({ type: 'sender', action: 'unmute', by: ben });
    const free = it.give({ type: 'sender', action: 'unblock', by: ben });
    expect(consent(free)).toEqual([head(it, {}), restricted(it, { gone: true })]);
  });

  test.each([
    ['block', 'blocked'],
    ['mute', 'muted'],
  ] as const)('counts what is kept of who is to %s; of anybody else nothing', (action, how) => {
    const it = thread();
    expect(consent(it.text('Hi'))).toEqual([]);
    it.give({ type: 'sender', action, by: ben });
    const kept = it.pass(5).text('Hello?');
    expect(kept.effects).toEqual([restricted(it, { [how]: { at, by: 'Ben Carter', texts: 1 } })]);
  });
});

describe('What follows', () => {
  test('a text goes by its place in the log, in its lane; who has it sees it, and nothing else happens', () => {
    const it = thread().withAgent();
    const happened = it.reply('Anything else?');
    const lane = happened.one('text-sent').lane;
    expect(without('inbox', happened)).toEqual([{ kind: 'send-text', seq: it.state.seq, lane }]);
  });

  test('a wake at its time', () => {
    const it = thread();
    const happened = it.text('Hi');
    expect(happened.effects).toContainEqual({ kind: 'wake', rule: 'auto-close', wakeAt: '2026-12-23T15:00:00.000Z' });
    const rules = happened.effects.flatMap(effect => (effect.kind === 'wake' ? [effect.rule] : []));
    expect(rules).toEqual(['pool', 'auto-close']);
  });

  test('a row that several entries of an event tell of is written once', () => {
    const it = thread();
    it.text('Hi');
    const because = { rule: 'sender.blocked' };
    const how = { kind: 'sender-restricted', how: 'blocked', by: ana, because } as const;
    const rows = follows(it, { ...how, on: true }, { ...how, on: false });
    expect(rows.map(effect => effect.kind === 'project' && [effect.model, effect.key])).toEqual([
      ['consent', { thread: THREAD }],
      ['restricted', { thread: THREAD }],
    ]);
  });

  test('what is no row happens as often as it was decided', () => {
    const it = thread();
    it.text('Hi');
    const asked = { kind: 'position-asked', pool: 'default', because: { rule: 'wait.every' } } as const;
    const ask = (seq: number) => ({
      ...{ kind: 'tell-pool', pool: 'default' },
      input: { type: 'position', conversation: FIRST, seq },
    });
    expect(follows(it, asked, asked)).toEqual([ask(101), ask(102)]);
  });
});

const maria = { id: 'C-1', kind: 'contact' as const, name: 'Maria Ruiz', fields: { tier: 'gold' } };
const isUrgent = ({ outcome }: Entry) => outcome.kind === 'urgent';
/** What the shell would do after these outcomes of one event. */
const follows = (it: Thread, ...outcomes: readonly Outcome[]) =>
  threadEffects(
    it.state,
    outcomes.map((outcome, n) => ({ seq: 101 + n, at, event: 'event', conversation: FIRST, outcome })),
  );
