import { TRIGGER_IDS, triggerFacts } from '../../auto-messages/triggers';
import { type Because, because } from '../../values/because';
import type { Origin } from '../model/outcomes';
import type { ThreadState } from '../model/state';
import { refusedAtTheLast } from './last-check';

/**
 * Why nothing may be decided for this customer by this speaker now, or nothing: opted out, blocked; muted, or asked whether they
 * want no more texts, when only people speak, and what the law, a carrier or a life asks for.
 */
export const silenced = (state: ThreadState, origin: Origin): Because | undefined => {
  const refused = refusedAtTheLast(state, origin);
  const { muted, optOutAsked } = state.sender ?? {};
  const asked = optOutAsked?.open === true ? optOutAsked : undefined;
  const mark = state.deliverability?.unreachable;
  if (refused !== undefined || (muted === undefined && mark === undefined && asked === undefined)) return refused;
  if (origin.by === 'agent' || origin.by === 'consent') return undefined;
  if (origin.by === 'auto' && isRequired(origin.trigger)) return undefined;
  if (muted !== undefined) return because('sender.muted', { since: muted.at });
  if (asked !== undefined) return because('opt-out.question-open', { askedAt: asked.at });
  // Nobody waits for it there: their next text takes the mark away.
  return mark && because('recipient.unreachable', { code: mark.code, since: mark.since });
};

const isRequired = (trigger: string): boolean =>
  TRIGGER_IDS.some(known => known === trigger && triggerFacts(known).required === true);

/** Why an agent may not write to the customer, with a sentence for them; nothing when they may. */
export const mayNotWrite = (
  state: ThreadState,
): { readonly sentence: string; readonly because: Because } | undefined => {
  const { blocked } = state.sender ?? {};
  if (blocked !== undefined) {
    const sentence = `${blocked.by} blocked this customer: nothing may be sent until somebody unblocks them.`;
    return { sentence, because: because('sender.blocked') };
  }
  if (state.consent.status !== 'out') return undefined;
  const sentence = 'The customer opted out: nothing may be sent until they text START, or ask by phone to be texted.';
  return { sentence, because: because('consent.opted-out') };
};
