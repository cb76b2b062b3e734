import {
  definitions,
  MAKE_A_KEY,
  SAMPLE_BOT_SECRET,
  SAMPLE_LINK_KEY,
  SAMPLE_TELESIGN,
  SAMPLE_THREAD_ID_KEY,
  SAMPLE_TWILIO,
} from './definitions';
import type { Environment, SettingDocs, ValueOf } from './kinds';

export type { Connection } from './connection';
export type { Environment, SettingDocs } from './kinds';

type Values = { readonly [Key in keyof typeof definitions]: ValueOf<(typeof definitions)[Key]> };

export type TwilioSettings = { readonly accountSid: string; readonly authToken: string; readonly endpoint: string };
export type TelesignSettings = { readonly customerId: string; readonly apiKey: Buffer; readonly endpoint: string };

/** The app's settings: parsed, defaulted, validated. The business stands in the configuration, not here. */
export type Settings = Omit<Values, `textsPerMinute${string}` | `${'twilio' | 'telesign'}${string}`> & {
  /** Absent: the provider isn't set up, and nothing leaves on its channels. */
  readonly twilio?: TwilioSettings;
  readonly telesign?: TelesignSettings;
  /** Each number type's limit; a lane's is its part of it. */
  readonly textsPerMinute: Readonly<Record<'toll-free' | 'short-code' | '10dlc' | 'alphanumeric', number>>;
};

/** The settings can't be used. `problems` has one sentence per mistake, each naming its setting; no value of a secret. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The app can’t start with these settings.', ...problems.map(problem => `- ${problem}`)].join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * Reads the settings; the only place that reads the process's environment.
 *
 * @throws {SettingsError} naming every setting that is missing or wrong
 */
export const readSettings = (env: Environment = process.env): Settings => {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(definitions)) {
    const read = setting.schema.safeParse(onlyOf(setting.docs, env));
    if (read.success) values[key] = read.data;
    else problems.push(...read.error.issues.map(issue => issue.message));
  }
  if (problems.length > 0) throw new SettingsError(problems);
  const half = HALVES.filter(([one, other]) => (values[one] === undefined) !== (values[other] === undefined));
  if (half.length > 0) throw new SettingsError(half.map(([one, other]) => onlyHalf(one, other)));
  const settings = grouped(values as Values);
  const samples = [
    ...(isSample(settings.threadIdKey, SAMPLE_THREAD_ID_KEY) ? [sampleKeyElsewhere('ThreadIdKey')] : []),
    ...(isSample(settings.linkKey, SAMPLE_LINK_KEY) ? [sampleKeyElsewhere('LinkKey')] : []),
  ];
  if (samples.length > 0 && !isLocalStack(settings)) throw new SettingsError(samples);
  if (settings.publicBaseUrl.startsWith('http:') && !isLocalStack(settings))
    throw new SettingsError([LOCAL_LINKS_ELSEWHERE]);
  const provider = sampleProvider(settings);
  if (provider !== undefined && !isLocalStack(settings)) throw new SettingsError([sampleProviderElsewhere(provider)]);
  const published = [...settings.outsideSecrets].find(([, secrets]) =>
    secrets.some(secret => secret.equals(SAMPLE_SECRET_BYTES)),
  );
  if (published !== undefined && !isLocalStack(settings))
    throw new SettingsError([sampleSecretElsewhere(published[0])]);
  return settings;
};

/** Each setting's docs, in the order of the page that is made of them. */
export const describeSettings = (): readonly SettingDocs[] => Object.values(definitions).map(({ docs }) => docs);

/** The part of the environment that is the setting's own: its name, and its name with `__…`. */
const onlyOf = ({ name, family = name }: SettingDocs, env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([key]) => key === name || key.startsWith(`${family}__`)));

const grouped = (values: Values): Settings => {
  const {
    textsPerMinuteTollFree,
    textsPerMinuteShortCode,
    textsPerMinute10dlc,
    textsPerMinuteAlphanumeric,
    twilioAccountSid,
    twilioAuthToken,
    twilioEndpoint,
    telesignCustomerId,
    telesignApiKey,
    telesignEndpoint,
    ...others
  } = values;
  return {
    ...others,
    ...(twilioAccountSid !== undefined &&
      twilioAuthToken !== undefined && {
        twilio: { accountSid: twilioAccountSid, authToken: twilioAuthToken, endpoint: twilioEndpoint },
      }),
    ...(telesignCustomerId !== undefined &&
      telesignApiKey !== undefined && {
        telesign: {
          customerId: telesignCustomerId,
          apiKey: Buffer.from(telesignApiKey, 'base64'),
          endpoint: telesignEndpoint,
        },
      }),
    textsPerMinute: {
      'toll-free': textsPerMinuteTollFree,
      'short-code': textsPerMinuteShortCode,
      '10dlc': textsPerMinute10dlc,
      alphanumeric: textsPerMinuteAlphanumeric,
    },
  };
};

/** Credentials are given together, or not at all: half of them would look set up and send nothing. */
const HALVES = [
  ['twilioAccountSid', 'twilioAuthToken'],
  ['telesignCustomerId', 'telesignApiKey'],
] as const;
const onlyHalf = (one: keyof Values, other: keyof Values): string => {
  const [first, second] = [one, other].map(key => definitions[key].docs.name);
  return `${first} and ${second}: expected both or neither, found one of them. Give the other as well, or leave both out.`;
};

/** Anybody can read the sample's key, so ids made with it could be turned back into phone numbers. */
const sampleKeyElsewhere = (name: string): string =>
  `${name}: expected a key of your own, found the sample’s, which is published and works with the local stack only. ${MAKE_A_KEY}`;
/** A customer's phone can't open it. */
const LOCAL_LINKS_ELSEWHERE =
  'PublicBaseUrl: expected the https address at which customers reach this app, found none or the local stack’s. Set it to the app’s host name, such as https://contoso.azurewebsites.net.';
/** Anybody can read the sample's secret, so anybody could speak as that bot. */
const sampleSecretElsewhere = (id: string): string =>
  `OutsideSecret__${id.replaceAll('-', '_')}: expected a secret of your own, found the sample’s, which is published and works with the local stack only. ${MAKE_A_KEY}`;
/** Anybody can read the sample's credentials, so anybody could sign a text as that provider, in any customer's name. */
const sampleProviderElsewhere = (setting: string): string =>
  `${setting}: expected your account’s own, found the sample’s, which is published and works with the local stack only. Take it from your provider’s console, or leave the provider out.`;
const sampleProvider = ({ twilio, telesign }: Settings): string | undefined => {
  if (twilio?.authToken === SAMPLE_TWILIO.authToken) return 'TwilioAuthToken';
  return telesign?.apiKey.equals(Buffer.from(SAMPLE_TELESIGN.apiKey, 'base64')) ? 'TelesignApiKey' : undefined;
};
const SAMPLE_SECRET_BYTES = Buffer.from(SAMPLE_BOT_SECRET.slice('whsec_'.length), 'base64');
const isSample = (key: Buffer, sample: string): boolean => key.equals(Buffer.from(sample, 'base64'));
const isLocalStack = ({ serviceBus }: Settings): boolean =>
  serviceBus.kind === 'connection-string' && /UseDevelopmentEmulator=true/i.test(serviceBus.connectionString);
