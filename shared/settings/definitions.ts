import { LARGEST_MEGABYTES } from '../domain/files/schema';
import { connection } from './connection';
import { address, keyBytes, link, optional, origin, type Setting, secretsById, wholeNumber, yesOrNo } from './kinds';

/** The emulator's account; its key is published and opens nothing else. */
const AZURITE =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;';
const STORAGE = /AccountName=|UseDevelopmentStorage=true|SharedAccessSignature=/i;

export const MAKE_A_KEY =
  'Make one with `node -p "crypto.randomBytes(32).toString(\'base64\')"` and keep it in Key Vault.';

/** For the local stack only: decoded, it says so. */
export const SAMPLE_THREAD_ID_KEY = Buffer.from('for the local stack only, never for Azure!').toString('base64');
export const SAMPLE_LINK_KEY = Buffer.from('links of the local stack only, never Azure!').toString('base64');
/** For the local stack only: decoded, it says so. */
const SAMPLE_ACCESS_KEY = Buffer.from('the local ACS emulator, not a secret').toString('base64');

/** For the local stack only: the emulators' published credentials. */
export const SAMPLE_TWILIO = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'the-local-twilio-emulator' };
export const SAMPLE_TELESIGN = {
  customerId: '00000000-0000-4000-8000-000000000000',
  apiKey: Buffer.from('the local TeleSign emulator, not a secret').toString('base64'),
};
/** For the local stack only, for the sample bot of docs/bots.md: decoded, it says so. */
export const SAMPLE_BOT_SECRET = `whsec_${Buffer.from('the sample bot of the docs, no secret').toString('base64')}`;

/** Every setting the app reads, in the order of `docs/settings.md`. */
export const definitions = {
  serviceBus: connection('ServiceBusConnection', {
    meaning: 'The Service Bus namespace that carries every queue.',
    form: 'Endpoint=sb://…;SharedAccessKeyName=…;SharedAccessKey=…',
    has: /Endpoint=sb:\/\//i,
    endpoint: {
      suffix: 'fullyQualifiedNamespace',
      example: 'contoso.servicebus.windows.net',
      form: /^[a-z0-9.-]+\.[a-z]+$/i,
    },
    local:
      'Endpoint=sb://127.0.0.1:5672;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;',
  }),
  tables: connection('TablesConnection', {
    meaning: 'The storage account of the tables: configuration, threads, pools, consent, surveys, dead letters.',
    form: 'AccountName=…;AccountKey=…;TableEndpoint=…',
    has: STORAGE,
    endpoint: {
      suffix: 'tableServiceUri',
      example: 'https://contoso.table.core.windows.net',
      form: /^https:\/\/\S+$/i,
    },
    local: AZURITE,
  }),
  blobs: connection('BlobsConnection', {
    meaning:
      'The storage account of the blobs: files that customers and agents send, and where Event Grid leaves the events that it could not deliver.',
    form: 'AccountName=…;AccountKey=…;BlobEndpoint=…',
    has: STORAGE,
    endpoint: { suffix: 'blobServiceUri', example: 'https://contoso.blob.core.windows.net', form: /^https:\/\/\S+$/i },
    local: AZURITE,
  }),
  communication: connection('CommunicationConnection', {
    meaning: 'The Azure Communication Services resource that sends the texts.',
    form: 'endpoint=https://…;accesskey=…',
    has: /endpoint=https?:\/\/.+accesskey=./i,
    endpoint: {
      suffix: 'endpoint',
      example: 'https://contoso.unitedstates.communication.azure.com',
      form: /^https:\/\/\S+$/i,
    },
    local: `endpoint=http://127.0.0.1:7072/;accesskey=${SAMPLE_ACCESS_KEY}`,
  }),
  twilioAccountSid: optional('TwilioAccountSid', {
    meaning:
      'The Twilio account that carries the channels whose provider is `twilio`. Without it nothing leaves on them.',
    accepts: '`AC` and 32 hexadecimal digits',
    form: /^AC[0-9a-f]{32}$/i,
    local: SAMPLE_TWILIO.accountSid,
  }),
  twilioAuthToken: optional('TwilioAuthToken', {
    meaning: 'The account’s primary auth token: it signs in, and Twilio signs its webhooks with it.',
    ...{
      accepts: 'the auth token, without spaces',
      form: /^\S{16,128}$/,
      secret: true,
      local: SAMPLE_TWILIO.authToken,
    },
  }),
  twilioEndpoint: address('TwilioEndpoint', {
    meaning: 'Where Twilio’s REST API is; another for its regions (`https://api.dublin.ie1.twilio.com`).',
    default: 'https://api.twilio.com',
    local: 'http://127.0.0.1:7072/twilio',
  }),
  telesignCustomerId: optional('TelesignCustomerId', {
    meaning:
      'The TeleSign customer whose numbers the channels have whose provider is `telesign`. Without it nothing leaves on them.',
    accepts: 'the customer id, as TeleSign’s portal shows it',
    form: /^[0-9a-f-]{16,64}$/i,
    local: SAMPLE_TELESIGN.customerId,
  }),
  telesignApiKey: optional('TelesignApiKey', {
    meaning: 'The customer’s API key: it signs in, and TeleSign signs its callbacks with it.',
    ...{
      accepts: 'the API key, in base64',
      form: /^[A-Za-z0-9+/]{22,}={0,2}$/,
      secret: true,
      local: SAMPLE_TELESIGN.apiKey,
    },
  }),
  telesignEndpoint: address('TelesignEndpoint', {
    meaning: 'Where TeleSign’s REST API is; self-service accounts have `https://rest-api.telesign.com`.',
    default: 'https://rest-ww.telesign.com',
    local: 'http://127.0.0.1:7072/telesign',
  }),
  threadIdKey: keyBytes('ThreadIdKey', {
    meaning: `The key of the keyed hash that turns phone numbers into ids. ${MAKE_A_KEY} Never change it: with another key every customer is a stranger. The sample’s works with the local stack only.`,
    minBytes: 32,
    local: SAMPLE_THREAD_ID_KEY,
  }),
  linkKey: keyBytes('LinkKey', {
    meaning: `The key of customers’ links. ${MAKE_A_KEY} It may be changed at any time: links that went out before stay good until they expire. The sample’s works with the local stack only.`,
    minBytes: 32,
    local: SAMPLE_LINK_KEY,
  }),
  auditReads: yesOrNo('AuditReads', {
    meaning:
      'Whether the app writes down who read which conversation, history, transcript, file, customer record and dead letter, once an hour for each person and thing; an admin reads it by `GET /api/reads`. Look-ups of customers are always written down.',
    default: false,
    local: 'false',
  }),
  wallboardNames: yesOrNo('WallboardNames', {
    meaning:
      'Whether a wallboard, whose sign-in has the role viewer alone, shows the names of agents and how they are. Never a customer.',
    default: false,
    local: 'false',
  }),
  signInInFront: yesOrNo('WEBSITE_AUTH_ENABLED', {
    meaning:
      'Whether App Service Authentication stands in front and sets `x-ms-client-principal`. App Service sets it by itself. While it is `false` nobody is believed, and every call of the API is answered 401.',
    default: false,
    local: 'true',
  }),
  signInLink: link('SignInLink', {
    meaning: 'Where a 401 sends people to sign in.',
    default: '/.auth/login/aad',
    local: '/.auth/login/aad',
  }),
  publicBaseUrl: origin('PublicBaseUrl', {
    meaning:
      'Where customers reach this app: links to surveys and files in texts begin with it. `https` outside the local stack; a short host name makes short links.',
    default: 'http://localhost:7071',
    local: 'http://localhost:7071',
  }),
  proxiesInFront: wholeNumber('ProxiesInFront', {
    meaning:
      'How many proxies of yours (Front Door, Application Gateway, API Management) stand one behind the other before the app: calls to public links are counted by the address that the first of them saw. More than there are, and callers choose what they are counted by.',
    ...{ min: 0, max: 5, unit: 'proxies', default: 0, local: '0' },
  }),
  phonesLink: optional('PhonesLink', {
    meaning: 'Where customers’ phones are, on a stack that has some: the pages lead there.',
    accepts: 'an address that begins with `http://` or `https://`',
    form: /^https?:\/\/\S+$/,
    local: 'http://localhost:7072',
  }),
  configRefreshSeconds: wholeNumber('ConfigRefreshSeconds', {
    meaning: 'For how long an instance believes the configuration it has, before it looks for a newer one.',
    ...{ min: 1, max: 5, unit: 'seconds', default: 3, local: '3' },
  }),
  sendRetrySeconds: wholeNumber('SendRetrySeconds', {
    meaning:
      'For how long a text is tried again, identically, when the provider gave no answer; then its state is unknown and its delivery report settles it.',
    ...{ min: 1, max: 180, unit: 'seconds', default: 30, local: '30' },
  }),
  outageRetryMinutes: wholeNumber('OutageRetryMinutes', {
    meaning: 'For how long a handler retries while storage or the bus is down, before it gives the message back.',
    ...{ min: 1, max: 20, unit: 'minutes', default: 10, local: '10' },
  }),
  // A lane that changes hands sends at once: its interval must not be longer than the two seconds for which it was idle.
  textsPerMinuteTollFree: wholeNumber('TextsPerMinuteTollFree', {
    meaning: 'How many texts a toll-free number may send a minute (ACS allows 200).',
    ...{ min: 120, max: 12_000, unit: 'texts a minute', default: 200, local: '200' },
  }),
  textsPerMinuteShortCode: wholeNumber('TextsPerMinuteShortCode', {
    meaning: 'How many texts a short code may send a minute (ACS allows 6,000).',
    ...{ min: 1_920, max: 60_000, unit: 'texts a minute', default: 6_000, local: '6000' },
  }),
  textsPerMinute10dlc: wholeNumber('TextsPerMinute10dlc', {
    meaning:
      'How many texts a 10DLC number may send a minute. Carriers set it by the campaign’s registration; the default fits the smallest class.',
    ...{ min: 60, max: 12_000, unit: 'texts a minute', default: 60, local: '60' },
  }),
  textsPerMinuteAlphanumeric: wholeNumber('TextsPerMinuteAlphanumeric', {
    meaning: 'How many texts an alphanumeric sender may send a minute (ACS allows 600 for the resource).',
    ...{ min: 120, max: 12_000, unit: 'texts a minute', default: 600, local: '600' },
  }),
  maxTextLength: wholeNumber('MaxTextLength', {
    meaning: 'The longest text that an agent may send.',
    ...{ min: 160, max: 2_000, unit: 'characters', default: 1_600, local: '1600' },
  }),
  outsideLoopback: yesOrNo('OutsideLoopback', {
    meaning: 'Whether bots and listeners may stand on this machine, over plain HTTP: for the local stack.',
    default: false,
    local: 'true',
  }),
  outsideSecrets: secretsById('OutsideSecret', {
    meaning:
      'One setting for each bot and listener, by its id with underscores for dashes: the secret that signs what is said to it, and what it says to us. Known to both, and to nobody else. Two while one is being changed, with a blank between, the new one first.',
    sample: { id: 'sample-bot', value: SAMPLE_BOT_SECRET },
  }),
} as const satisfies Record<string, Setting<unknown>>;

/** The largest file that a channel may take, and a megabyte for the form around it. */
export const LARGEST_BODY = (LARGEST_MEGABYTES + 1) * 1024 * 1024;

/** What the Functions host itself reads; the app never does. They are listed so that the sample starts under any host. */
export const ofTheHost = [
  {
    name: 'AzureWebJobsStorage',
    meaning: 'Where the Functions host keeps the leases of its timers.',
    local: AZURITE,
  },
  {
    name: 'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT',
    meaning:
      'The largest body that the host reads, whoever sends it: the largest file (20 MB) and what stands around it. Beyond it is 413, and the app hears nothing.',
    local: String(LARGEST_BODY),
  },
  {
    name: 'AzureWebJobsDisableHomepage',
    meaning: 'Keeps the host’s own page away from `/`, where ours stands.',
    local: 'true',
  },
  { name: 'FUNCTIONS_WORKER_RUNTIME', meaning: 'The language worker. Not set on Flex Consumption.', local: 'node' },
] as const;
