import type { NumbersOf, OwnedNumbers } from '../ports';
import type { Settings } from '../settings/read';
import { createAcsNumbers } from './communication/owned-numbers';
import { listTwilioNumbers } from './twilio/owned-numbers';

/** Every provider's numbers, asked side by side. */
export const createOwnedNumbers = ({
  communication,
  twilio,
  telesign,
}: Pick<Settings, 'communication' | 'twilio' | 'telesign'>): OwnedNumbers => {
  const acs = createAcsNumbers(communication);
  return {
    list: () => Promise.all([acs.list(), twilio ? listTwilioNumbers(twilio) : NO_TWILIO, telesignHas(telesign)]),
    changeSms: acs.changeSms,
  };
};

const NO_TWILIO: NumbersOf = {
  ...{ provider: 'twilio', state: 'not-set-up', numbers: [] },
  sentence: 'Twilio is not set up: give the app TwilioAccountSid and TwilioAuthToken.',
};

/** TeleSign has no list of a customer's numbers: they are typed. */
const telesignHas = (telesign: Settings['telesign']): NumbersOf =>
  telesign === undefined
    ? {
        ...{ provider: 'telesign', state: 'not-set-up', numbers: [] },
        sentence: 'TeleSign is not set up: give the app TelesignCustomerId and TelesignApiKey.',
      }
    : {
        ...{ provider: 'telesign', state: 'no-list', numbers: [] },
        sentence: 'TeleSign has no list of numbers: type yours, as its portal shows it.',
      };
