import type { ConsentState } from '../../../../../shared/domain/consent/ledger';
import { applyConsent, INITIAL_CONSENT } from '../../../../../shared/domain/consent/ledger';
import { reconcile } from '../../../../../shared/domain/consent/reconcile';

const EARLIER = '2026-11-20T10:00:00Z';
const NOW = '2026-11-22T10:00:00Z';
const list = (optedOut: boolean, at = NOW) => ({ optedOut, at, seq: 9 });
const ledger = (status: 'in' | 'out', kind: 'customer' | 'provider' = 'customer'): ConsentState => ({
  status,
  at: EARLIER,
  seq: 3,
  proof: { at: EARLIER, rule: 'x', by: { kind } },
});
const byAgent: ConsentState = {
  status: 'in',
  at: EARLIER,
  seq: 3,
  proof: { at: EARLIER, rule: 'x', by: { kind: 'agent', agent: 'ana', how: 'asked by phone' } },
};

test('what agrees is left alone', () => {
  expect(reconcile(ledger('out'), list(true)).kind).toBe('agrees');
  expect(reconcile(INITIAL_CONSENT, list(false)).kind).toBe('agrees');
});
test('an opt-out that only the provider knows is taken over, with proof, once', () => {
  const step = reconcile(ledger('in'), list(true));
  expect(step).toMatchObject({
    kind: 'learn',
    change: { to: 'out', seq: 9, proof: { at: NOW, by: { kind: 'provider' } } },
    because: { rule: 'reconcile.provider-has-opt-out' },
  });
  const after = step.kind === 'learn' ? applyConsent(ledger('in'), step.change).state : INITIAL_CONSENT;
  expect(after.status).toBe('out');
  expect(reconcile(after, list(true)).kind).toBe('agrees');
});
test('an opt-out that only the ledger knows is told to the provider', () =>
  expect(reconcile(ledger('out'), list(false))).toMatchObject({ kind: 'tell-provider', operation: 'add' }));
test('who asked an agent to be texted again is taken off the list', () =>
  expect(reconcile(byAgent, list(true))).toMatchObject({ kind: 'tell-provider', operation: 'remove' }));
test('a list older than the last change says nothing', () =>
  expect(reconcile(ledger('in'), list(true, '2026-11-19T10:00:00Z'))).toMatchObject({
    kind: 'agrees',
    because: { rule: 'reconcile.list-is-older' },
  }));
test('a START that the network answered a moment ago is not undone by a list that still has the opt-out', () => {
  const soon = new Date(Date.parse(EARLIER) + 60_000).toISOString();
  expect(reconcile(ledger('in'), list(true, soon))).toMatchObject({
    kind: 'agrees',
    because: { rule: 'reconcile.not-settled' },
  });
  expect(reconcile(byAgent, list(true, soon)).kind).toBe('tell-provider');
});
