import { contract } from '../../../shared/api/contract';
import { type Address, addressOf } from './address';
import { addressOfLink, publicLinks } from './public-links';
import { webhookAddresses } from './webhooks';

/** Everything that answers below `/api/`; `functions/api/endpoints.ts` has the handler of each. */
export const addresses: readonly Address[] = [
  ...Object.values(contract).map(addressOf),
  ...Object.values(publicLinks).map(addressOfLink),
  ...Object.values(webhookAddresses),
];
