import type { z } from 'zod';
import { contract } from '../../../shared/api/contract';
import type { setupPrerequisites as Contract } from '../../../shared/api/setup/prerequisites';
import type { App } from '../../../shared/app';
import { type Config, poolsOf } from '../../../shared/domain/config/config';
import type { NumbersOf } from '../../../shared/ports';
import { handle } from '../serve';

type Check = z.input<(typeof Contract)['answers'][200]['schema']>['checks'][number];

export const setupPrerequisites = handle(contract.setupPrerequisites)(async ({ app }) => {
  const [config, providers, reached] = await Promise.all([app.config.current(), app.numbers.list(), heardFrom(app)]);
  const checks = [
    communication(providers),
    settings(app),
    eventGrid(reached),
    ...providers.flatMap(provider => other(provider, config)),
    channels(config),
  ];
  return { body: { checks } };
});

const communication = (providers: readonly NumbersOf[]): Check => {
  const { state, sentence } = providers.find(({ provider }) => provider === 'acs') ?? { state: 'failed', sentence: '' };
  return {
    id: 'communication-services',
    state: state === 'listed' ? 'there' : 'missing',
    sentence,
    ...(state !== 'listed' && {
      mend: 'Set CommunicationConnection (docs/settings.md), and give the app’s identity the role that its sentence names (docs/deploy.md).',
    }),
  };
};

/** The app does not start without what it can't do without: what is left is where it would do less than it seems to. */
const settings = ({ settings: { publicBaseUrl, communication: connection } }: Pick<App, 'settings'>): Check => {
  const isHere = new URL(publicBaseUrl).hostname === 'localhost';
  const isLocal = connection.kind === 'connection-string' && /endpoint=http:/i.test(connection.connectionString);
  if (!isHere || isLocal)
    return { id: 'settings', state: 'there', sentence: 'The app has the settings that it needs.' };
  return {
    ...{ id: 'settings', state: 'missing' },
    sentence: `Links in texts would lead to ${publicBaseUrl}, where no customer's phone finds us.`,
    mend: 'Set PublicBaseUrl to the address of this app (docs/settings.md).',
  };
};

const eventGrid = (at: string | undefined): Check =>
  at === undefined
    ? {
        ...{ id: 'event-grid', state: 'unknown' },
        sentence: 'No text has reached us yet, or none that is known of any more.',
        mend: 'Make the event subscription for SMSReceived (docs/deploy.md), then text a code to a number: that proves the whole way.',
      }
    : { ...{ id: 'event-grid', state: 'there' }, sentence: `A text reached us on ${at.slice(0, 10)}.` };

/** A provider that nobody uses, and nobody set up, is missed by nobody. */
const other = ({ provider, state, sentence }: NumbersOf, config: Config): readonly Check[] => {
  const isUsed = Object.values(config.channels).some(channel => channel.provider === provider);
  if (provider === 'acs' || (state === 'not-set-up' && !isUsed)) return [];
  const isThere = state === 'listed' || state === 'no-list';
  return [
    {
      ...{ id: provider, state: isThere ? 'there' : 'missing', sentence },
      ...(!isThere && { mend: 'Give the app the settings of this provider (docs/operations.md).' }),
    },
  ];
};

const channels = (config: Config): Check => {
  const count = Object.keys(config.channels).length;
  if (count > 0) return { id: 'configuration', state: 'there', sentence: `${count} numbers are set up.` };
  return {
    ...{ id: 'configuration', state: 'missing', sentence: 'No number is set up: whoever texts one is not answered.' },
    mend: 'Set up a channel, or import a configuration.',
  };
};

const DAY = 86_400_000;
const DAYS_BACK = 14;

/** When a text last came that we know of: a code of this set-up, work that is there, or a conversation that ended of late. */
const heardFrom = async (app: App): Promise<string | undefined> => {
  const config = await app.config.current();
  const [codes, work] = await Promise.all([newestCode(app, config), newestWork(app, config)]);
  const newest = [codes, work].flatMap(at => at ?? []).sort();
  return newest.at(-1) ?? lastEnded(app);
};

const newestCode = async ({ projections }: App, { channels }: Config): Promise<string | undefined> => {
  const numbers = Object.values(channels).map(({ number }) => number);
  const codes = await Promise.all(numbers.map(number => projections.list('live-code', { number })));
  return codes
    .flat()
    .flatMap(({ row }) => row?.arrivedAt ?? [])
    .sort()
    .at(-1);
};

const newestWork = async ({ pools }: App, config: Config): Promise<string | undefined> => {
  const states = await Promise.all(poolsOf(config).map(async pool => (await pools.load(pool)).state));
  const begun = states.flatMap(({ items }) => [...items.values()].map(({ since }) => new Date(since).toISOString()));
  return begun.sort().at(-1);
};

const lastEnded = async ({ projections, clock }: App): Promise<string | undefined> => {
  for (let back = 0; back < DAYS_BACK; back += 1) {
    const day = new Date(clock.now() - back * DAY).toISOString().slice(0, 10);
    const [row] = await projections.list('day-summary', { day }, { limit: 1 });
    if (row?.row !== undefined) return row.row.startedAt;
  }
  return undefined;
};
