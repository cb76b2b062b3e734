import { type Because, because } from '../values/because';
import type { ConsentChange, ConsentState } from './ledger';

export type Reconciliation =
  | { readonly kind: 'agrees'; readonly because: Because }
  /** The provider knows of an opt-out that the ledger doesn't: the ledger takes it over. */
  | { readonly kind: 'learn'; readonly change: ConsentChange; readonly because: Because }
  /** The ledger knows better: the provider's list is changed (`optouts:add` or `optouts:remove`). */
  | { readonly kind: 'tell-provider'; readonly operation: 'add' | 'remove'; readonly because: Because };

/** A START that the network answered stands in the list a moment later: until then the list says nothing against it. */
const SETTLES_WITHIN_MS = 10 * 60_000;

/**
 * Compares one customer's ledger with what the provider's opt-out list says of them.
 *
 * The list carries no times, so an opt-out wins wherever it stands. The one exception is a customer who asked an agent
 * to be texted again: the network never heard that, and is told.
 *
 * @param at when the list was asked; ISO 8601. Older than the ledger's last change, it says nothing
 */
export const reconcile = (
  ledger: ConsentState,
  provider: { readonly optedOut: boolean; readonly at: string; readonly seq: number },
): Reconciliation => {
  const isOut = ledger.status === 'out';
  const facts = { ledger: ledger.status, provider: provider.optedOut ? 'out' : 'in' };
  if (ledger.at !== undefined && Date.parse(provider.at) < Date.parse(ledger.at))
    return { kind: 'agrees', because: because('reconcile.list-is-older', facts) };
  if (isOut === provider.optedOut) return { kind: 'agrees', because: because('reconcile.same', facts) };
  if (isOut)
    return { kind: 'tell-provider', operation: 'add', because: because('reconcile.provider-missed-opt-out', facts) };
  if (ledger.proof?.by.kind === 'agent')
    return { kind: 'tell-provider', operation: 'remove', because: because('reconcile.asked-an-agent', facts) };
  if (ledger.at !== undefined && Date.parse(provider.at) - Date.parse(ledger.at) < SETTLES_WITHIN_MS)
    return { kind: 'agrees', because: because('reconcile.not-settled', facts) };
  const change: ConsentChange = {
    to: 'out',
    seq: provider.seq,
    proof: { at: provider.at, rule: 'consent.provider-list', by: { kind: 'provider' } },
  };
  return { kind: 'learn', change, because: because('reconcile.provider-has-opt-out', facts) };
};
