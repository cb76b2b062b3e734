import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeSettings, readSettings, SettingsError } from '../../../../shared/settings/read';

const root = path.resolve(__dirname, '../../../..');
const sample: Record<string, string> = JSON.parse(
  readFileSync(path.join(root, 'local.settings.sample.json'), 'utf8'),
).Values;
const ownKey = Buffer.alloc(32, 7).toString('base64');

const problemsOf = (env: Record<string, string | undefined>): readonly string[] => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};
const without = (name: string) => ({ ...sample, [name]: undefined });

describe('the local stack’s settings', () => {
  it('are read, parsed and grouped', () => {
    const settings = readSettings(sample);
    expect(settings.serviceBus).toEqual({
      kind: 'connection-string',
      connectionString: expect.stringContaining('UseDevelopmentEmulator=true'),
    });
    expect(settings.threadIdKey.length).toBeGreaterThanOrEqual(32);
    expect(settings.signInInFront).toBe(true);
    expect(settings.configRefreshSeconds).toBe(3);
    expect(settings.textsPerMinute).toEqual({
      'toll-free': 200,
      'short-code': 6_000,
      '10dlc': 60,
      alphanumeric: 600,
    });
  });

  it('need no more than the connections and the key: the rest has defaults', () => {
    const needed = Object.entries(sample).filter(([name]) => /Connection$|^ThreadIdKey$/.test(name));
    expect(readSettings(Object.fromEntries(needed))).toEqual({
      ...readSettings(sample),
      ...{ signInInFront: false, twilio: undefined, telesign: undefined, phonesLink: undefined },
      signInInFront: false,
      outsideLoopback: false,
      outsideSecrets: new Map(),
    });
  });

  it('give the default for a setting that is left empty', () => {
    expect(readSettings({ ...sample, SendRetrySeconds: ' ' }).sendRetrySeconds).toBe(30);
  });
});

describe('the settings of Azure', () => {
  const azure = {
    ServiceBusConnection__fullyQualifiedNamespace: 'contoso.servicebus.windows.net',
    ServiceBusConnection__credential: 'managedidentity',
    ServiceBusConnection__clientId: '11111111-2222-3333-4444-555555555555',
    TablesConnection__tableServiceUri: 'https://contoso.table.core.windows.net',
    BlobsConnection__blobServiceUri: 'https://contoso.blob.core.windows.net',
    CommunicationConnection__endpoint: 'https://contoso.unitedstates.communication.azure.com',
    ThreadIdKey: ownKey,
    PublicBaseUrl: 'https://contoso.azurewebsites.net',
    WEBSITE_AUTH_ENABLED: 'True',
  };

  it('name endpoints and an identity', () => {
    const settings = readSettings(azure);
    expect(settings.serviceBus).toEqual({
      kind: 'identity',
      endpoint: 'contoso.servicebus.windows.net',
      clientId: '11111111-2222-3333-4444-555555555555',
    });
    expect(settings.tables).toEqual({ kind: 'identity', endpoint: 'https://contoso.table.core.windows.net' });
    expect(settings.signInInFront).toBe(true);
  });

  it('give way to a connection string of the exact name', () => {
    expect(readSettings({ ...azure, TablesConnection: sample.TablesConnection }).tables.kind).toBe('connection-string');
  });

  it('are refused with the sample’s key, which is published', () => {
    expect(problemsOf({ ...azure, ThreadIdKey: sample.ThreadIdKey })).toEqual([
      expect.stringMatching(/^ThreadIdKey: expected a key of your own, found the sample’s/),
    ]);
  });

  it.each([undefined, 'http://localhost:7071'])('are refused with PublicBaseUrl %s: no phone can open it', given => {
    expect(problemsOf({ ...azure, PublicBaseUrl: given })).toEqual([
      expect.stringMatching(/^PublicBaseUrl: expected the https address at which customers reach this app/),
    ]);
  });

  it('are refused with the sample bot’s secret, which is published', () => {
    const name = 'OutsideSecret__shop_bot';
    expect(problemsOf({ ...azure, [name]: sample.OutsideSecret__sample_bot })).toEqual([
      expect.stringMatching(/^OutsideSecret__shop_bot: expected a secret of your own, found the sample’s/),
    ]);
  });

  it.each([
    ['TwilioAuthToken', 'TwilioAccountSid'],
    ['TelesignApiKey', 'TelesignCustomerId'],
  ])('are refused with the sample’s %s, which is published: anybody could sign with it', (secret, account) => {
    expect(problemsOf({ ...azure, [secret]: sample[secret], [account]: sample[account] })).toEqual([
      expect.stringMatching(new RegExp(`^${secret}: expected your account’s own, found the sample’s`)),
    ]);
  });

  it('name a secret for each bot and listener, by its id', () => {
    const secret = Buffer.alloc(32, 9).toString('base64');
    const { outsideSecrets } = readSettings({ ...azure, OutsideSecret__Shop_Bot: `whsec_${secret}` });
    expect([...outsideSecrets]).toEqual([['shop-bot', Buffer.alloc(32, 9)]]);
  });

  it('are refused where an endpoint or a credential has another form', () => {
    expect(problemsOf({ ...azure, TablesConnection__tableServiceUri: 'contoso' })).toEqual([
      expect.stringMatching(/^TablesConnection__tableServiceUri: expected a value like https:.*found "contoso"/),
    ]);
    expect(problemsOf({ ...azure, ServiceBusConnection__credential: 'secret' })).toEqual([
      expect.stringMatching(/^ServiceBusConnection__credential: expected managedidentity, found "secret"/),
    ]);
  });
});

describe('a start is stopped, with a sentence naming the setting,', () => {
  it.each(['ServiceBusConnection', 'TablesConnection', 'BlobsConnection', 'CommunicationConnection', 'ThreadIdKey'])(
    'without %s',
    name => {
      expect(problemsOf(without(name))).toEqual([expect.stringMatching(new RegExp(`^${name} is missing: expected `))]);
    },
  );

  it.each([
    ['ConfigRefreshSeconds', '60', /from 1 to 5 \(seconds\), found "60"\. Correct it, or leave it out for 3\./],
    ['ConfigRefreshSeconds', 'soon', /from 1 to 5 \(seconds\), found "soon"/],
    ['SendRetrySeconds', '0', /from 1 to 180 \(seconds\), found "0"/],
    ['MaxTextLength', '1.5', /found "1\.5"/],
    ['MaxTextLength', '2001', /from 160 to 2,000 \(characters\)/],
    ['WEBSITE_AUTH_ENABLED', 'maybe', /expected `true` or `false`, found "maybe"/],
    ['SignInLink', '//evil.example', /expected a path that begins with/],
    ['PublicBaseUrl', 'http://contoso.example', /expected an address such as .*found "http:\/\/contoso\.example"/],
    ['PublicBaseUrl', 'https://contoso.example/app', /without a path/],
    ['PublicBaseUrl', 'https://user:secret@contoso.example', /without a path/],
    ['PublicBaseUrl', 'contoso.example', /expected an address/],
    ['ThreadIdKey', Buffer.alloc(31).toString('base64'), /expected at least 32 bytes in base64, found 31 bytes/],
    ['ThreadIdKey', 'not base64 at all, but long enough for it', /found something else/],
    [
      'TwilioAccountSid',
      'SK123',
      /expected `AC` and 32 hexadecimal digits, found "SK123"\. Correct it, or leave it out\./,
    ],
    ['TwilioEndpoint', 'http://api.twilio.example', /expected an address that begins with `https/],
    ['TelesignEndpoint', 'http://127.0.0.1.evil.example/', /expected an address that begins with `https/],
    ['OutsideSecret__shop_bot', Buffer.alloc(23).toString('base64'), /expected 24 to 64 bytes in base64/],
    ['CommunicationConnection', 'https://contoso.example', /expected a connection string of the form endpoint=/],
  ])('with %s=%s', (name, value, sentence) => {
    const [problem, ...others] = problemsOf({ ...sample, [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(sentence);
    expect(problem?.startsWith(name)).toBe(true);
  });

  it('and every mistake is named at once', () => {
    const error = new SettingsError(problemsOf({ ...without('TablesConnection'), MaxTextLength: 'x' }));
    expect(error.message).toMatch(/can’t start.*\n- TablesConnection is missing.*\n- MaxTextLength: expected/);
  });

  it.each([
    ['TwilioAccountSid', 'TwilioAccountSid and TwilioAuthToken: expected both or neither'],
    ['TwilioAuthToken', 'TwilioAccountSid and TwilioAuthToken: expected both or neither'],
    ['TelesignApiKey', 'TelesignCustomerId and TelesignApiKey: expected both or neither'],
  ])('with a provider’s credentials but %s', (name, sentence) => {
    expect(problemsOf(without(name))).toEqual([expect.stringContaining(sentence)]);
  });

  it('and no secret is in it', () => {
    const secret = 'AccountKey-of-somebody';
    const told = problemsOf({
      ...sample,
      ThreadIdKey: secret,
      TablesConnection: secret,
      ServiceBusConnection: secret,
      TwilioAuthToken: `${secret} ${secret}`,
    });
    expect(told).toHaveLength(4);
    expect(told.join()).not.toContain(secret);
  });
});

test('a range that ends at a number takes that number', () => {
  expect(readSettings({ ...sample, ConfigRefreshSeconds: '1', SendRetrySeconds: '180' })).toMatchObject({
    configRefreshSeconds: 1,
    sendRetrySeconds: 180,
  });
});

test('no default is outside its own range', () => {
  const defaults = describeSettings().flatMap(({ name, default: value }) => (value ? [[name, value]] : []));
  expect(problemsOf({ ...sample, ...Object.fromEntries(defaults) })).toEqual([]);
});

test('nobody but the settings reads the environment', () => {
  const readers = ['shared', 'functions']
    .flatMap(folder =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => `${folder}/${file}`),
    )
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts') && /process\.env\b/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(readers).toEqual(['shared/settings/of-telemetry.ts', 'shared/settings/read.ts']);
});
