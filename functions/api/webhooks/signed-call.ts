import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { App } from '../../../shared/app';
import type { WebhookCall } from '../../../shared/ports/carrier-events';
import { takeProviderCall } from '../../../shared/receiving/take-provider-call';
import type { Address } from '../addresses/address';
import { Problem } from '../problem';
import { readText } from '../read-body';
import { inShell, type Served } from '../shell';

/** One address that a provider calls. */
export type Webhook = {
  readonly address: Address;
  /** The call, if its signature is right; `undefined` otherwise, and when the provider isn't set up. */
  readonly read: (app: App, request: HttpRequest, body: string) => Omit<WebhookCall, 'at'> | undefined;
  /** What the provider wants to hear once the call is safe with us. */
  readonly answer: HttpResponseInit;
};

/**
 * A webhook in the shell: whoever can't sign is turned away, and learns nothing; what was signed is safe on a queue, in its status
 * row, or among the dead letters before it is acknowledged. A service that is down is told as 503, so that it comes again.
 */
export const handleWebhook = ({ address, read, answer }: Webhook): Served => ({
  ...address,
  handlerOf: deps =>
    inShell(address.name, deps, async (app, request) => {
      const call = read(app, request, await readText(request));
      if (call === undefined) throw new Problem(403, 'The signature is missing or wrong.');
      await takeProviderCall(app, { ...call, at: new Date(app.clock.now()).toISOString() });
      return answer;
    }),
});
