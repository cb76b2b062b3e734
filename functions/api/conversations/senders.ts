import type { z } from 'zod';
import { contract } from '../../../shared/api/contract';
import { type SenderAction, whyNotNow } from '../../../shared/domain/conversation/consent/on-sender';
import { refuse } from '../problem';
import { seenCommand } from './agent-command';

type Noted = z.ZodType<{ readonly commandId: string; readonly note?: string | undefined }>;

const decide = (name: keyof typeof DECISIONS) => {
  const action = DECISIONS[name];
  return seenCommand<Noted>(contract[name], async ({ by, state, body: { note }, isAgain }) => {
    const not = whyNotNow(state, action);
    // The same command again is not refused for what it did itself.
    if (not !== undefined && !(await isAgain())) return refuse(409, not);
    return { type: 'sender', action, by, ...(note !== undefined && { note }) };
  });
};

const DECISIONS = {
  block: 'block',
  unblock: 'unblock',
  mute: 'mute',
  unmute: 'unmute',
  recordOptOut: 'opt-out',
  recordOptIn: 'opt-in',
  checkOptOut: 'check-opt-out',
  sameCustomer: 'same-customer',
  takeUp: 'take-up',
} as const satisfies Partial<Record<keyof typeof contract, SenderAction>>;

export const block = decide('block');
export const unblock = decide('unblock');
export const mute = decide('mute');
export const unmute = decide('unmute');
export const recordOptOut = decide('recordOptOut');
export const recordOptIn = decide('recordOptIn');
export const checkOptOut = decide('checkOptOut');
export const takeUp = decide('takeUp');
export const sameCustomer = decide('sameCustomer');
