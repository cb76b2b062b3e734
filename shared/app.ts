import { join } from 'node:path';
import { createDeadLetterBlobs, type DeadLetterBlobs } from './adapters/blobs/event-grid-dead-letters';
import { createFiles } from './adapters/blobs/files';
import { createOptOutList } from './adapters/communication/opt-out-list';
import { createIntegrationHttp } from './adapters/http/integration-http';
import { createOwnedNumbers } from './adapters/owned-numbers';
import { createPages } from './adapters/pages';
import { createSenders } from './adapters/senders';
import { createBus } from './adapters/service-bus/bus';
import { createServiceBusClient } from './adapters/service-bus/client';
import { createStores } from './adapters/stores';
import type { ConfigStore } from './adapters/tables/config/config';
import { tickPools } from './handling/tick-pools';
import { createLog, type Log } from './log';
import { once } from './once';
import type {
  Bus,
  Calls,
  Clock,
  Customers,
  DayTotals,
  DeadLetters,
  Desks,
  Drafts,
  FaultPoint,
  Files,
  Holds,
  IntegrationHttp,
  Lanes,
  LiveCodes,
  Nudge,
  OptOutList,
  OwnedNumbers,
  Pages,
  Pools,
  Projections,
  Reads,
  SmsSender,
  Threads,
} from './ports';
import { createPace, type Pace } from './sending/pace';
import { readSettings, type Settings } from './settings/read';
import { configUnreadable } from './telemetry/metrics';

/** Everything that the handlers are made of. */
export type App = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: ConfigStore;
  readonly drafts: Drafts;
  readonly liveCodes: LiveCodes;
  readonly threads: Threads;
  readonly pools: Pools;
  readonly desks: Desks;
  readonly projections: Projections;
  readonly totals: DayTotals;
  readonly customers: Customers;
  readonly deadLetters: DeadLetters;
  readonly deadLetterBlobs: DeadLetterBlobs;
  readonly files: Files;
  readonly calls: Calls;
  readonly reads: Reads;
  readonly holds: Holds;
  readonly lanes: Lanes;
  readonly serviceBus: ReturnType<typeof createServiceBusClient>;
  readonly bus: Bus;
  readonly sms: SmsSender;
  readonly http: IntegrationHttp;
  readonly optOuts: OptOutList;
  readonly numbers: OwnedNumbers;
  readonly pace: Pace;
  readonly pages: Pages;
  readonly nudge: Nudge;
};

const systemClock: Clock = { now: Date.now };
/** Pages look often enough by themselves. */
const noNudge: Nudge = { changed: async () => {} };
const noFault: FaultPoint = () => {};

/** The composition root. Local and cloud differ by the settings alone; a test passes a clock and a fault point of its own. */
export const createApp = (
  settings: Settings,
  { clock = systemClock, fault = noFault }: { readonly clock?: Clock; readonly fault?: FaultPoint } = {},
): App => {
  const log = createLog();
  const serviceBus = createServiceBusClient(settings.serviceBus);
  const bus = createBus(serviceBus, fault);
  const stores = createStores(settings, {
    clock,
    fault,
    onUnreadable: unreadable => {
      log.error('the live configuration does not fit this version of the app', unreadable);
      configUnreadable({ outcome: unreadable.goesOnWith === undefined ? 'waits' : 'goes-on' });
    },
    afterPublish: published => tickPools({ bus, clock, pools: stores.pools }, published, published.version),
  });
  return {
    settings,
    clock,
    log,
    ...stores,
    deadLetterBlobs: createDeadLetterBlobs(settings.blobs),
    files: createFiles(settings.blobs, fault),
    serviceBus,
    bus,
    sms: createSenders(settings, fault),
    optOuts: createOptOutList(settings.communication, fault),
    numbers: createOwnedNumbers(settings),
    http: createIntegrationHttp({ loopback: settings.outsideLoopback }),
    pace: createPace(clock),
    // The bundle stands in `dist`, and the pages beside it.
    pages: createPages(join(__dirname, 'web')),
    nudge: noNudge,
  };
};

/**
 * The app of this process, made when a function is first loaded: a setting that is missing or wrong stops the start with a
 * sentence that names it.
 */
export const theApp = once((): App => createApp(readSettings()));
