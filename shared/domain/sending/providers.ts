import { ANSWERED_UPSTREAM, type NumberType } from '../consent/keywords';

/** Who carries a channel's texts. */
export const PROVIDERS = ['acs', 'twilio', 'telesign'] as const;
export type Provider = (typeof PROVIDERS)[number];

type Traits = {
  readonly name: string;
  /** The app settings that set it up. */
  readonly settings: string;
  /**
   * Whether it knows a text that it was handed before, by our id. Where it doesn't, a text is handed over once: without an answer
   * it is unknown, and only its delivery report settles it.
   */
  readonly knowsRepeats: boolean;
  /** The longest text that it takes, in characters. */
  readonly longestText: number;
  /** Pictures and files that travel with a text. */
  readonly media: { readonly incoming: boolean; readonly outgoing: boolean };
  /** The keywords that are answered before we are asked, so that we send nothing; only the bare word. */
  readonly answeredUpstream: Readonly<Record<NumberType, readonly string[]>>;
};

/** What Twilio answers by itself on long codes and toll-free numbers, and relays ("Twilio support for opt-out keywords"). */
const TWILIO_KEYWORDS = [
  ...['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
  ...['start', 'yes', 'unstop', 'help', 'info'],
];

/** What each provider is able to do. Sources stand in docs/decisions/027-providers.md. */
const TRAITS: Readonly<Record<Provider, Traits>> = {
  acs: {
    name: 'Azure Communication Services',
    settings: 'CommunicationConnection',
    knowsRepeats: true,
    longestText: 2_048,
    media: { incoming: false, outgoing: false },
    answeredUpstream: ANSWERED_UPSTREAM,
  },
  twilio: {
    name: 'Twilio',
    settings: 'TwilioAccountSid and TwilioAuthToken',
    knowsRepeats: false,
    longestText: 1_600,
    media: { incoming: true, outgoing: true },
    answeredUpstream: {
      'toll-free': TWILIO_KEYWORDS,
      '10dlc': TWILIO_KEYWORDS,
      // The keywords of a short code that is in no messaging service are the business's.
      'short-code': [],
      alphanumeric: [],
    },
  },
  telesign: {
    name: 'TeleSign',
    settings: 'TelesignCustomerId and TelesignApiKey',
    knowsRepeats: false,
    longestText: 1_600,
    media: { incoming: false, outgoing: false },
    answeredUpstream: {
      'toll-free': ANSWERED_UPSTREAM['toll-free'],
      '10dlc': [],
      'short-code': [],
      alphanumeric: [],
    },
  },
};

export const traitsOf = (provider: Provider): Traits => TRAITS[provider];

/** Whether pictures and files travel with a provider's texts; where they don't, files go by links. */
export const mediaSupport = (provider: Provider): Traits['media'] => TRAITS[provider].media;
