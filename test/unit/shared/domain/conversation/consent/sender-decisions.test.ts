import { mayNotWrite, silenced } from '../../../../../../shared/domain/conversation/actions/silenced';
import type { SenderAction } from '../../../../../../shared/domain/conversation/consent/on-sender';
import { newThread, type ThreadState } from '../../../../../../shared/domain/conversation/model/state';
import { reasonsOf } from '../../../../../support/reasons';
import { ana, START, THREAD, type Thread, thread, withChannel } from '../../../../../support/thread';

const by = { id: 'ben', name: 'Ben Carter' };
const decide = (it: Thread, action: SenderAction, note?: string) =>
  it.give({ type: 'sender', action, by, ...(note !== undefined && { note }) });
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();

describe('what is so already is refused, in a sentence', () => {
  const once =
    (...actions: readonly SenderAction[]) =>
    () => {
      const it = thread();
      for (const action of actions) decide(it, action);
      return it;
    };
  test.each<[SenderAction, string, () => Thread]>([
    ['block', 'Ben Carter blocked this customer already.', once('block')],
    ['unblock', 'This customer is not blocked.', once()],
    ['mute', 'Ben Carter muted this customer already.', once('mute')],
    ['unmute', 'This customer is not muted.', once('mute', 'unmute')],
    ['opt-out', 'This customer has opted out already.', once('opt-out')],
    ['opt-in', 'This customer has not opted out.', once()],
    ['same-customer', 'Nobody doubts who has this number.', once()],
  ])('%s', (action, sentence, before) => {
    const it = before();
    const { seq: _, ...head } = it.state;
    const happened = decide(it, action);
    expect(happened.entries.map(({ outcome }) => outcome)).toEqual([
      {
        kind: 'command-refused',
        command: action,
        status: 409,
        sentence,
        because: { rule: 'command.already-so', facts: { action } },
      },
    ]);
    const { seq: _seq, ...now } = it.state;
    expect(now).toStrictEqual(head);
  });
});

describe('each decision says who made it', () => {
  test('block, while an agent has the conversation', () => {
    const it = thread().withAgent();
    const happened = decide(it, 'block', 'threatens the staff');
    expect(reasonsOf(happened)).toEqual([
      ['sender-restricted', 'sender.blocked', { by: 'ben' }],
      ['conversation-ended', 'sender.blocked', { by: 'ben' }],
      ['survey', 'survey.blocked'],
      ['wake-scheduled', 'auto-close.inactive', { minutes: 1_440 }],
    ]);
    expect(happened.one('conversation-ended').by).toBe('system');
    expect(it.state.sender?.blocked).toStrictEqual({
      at: at(15),
      by: 'Ben Carter',
      note: 'threatens the staff',
      texts: 0,
    });
  });
  test('a block without a note keeps none, counts the texts that are kept, and is gone when taken back', () => {
    const it = thread();
    decide(it, 'block');
    expect(reasonsOf(it.pass(5).text('Hello?'))).toEqual([['text-received', 'sender.blocked', { since: at(0) }]]);
    it.text('Hello??');
    expect(it.state.sender?.blocked).toStrictEqual({ at: at(0), by: 'Ben Carter', texts: 2 });
    expect(reasonsOf(decide(it, 'unblock'))).toEqual([
      ['sender-restricted', 'sender.no-longer-blocked', { by: 'ben' }],
    ]);
    expect(it.state.sender).toStrictEqual({ heard: { at: at(5) } });
  });
  test('mute, while the customer waits', () => {
    const it = thread();
    it.text('Hi');
    const happened = decide(it, 'mute');
    expect(reasonsOf(happened)).toEqual([
      ['sender-restricted', 'sender.muted', { by: 'ben' }],
      ['conversation-closed', 'sender.muted', { by: 'ben' }],
      ['survey', 'survey.muted'],
    ]);
    expect(happened.one('conversation-closed').endedBy).toBe('system');
    expect(reasonsOf(decide(it, 'unmute'))).toEqual([['sender-restricted', 'sender.no-longer-muted', { by: 'ben' }]]);
  });
  test.each<[SenderAction, 'sender.blocked' | 'sender.muted']>([
    ['block', 'sender.blocked'],
    ['mute', 'sender.muted'],
  ])('%s cancels a survey that runs', (action, rule) => {
    const it = thread().withAgent();
    it.end();
    it.close();
    expect(reasonsOf(decide(it.pass(5), action))).toEqual([
      ['sender-restricted', rule, { by: 'ben' }],
      ['survey', rule, { by: 'ben' }],
    ]);
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'cancelled' });
  });
  test('that it is the same customer', () => {
    const it = thread().withAgent();
    it.text('This is Maria');
    it.pass(60 * 86_400).text('Hi, this is Jonathan');
    expect(it.state.sender?.numberReassigned).toMatchObject({ at: at(15 + 60 * 86_400) });
    expect(reasonsOf(decide(it, 'same-customer'))).toEqual([
      ['number-reassigned-settled', 'number-reassigned.same-customer', { by: 'ben' }],
    ]);
    expect(it.state.sender).not.toHaveProperty('numberReassigned');
  });
});

describe('the question whether they want no more texts', () => {
  const ASKED = { at: at(0), rule: 'opt-out.leave-alone' };
  test('is open until the next text, which answers it or not', () => {
    const it = thread();
    it.text('leave me alone');
    expect(it.state.sender?.optOutAsked).toStrictEqual({ ...ASKED, open: true });
    const happened = it.pass(5).text('no');
    expect(reasonsOf(happened)).toEqual([
      ['text-received', 'opt-out.declined', { read: ASKED.rule, askedAt: ASKED.at }],
    ]);
    expect(happened.one('text-received').handledAs).toBe('stays-opted-in');
    expect(it.state.sender).toStrictEqual({
      heard: { at: at(5) },
      flood: it.state.sender?.flood,
      optOutAsked: { ...ASKED, open: false, declined: true },
    });
  });
  test('stays open over what is said automatically, and "no" after the end begins nothing', () => {
    const it = thread({ config: withChannel({ survey: undefined }) });
    it.text('leave me alone');
    it.assigned();
    it.end();
    it.close();
    expect(it.state.sender?.optOutAsked).toStrictEqual({ ...ASKED, open: true });
    const happened = it.pass(5).text('no');
    expect(happened.kinds).toEqual(['text-received']);
    expect(happened.one('text-received').handledAs).toBe('stays-opted-in');
    expect(it.status).toBe('closed');
  });
  test('is closed by an agent’s own words', () => {
    const it = thread();
    it.text('leave me alone');
    it.assigned();
    it.reply('Shall I cancel it?');
    expect(it.state.sender?.optOutAsked).toStrictEqual({ ...ASKED, open: false });
  });
  test('that may not be put to a muted customer counts as not asked, and the agents read of it', () => {
    const it = thread();
    decide(it, 'mute');
    expect(reasonsOf(it.pass(5).text('leave me alone'))).toEqual([
      ['text-received', 'sender.muted', { since: at(0) }],
      ['not-sent', 'sender.muted', { since: at(0) }],
      ['agents-told', 'opt-out.not-asked', { trigger: 'opt-out-hint', source: 'default', read: 'opt-out.leave-alone' }],
    ]);
    expect(it.state.sender).not.toHaveProperty('optOutAsked');
  });
});

describe('who may say something to whom', () => {
  const state = (change: Partial<ThreadState>): ThreadState => ({ ...newThread(THREAD), ...change });
  const restricted = { at: at(0), by: 'Ben Carter', texts: 0 };
  const out: ThreadState['consent'] = { ...newThread(THREAD).consent, status: 'out', at: at(1), seq: 7 };
  const muted = state({ sender: { muted: restricted } });
  const unreachable = state({
    deliverability: { failures: 3, notDelivered: { seq: 9 }, unreachable: { since: at(2), code: '4003' } },
  });
  const auto = { by: 'auto', trigger: 'greeting', source: 'default' } as const;
  const crisis = { by: 'auto', trigger: 'crisis', source: 'default' } as const;
  const agent = { by: 'agent', agent: ana } as const;

  test('to a muted customer only people speak, and what the law, a carrier or a life asks for', () => {
    const because = { rule: 'sender.muted', facts: { since: at(0) } };
    expect(silenced(muted, auto)).toEqual(because);
    expect(silenced(muted, { by: 'bot', bot: ana })).toEqual(because);
    expect(silenced(muted, { by: 'survey', survey: 'after-help', step: 'satisfied' })).toEqual(because);
    for (const origin of [crisis, agent, { by: 'consent', confirms: 7 } as const])
      expect(silenced(muted, origin)).toBeUndefined();
  });
  test('to a number that takes no texts the same', () => {
    const because = { rule: 'recipient.unreachable', facts: { code: '4003', since: at(2) } };
    expect(silenced(unreachable, auto)).toEqual(because);
    for (const origin of [crisis, agent, { by: 'consent', confirms: 7 } as const])
      expect(silenced(unreachable, origin)).toBeUndefined();
  });
  test('an opt-out goes before a mute; its one confirmation passes', () => {
    const both = state({ consent: out, sender: { muted: restricted } });
    expect(silenced(both, agent)).toEqual({ rule: 'consent.opted-out', facts: { since: at(1) } });
    expect(silenced(both, { by: 'consent', confirms: 7 })).toBeUndefined();
    expect(silenced(both, { by: 'consent', confirms: 6 })?.rule).toBe('consent.opted-out');
  });
  test('an agent reads why they may not write', () => {
    expect(mayNotWrite(state({}))).toBeUndefined();
    expect(mayNotWrite(muted)).toBeUndefined();
    expect(mayNotWrite(state({ sender: { blocked: restricted }, consent: out }))).toEqual({
      sentence: 'Ben Carter blocked this customer: nothing may be sent until somebody unblocks them.',
      because: { rule: 'sender.blocked' },
    });
    expect(mayNotWrite(state({ consent: out }))).toEqual({
      sentence: 'The customer opted out: nothing may be sent until they text START, or ask by phone to be texted.',
      because: { rule: 'consent.opted-out' },
    });
  });
});
