import type {
  PhoneNumberCapabilityType,
  PhoneNumbersClient,
  PurchasedPhoneNumber,
} from '@azure/communication-phone-numbers';
import { once } from '../../once';
import type { NumbersOf, OwnedNumber, OwnedNumbers, SmsPlan } from '../../ports';
import type { Connection } from '../../settings/read';
import { appIdentity } from '../app-identity';

const ANSWER_WITHIN_MS = 10_000;
/** A change of capabilities takes Communication Services a moment, or minutes: nobody waits longer than this. */
const CHANGED_WITHIN_MS = 8_000;

/** The numbers of the Communication Services resource, by the app's own identity. */
export const createAcsNumbers = (
  connection: Connection,
): { readonly list: () => Promise<NumbersOf>; readonly changeSms: OwnedNumbers['changeSms'] } => {
  const client = once(() => createClient(connection));
  return {
    list: async () => {
      try {
        const numbers: OwnedNumber[] = [];
        const abortSignal = AbortSignal.timeout(ANSWER_WITHIN_MS);
        for await (const number of client().listPurchasedPhoneNumbers({ abortSignal })) numbers.push(fromAcs(number));
        const sentence = `Communication Services lists ${numbers.length} numbers.`;
        return { provider: 'acs', state: 'listed', sentence, numbers };
      } catch (error) {
        const sentence = `Communication Services did not list its numbers: ${wordsOf(error)}`;
        return { provider: 'acs', state: 'failed', sentence, numbers: [] };
      }
    },

    changeSms: async (number, sms) => {
      try {
        const { capabilities } = await client().getPurchasedPhoneNumber(number);
        const abortSignal = AbortSignal.timeout(CHANGED_WITHIN_MS);
        const poller = await client().beginUpdatePhoneNumberCapabilities(number, {
          sms: toCapability(sms),
          // What isn't said here would be taken away.
          calling: capabilities.calling,
        });
        await poller.pollUntilDone({ abortSignal }).catch((error: unknown) => {
          if (!abortSignal.aborted) throw error;
        });
        return abortSignal.aborted ? 'under-way' : 'changed';
      } catch (error) {
        if (statusOf(error) === 404) return 'unknown-number';
        return { refused: `Communication Services did not change the number: ${wordsOf(error)}` };
      }
    },
  };
};

/** A number as the service shows it (2025-06-01, `PurchasedPhoneNumber`). */
export const fromAcs = ({
  phoneNumber,
  phoneNumberType,
  countryCode,
  capabilities,
}: PurchasedPhoneNumber): OwnedNumber => ({
  number: phoneNumber,
  provider: 'acs',
  ...(phoneNumberType === 'tollFree' && { type: 'toll-free' }),
  ...(phoneNumberType === 'geographic' && { type: '10dlc' }),
  country: countryCode,
  sms: toPlan(capabilities.sms),
  calls: capabilities.calling === 'inbound' || capabilities.calling === 'inbound+outbound',
});

const PLANS: Readonly<Record<PhoneNumberCapabilityType, SmsPlan>> = {
  none: 'none',
  inbound: 'receive',
  outbound: 'send',
  'inbound+outbound': 'send-and-receive',
};
const toPlan = (capability: string): SmsPlan => PLANS[capability as PhoneNumberCapabilityType] ?? 'none';
const toCapability = (plan: SmsPlan): PhoneNumberCapabilityType =>
  (Object.keys(PLANS) as PhoneNumberCapabilityType[]).find(each => PLANS[each] === plan) ?? 'none';

const createClient = (connection: Connection): PhoneNumbersClient => {
  // Heavy, and needed by two calls of the set-up pages.
  const { PhoneNumbersClient: Client } =
    require('@azure/communication-phone-numbers') as typeof import('@azure/communication-phone-numbers');
  const options = { retryOptions: { maxRetries: 1 } };
  if (connection.kind === 'identity') return new Client(connection.endpoint, appIdentity(connection.clientId), options);
  const isLocal = /endpoint=http:\/\//i.test(connection.connectionString);
  return new Client(connection.connectionString, { ...options, allowInsecureConnection: isLocal });
};

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null ? (error as { readonly statusCode?: number }).statusCode : undefined;

const LONGEST = 200;
/** What a person can do something about; a message of the SDK's never holds a key. */
const wordsOf = (error: unknown): string => {
  const status = statusOf(error);
  if (status === 401 || status === 403)
    return `it answered ${status}. Give the app's identity the role Contributor on the Communication Services resource.`;
  const words = error instanceof Error ? error.message.slice(0, LONGEST) : 'an unknown failure';
  return `${words}. Look at the setting CommunicationConnection.`;
};
