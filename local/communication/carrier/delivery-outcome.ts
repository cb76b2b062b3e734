import type { FailureCode } from './delivery-codes';
import type { Phone } from './phones';

/** What becomes of a text that reached the carrier. */
export type DeliveryOutcome =
  | { readonly is: 'delivered' }
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly code: FailureCode };

/** The first that holds: opted out, blocked by the carrier, the phone's own failure, landline, bad luck, switched off. */
export const deliveryOutcome = (given: {
  readonly phone: Phone;
  readonly optedOut: boolean;
  /** The code of a failure that the dials drew. */
  readonly drawn: FailureCode | undefined;
}): DeliveryOutcome => {
  const { phone, optedOut, drawn } = given;
  if (optedOut || phone.carrierStop) return { is: 'failed', code: 4007 };
  if (phone.failWith !== null) return { is: 'failed', code: phone.failWith as FailureCode };
  if (phone.landline) return { is: 'failed', code: 4003 };
  if (drawn !== undefined) return { is: 'failed', code: drawn };
  return phone.off ? { is: 'waiting' } : { is: 'delivered' };
};
