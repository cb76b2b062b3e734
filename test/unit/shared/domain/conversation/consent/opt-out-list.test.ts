import { type Happened, type Thread, thread, withChannel } from '../../../../../support/thread';

const by = { id: 'ana', name: 'Ana Flores' };
const listed = (change: Record<string, unknown> = {}): Thread =>
  thread({ config: withChannel({ providerOptOutList: true, ...change }) });
const asked = ({ effects }: Happened) =>
  effects.flatMap(effect =>
    effect.kind === 'call-integration' && effect.call.kind === 'opt-out-list'
      ? [{ ...effect.call, notBefore: effect.notBefore }]
      : [],
  );
const call = (operation: string, notBefore?: string) => ({ kind: 'opt-out-list', operation, notBefore });
const answer = (it: Thread, operation: 'add' | 'remove' | 'check', optedOut: boolean): Happened =>
  it.give({
    type: 'opt-out-list',
    operation,
    optedOut,
    at: new Date(Date.parse('2026-11-23T16:00:00Z')).toISOString(),
  });

describe('given a provider that keeps an opt-out list of its own', () => {
  test('an opt-out by phone is told to it at once, and taken back again', () => {
    const it = listed();
    it.text('Hi');
    expect(asked(it.give({ type: 'sender', action: 'opt-out', by }))).toEqual([call('add')]);
    it.pass(5);
    expect(asked(it.give({ type: 'sender', action: 'opt-in', by, note: 'by phone' }))).toEqual([call('remove')]);
  });
  test('an opt-out in other words is told when its confirmation has left, for the list would block that too', () => {
    const happened = listed().text('please stop texting me');
    expect(happened.texts).toHaveLength(1);
    expect(asked(happened)).toEqual([call('add', '2026-11-23T15:05:00.000Z')]);
  });
  test('a STOP that the carrier answers stands in it already', () => expect(asked(listed().text('STOP'))).toEqual([]));
  test('START where no carrier answers: the list lets go first, then the customer is welcomed', () => {
    const it = listed({ numberType: '10dlc' });
    it.text('STOP');
    const happened = it.pass(5).text('START');
    expect(asked(happened)).toEqual([call('remove')]);
    expect(happened.texts).toEqual([]);
    expect(answer(it, 'remove', false).texts).toEqual([expect.stringContaining('Welcome back')]);
  });
  test('it is looked at when a conversation begins, and on demand', () => {
    const it = listed();
    expect(asked(it.text('Hi'))).toEqual([call('check')]);
    expect(asked(it.pass(5).text('Hello?'))).toEqual([]);
    expect(asked(it.give({ type: 'sender', action: 'check-opt-out', by }))).toEqual([call('check')]);
  });
  test('#95 an opt-out that only the list has is taken over, with its proof', () => {
    const it = listed();
    it.text('Hi');
    const happened = answer(it, 'check', true);
    expect(happened.one('consent-said')).toMatchObject({
      to: 'out',
      changed: true,
      proof: { by: { kind: 'provider' } },
    });
    expect(it.state.consent.status).toBe('out');
    expect(it.pass(3_700).text('Hello?').texts).toEqual([]);
  });
  test('an opt-out that the list lacks is told to it', () => {
    const it = listed();
    it.text('STOP');
    const happened = answer(it, 'check', false);
    expect(happened.one('opt-out-list-answered').because.rule).toBe('reconcile.provider-missed-opt-out');
    expect(asked(happened)).toEqual([call('add')]);
  });
  test('who agrees changes nothing, and a list that doesn’t answer neither; the log says so', () => {
    const it = listed();
    it.text('Hi');
    expect(answer(it, 'check', false).kinds).toEqual(['opt-out-list-answered']);
    const failed = it.give({
      type: 'opt-out-list',
      operation: 'check',
      at: '2026-11-23T16:00:00Z',
      failed: 'The list answered 403.',
    });
    expect(failed.one('opt-out-list-answered').because).toEqual({
      rule: 'reconcile.no-answer',
      facts: { details: 'The list answered 403.' },
    });
    expect(it.state.consent.status).toBe('in');
  });
});

describe('a list that does not answer', () => {
  const silent = (it: Thread, operation: 'add' | 'remove', again?: { tries: number; consent: number }): Happened =>
    it.give({ type: 'opt-out-list', operation, again, at: '2026-11-23T16:00:00Z', failed: 'The list answered 503.' });

  test('is told again of who came back, some minutes later and not for ever; then they are welcomed', () => {
    const it = listed({ numberType: '10dlc' });
    it.text('STOP');
    it.pass(5).text('START');
    const consent = it.state.consent.seq;
    const minutes: unknown[] = [];
    let again: { tries: number; consent: number } | undefined;
    for (let tries = 1; tries <= 5; tries += 1) {
      const happened = silent(it, 'remove', again);
      expect(happened.texts).toEqual([]);
      minutes.push(...happened.entries.map(({ outcome }) => outcome.because.facts?.minutes).filter(Number.isFinite));
      again = { tries, consent };
    }
    expect(minutes).toEqual([1, 5, 30, 120]);
    const told = { type: 'opt-out-list', operation: 'remove', at: '2026-11-23T16:00:00Z', optedOut: false } as const;
    expect(it.give({ ...told, again }).texts).toEqual([expect.stringContaining('Welcome back')]);
  });

  test('is not asked again what was only a question', () => {
    const it = listed();
    it.text('Hi');
    const failed = { type: 'opt-out-list', operation: 'check', at: '2026-11-23T16:00:00Z', failed: 'no' } as const;
    expect(asked(it.give(failed))).toEqual([]);
  });
});

test('given none, nobody is asked', () => {
  const it = thread();
  expect(asked(it.text('Hi'))).toEqual([]);
  expect(asked(it.give({ type: 'sender', action: 'opt-out', by }))).toEqual([]);
});
