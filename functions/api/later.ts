import type { Endpoint } from '../../shared/api/endpoint';
import { onFirstCall } from '../later';
import { addressOf } from './addresses/address';
import type { Handled } from './serve';

/** An endpoint whose handler is loaded when it is first called: few people set up the channel, and seldom. */
export const handledLater = (contract: Endpoint, load: () => Promise<Handled>): Handled => ({
  ...{ contract, ...addressOf(contract) },
  handlerOf: deps => onFirstCall(async () => (await load()).handlerOf(deps)),
});
