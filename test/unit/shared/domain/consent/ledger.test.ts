import {
  applyConsent,
  type ConsentChange,
  type ConsentState,
  INITIAL_CONSENT,
  optOutFromDelivery,
} from '../../../../../shared/domain/consent/ledger';

const change = (
  to: 'in' | 'out',
  at: string,
  seq: number,
  by: ConsentChange['proof']['by'] = { kind: 'customer' },
): ConsentChange => ({
  to,
  seq,
  proof: { messageId: `message-${seq}`, at, rule: 'opt-out.keyword', by },
});
const T1 = '2026-11-22T10:00:00Z';
const T2 = '2026-11-22T10:00:05Z';
const T3 = '2026-11-22T10:00:09Z';
const after = (...changes: readonly ConsentChange[]): ConsentState =>
  changes.reduce((state, one) => applyConsent(state, one).state, INITIAL_CONSENT);

describe('a customer who never said anything', () => {
  test('may be answered', () => expect(INITIAL_CONSENT.status).toBe('in'));
  test('opts out with proof', () =>
    expect(applyConsent(INITIAL_CONSENT, change('out', T1, 7))).toEqual({
      kind: 'changed',
      state: {
        status: 'out',
        at: T1,
        seq: 7,
        proof: { messageId: 'message-7', at: T1, rule: 'opt-out.keyword', by: { kind: 'customer' } },
      },
      because: { rule: 'consent.out.by-text', facts: { from: 'in', to: 'out', at: T1, since: null } },
    }));
  test('opts in expressly', () =>
    expect(applyConsent(INITIAL_CONSENT, change('in', T1, 1))).toMatchObject({
      kind: 'changed',
      state: { status: 'in', seq: 1 },
    }));
});

describe('a customer who opted out', () => {
  const out = after(change('out', T2, 3));
  test('comes back with a later START', () =>
    expect(applyConsent(out, change('in', T3, 4))).toMatchObject({
      kind: 'changed',
      state: { status: 'in', at: T3, seq: 4 },
    }));
  test('does not come back with an older START that arrives late', () =>
    expect(applyConsent(out, change('in', T1, 4))).toMatchObject({
      kind: 'unchanged',
      state: out,
      because: { rule: 'consent.older-than-known' },
    }));
  test('does not come back with a START of the same instant', () =>
    expect(applyConsent(out, change('in', T2, 4))).toMatchObject({
      kind: 'unchanged',
      state: out,
      because: { rule: 'consent.stop-wins-tie' },
    }));
  test('says STOP again: a newer proof, and no second confirmation', () => {
    const again = applyConsent(out, change('out', T3, 9));
    expect(again).toMatchObject({
      kind: 'unchanged',
      state: { status: 'out', at: T3, seq: 3 },
      because: { rule: 'consent.said-again' },
    });
    expect(applyConsent(again.state, change('in', T2, 10)).kind).toBe('unchanged');
  });
});

describe('a customer who opted in', () => {
  const back = after(change('out', T1, 1), change('in', T2, 2));
  test('opts out with a STOP of the same instant', () =>
    expect(applyConsent(back, change('out', T2, 3))).toMatchObject({ kind: 'changed', state: { status: 'out' } }));
  test('stays in when an older STOP arrives late', () =>
    expect(applyConsent(back, change('out', T1, 3))).toMatchObject({ kind: 'unchanged', state: back }));
});

test('any order of arrival ends alike', () => {
  const changes = [change('out', T1, 1), change('in', T2, 2), change('out', T2, 3), change('in', T3, 4)];
  const orders = changes.flatMap((_, i) => [
    [...changes.slice(i), ...changes.slice(0, i)],
    [...changes.slice(i), ...changes.slice(0, i)].reverse(),
  ]);
  for (const order of orders) expect(after(...order)).toMatchObject({ status: 'in', at: T3 });
});

test.each([
  [{ kind: 'agent', agent: 'ana', how: 'asked by phone' }, 'consent.out.recorded-by-agent'],
  [{ kind: 'network', details: '4007' }, 'consent.out.told-by-network'],
  [{ kind: 'provider' }, 'consent.out.provider-list'],
] as const)('the reason names who said it: %j', (by, rule) =>
  expect(applyConsent(INITIAL_CONSENT, change('out', T1, 1, by)).because.rule).toBe(rule),
);

test('a time that is none is refused', () =>
  expect(() => applyConsent(INITIAL_CONSENT, change('out', 'yesterday', 1))).toThrow(
    'must be ISO 8601, got "yesterday"',
  ));

describe('a delivery failure', () => {
  test.each([
    { code: 4007 },
    { code: '4007' },
    { text: 'Sender blocked for given recipient.' },
    { code: 9999, text: 'sender BLOCKED' },
    { text: 'Error 4007: opted out' },
  ])('%j is an opt-out', details => expect(optOutFromDelivery(details)).toBe(true));
  test.each([
    {},
    { code: 4005 },
    { code: 2000, text: 'Delivered' },
    { text: 'blocked by destination carrier' },
    { text: '14007' },
  ])('%j is none', details => expect(optOutFromDelivery(details)).toBe(false));
});
