import { refusedAtTheLast } from '../../../../../../shared/domain/conversation/actions/last-check';
import type { SenderAction } from '../../../../../../shared/domain/conversation/consent/on-sender';
import { ana, type Happened, type Thread, thread, withChannel } from '../../../../../support/thread';

const by = { id: 'ben', name: 'Ben Carter' };
const decide = (it: Thread, action: SenderAction, note?: string): Happened =>
  it.give({ type: 'sender', action, by, ...(note !== undefined && { note }) });
const handled = (happened: Happened) => happened.one('text-received').handledAs;
const told = ({ entries }: Happened) =>
  entries.flatMap(({ outcome }) => (outcome.kind === 'agents-told' ? [outcome.trigger] : []));
const toPool = ({ effects }: Happened) =>
  effects.flatMap(effect => (effect.kind === 'tell-pool' ? [effect.input.type] : []));

describe('a customer who was blocked', () => {
  const blocked = () => {
    const it = thread().withAgent();
    decide(it, 'block', 'threatens the staff');
    return it.pass(5);
  };
  test('the conversation ends without a word, and the log says who did it and why', () => {
    const it = thread().withAgent();
    const happened = decide(it, 'block', 'threatens the staff');
    expect(happened.texts).toEqual([]);
    expect(happened.one('sender-restricted')).toMatchObject({
      how: 'blocked',
      on: true,
      by,
      note: 'threatens the staff',
    });
    expect(happened.one('survey').facts[0]?.because.rule).toBe('survey.blocked');
    expect(it.status).toBe('wrap-up');
  });
  test('is kept as blocked, neither answered nor routed', () => {
    const happened = blocked().text('Hello? Answer me!');
    expect(handled(happened)).toBe('blocked');
    expect(happened.texts).toEqual([]);
    expect(toPool(happened)).toEqual([]);
  });
  test('is sent nothing, not by an agent either, and not what was decided before', () => {
    const it = blocked();
    expect(refusedAtTheLast(it.state, { by: 'agent', agent: ana })?.rule).toBe('sender.blocked');
    expect(refusedAtTheLast(it.state, { by: 'consent', confirms: it.state.consent.seq })?.rule).toBe('sender.blocked');
  });
  test('may still opt out, which is proof, and gets no confirmation', () => {
    const it = thread({ config: withChannel({ numberType: '10dlc' }) }).withAgent();
    decide(it, 'block');
    const happened = it.pass(5).text('STOP');
    expect(it.state.consent.status).toBe('out');
    expect(happened.texts).toEqual([]);
  });
  test('crisis words don’t get round a block', () =>
    expect(handled(blocked().text('I want to kill myself'))).toBe('blocked'));
  test('is answered again when the block is taken back', () => {
    const it = blocked();
    it.close();
    expect(decide(it, 'unblock').one('sender-restricted')).toMatchObject({ on: false });
    expect(handled(it.pass(5).text('Hi again'))).toBe('new-conversation');
  });
  test('is blocked once: a second block is refused with a sentence', () => {
    const happened = decide(blocked(), 'block');
    expect(happened.one('command-refused')).toMatchObject({
      status: 409,
      sentence: 'Ben Carter blocked this customer already.',
    });
    expect(happened.kinds).toEqual(['command-refused']);
  });
});

describe('a customer who was muted', () => {
  test('is kept and shown, calls nobody, and hears nothing by itself', () => {
    const it = thread();
    decide(it, 'mute');
    const happened = it.pass(5).text('Hello?');
    expect(handled(happened)).toBe('muted');
    expect(happened.texts).toEqual([]);
    expect(toPool(happened)).toEqual([]);
  });
  test('who waits in a queue waits no longer: nobody is offered it', () => {
    const it = thread();
    it.text('Hi');
    expect(toPool(decide(it, 'mute'))).toEqual(['done']);
  });
  test('with an agent stays with them, who may write, and nothing is unread', () => {
    const it = thread().withAgent();
    decide(it, 'mute');
    const happened = it.pass(5).text('Hello?');
    expect(happened.effects).toContainEqual(
      expect.objectContaining({ model: 'inbox', row: expect.objectContaining({ unread: false, muted: true }) }),
    );
    expect(it.reply('I am here.').texts).toEqual(['I am here.']);
    expect(it.end().texts).toEqual([]);
  });
  test('whose agent goes is offered to nobody else', () => {
    const it = thread().withAgent();
    decide(it, 'mute');
    expect(toPool(it.unassigned())).toEqual(['done']);
    expect(it.status).toBe('closed');
  });
  test('is heard when somebody may be in danger', () => {
    const it = thread();
    decide(it, 'mute');
    const happened = it.pass(5).text('I took too many pills');
    expect(happened.kinds).toContain('urgent');
    expect(happened.texts).toHaveLength(1);
  });
  test('calls somebody again when unmuted', () => {
    const it = thread();
    decide(it, 'mute');
    decide(it, 'unmute');
    expect(toPool(it.pass(5).text('Hi'))).toEqual(['queue']);
  });
});

describe('asked by phone', () => {
  test('#95 an opt-out is kept with who recorded it, when and how, and blocks every send', () => {
    const it = thread().withAgent();
    const happened = decide(it, 'opt-out', 'called at noon');
    expect(happened.one('consent-said')).toMatchObject({
      to: 'out',
      changed: true,
      proof: { rule: 'consent.out.asked-by-phone', by: { kind: 'agent', agent: 'ben', how: 'called at noon' } },
    });
    expect(happened.texts).toEqual([]);
    expect(refusedAtTheLast(it.state, { by: 'agent', agent: ana })?.rule).toBe('consent.opted-out');
    expect(
      happened.effects.filter(effect => effect.kind === 'project' && /^(consent|restricted)/.test(effect.model)),
    ).toHaveLength(2);
  });
  test('#95 an agent can record that they asked to be texted again', () => {
    const it = thread();
    it.text('STOP');
    const happened = decide(it.pass(5), 'opt-in', 'called back');
    expect(happened.one('consent-said')).toMatchObject({ to: 'in', changed: true, proof: { by: { kind: 'agent' } } });
    expect(refusedAtTheLast(it.state, { by: 'agent', agent: ana })).toBeUndefined();
  });
  test('twice is refused', () => {
    const it = thread();
    it.text('STOP');
    expect(decide(it, 'opt-out').one('command-refused').sentence).toBe('This customer has opted out already.');
  });
});

describe('a wording that is likely an opt-out', () => {
  const asked = () => {
    const it = thread();
    const happened = it.text('leave me alone');
    return { it: it.pass(20), happened };
  };
  test('is asked about once instead of greeted, and goes to an agent all the same', () => {
    const { happened } = asked();
    expect(happened.texts).toEqual([expect.stringContaining('Reply YES to stop')]);
    expect(toPool(happened)).toEqual(['queue']);
  });
  test('yes opts out and is confirmed, for no carrier knows of it', () => {
    const { it } = asked();
    const happened = it.text('Yes please');
    expect(handled(happened)).toBe('opt-out');
    expect(happened.one('consent-said').proof.rule).toBe('opt-out.confirmed');
    expect(happened.one('text-sent').origin.by).toBe('consent');
    expect(it.state.consent.status).toBe('out');
  });
  test('STOP opts out', () => {
    const { it } = asked();
    it.text('STOP');
    expect(it.state.consent.status).toBe('out');
  });
  test('no stays, and anything else goes on', () => {
    const { it } = asked();
    expect(handled(it.text('no'))).toBe('stays-opted-in');
    const other = asked().it;
    expect(handled(other.text('Where is my order?'))).toBe('part-of-conversation');
    expect(other.state.consent.status).toBe('in');
  });
  test('only the very next text answers, and no yes to an agent’s own question', () => {
    const { it } = asked();
    it.text('Where is my order?');
    it.pass(5).text('yes');
    expect(it.state.consent.status).toBe('in');
    const other = asked().it;
    other.assigned();
    other.reply('Shall I send it to your home?');
    other.pass(5).text('yes');
    expect(other.state.consent.status).toBe('in');
  });
  test('said again in answer to the question opts out', () => {
    const { it } = asked();
    const happened = it.text('leave me alone');
    expect(handled(happened)).toBe('opt-out');
    expect(it.state.consent.status).toBe('out');
  });
  test('said again within a day, after other words, has answered', () => {
    const { it } = asked();
    it.text('Where is my order?');
    expect(handled(it.pass(5).text('leave me alone'))).toBe('opt-out');
  });
  test('said again later within a month is shown to the agent, not asked again', () => {
    const { it } = asked();
    it.text('Where is my order?');
    const happened = it.pass(2 * 86_400).text('leave me alone');
    expect(happened.texts).toEqual([]);
    expect(told(happened)).toEqual(['opt-out-hint']);
  });
  test('is no answer to a survey, which is put away', () => {
    const it = thread().withAgent();
    it.end();
    const happened = it.pass(5).text('leave me alone');
    expect(handled(happened)).toBe('part-of-conversation');
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'cancelled' });
  });
});

test('a wording that may be an opt-out is shown to the agent, and nothing waits for it', () => {
  const happened = thread().text('wrong number');
  expect(told(happened)).toContain('opt-out-hint');
  expect(toPool(happened)).toEqual(['queue']);
  expect(happened.texts).toHaveLength(1);
});

describe('a sender who texts more than the channel allows', () => {
  const config = withChannel({ floodLimit: { texts: 3, perSeconds: 60 } });
  const flooded = () => {
    const it = thread({ config });
    for (const text of ['one', 'two', 'three']) it.text(text);
    return it;
  };
  test('is kept as a flood with its limit; nothing answers, nobody is called, agents are told once', () => {
    const it = flooded();
    const happened = it.text('four');
    expect(happened.one('text-received')).toMatchObject({
      handledAs: 'flood',
      because: { rule: 'flood.over-limit', facts: { texts: 3, perSeconds: 60 } },
    });
    expect(happened.texts).toEqual([]);
    expect(toPool(happened)).toEqual([]);
    expect(told(happened)).toEqual(['flood']);
    expect(told(it.text('five'))).toEqual([]);
  });
  test('is heard again when it slows down', () =>
    expect(handled(flooded().pass(60).text('later'))).toBe('part-of-conversation'));
  test('is heard when a person replays a text of theirs, whatever came meanwhile', () => {
    const it = flooded();
    const from = { from: '+14255550123', to: '+18005550100', receivedAt: it.nowIso };
    const text = { type: 'text-received', messageId: 'dead', text: 'Please cancel it', ...from } as const;
    const happened = it.give(text, { replayed: true });
    expect(handled(happened)).toBe('part-of-conversation');
    expect(handled(it.text('five'))).toBe('flood');
  });
  test('may opt out and call for help at any time', () => {
    const it = flooded();
    it.text('four');
    expect(it.text('I want to kill myself').kinds).toContain('urgent');
    expect(handled(it.text('STOP'))).toBe('opt-out');
  });
});
