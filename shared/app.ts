import { randomUUID } from 'node:crypto';
import type { ServiceBusClient } from '@azure/service-bus';
import { createFiles } from './adapters/blobs/files';
import { createOptOutList } from './adapters/communication/opt-out-list';
import { createOutsideHttp } from './adapters/http/integration-http';
import { createSenders } from './adapters/senders';
import { createBus } from './adapters/service-bus/bus';
import { createServiceBusClient } from './adapters/service-bus/client';
import { createTableClient } from './adapters/tables/client';
import { type ConfigStore, createConfigStore } from './adapters/tables/config/config';
import { createCustomers } from './adapters/tables/customers';
import { createDeadLetters } from './adapters/tables/dead-letters';
import { createDesks } from './adapters/tables/desks';
import { createLanes } from './adapters/tables/lanes';
import { createPools } from './adapters/tables/pools';
import { createRows } from './adapters/tables/rows';
import { createThreads } from './adapters/tables/threads';
import { tickPools } from './handling/publish';
import { createLog, type Log } from './log';
import { once } from './once';
import type {
  Bus,
  Clock,
  Customers,
  DeadLetters,
  Desks,
  FaultPoint,
  Files,
  Lanes,
  OptOutList,
  OutsideHttp,
  Pools,
  Rows,
  SmsSender,
  Threads,
} from './ports';
import { tableNames } from './ports/tables';
import { createPace, type Pace } from './sending/pace';
import { readSettings, type Settings } from './settings/read';

/** Everything that the handlers are made of. */
export type App = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly config: ConfigStore;
  readonly threads: Threads;
  readonly pools: Pools;
  readonly desks: Desks;
  readonly rows: Rows;
  readonly customers: Customers;
  readonly deadLetters: DeadLetters;
  readonly files: Files;
  readonly lanes: Lanes;
  readonly serviceBus: ServiceBusClient;
  readonly bus: Bus;
  readonly sms: SmsSender;
  readonly http: OutsideHttp;
  readonly optOuts: OptOutList;
  readonly pace: Pace;
};

const systemClock: Clock = { now: Date.now };
const noFault: FaultPoint = () => {};

/** The composition root. Local and cloud differ by the settings alone; a test passes a clock and a fault point of its own. */
export const createApp = (
  settings: Settings,
  { clock = systemClock, fault = noFault }: { readonly clock?: Clock; readonly fault?: FaultPoint } = {},
): App => {
  const tables = Object.fromEntries(tableNames.map(name => [name, createTableClient(settings.tables, name)]));
  const table = (name: (typeof tableNames)[number]) => {
    const client = tables[name];
    if (client === undefined) throw new Error(`There is no client of table ${name}.`);
    return client;
  };
  const serviceBus = createServiceBusClient(settings.serviceBus);
  const bus = createBus(serviceBus, fault);
  const config = createConfigStore({
    table: table('Config'),
    now: clock.now,
    newId: () => randomUUID().slice(0, 6),
    refreshMs: settings.configRefreshSeconds * 1_000,
    afterPublish: published => tickPools({ bus, clock }, published, published.version),
  });
  return {
    settings,
    clock,
    log: createLog(),
    config,
    threads: createThreads(table('Threads'), { fault, now: clock.now }),
    pools: createPools(table('Pools'), { fault, now: clock.now }),
    desks: createDesks(table('Desks'), clock),
    rows: createRows(table, fault),
    customers: createCustomers(table('Customers'), { key: settings.threadIdKey, fault }),
    deadLetters: createDeadLetters(table('DeadLetters'), fault),
    files: createFiles(settings.blobs, fault),
    lanes: createLanes(table('Lanes'), fault),
    serviceBus,
    bus,
    sms: createSenders(settings, fault),
    optOuts: createOptOutList(settings.communication, fault),
    http: createOutsideHttp({ loopback: settings.outsideLoopback }),
    pace: createPace(clock),
  };
};

/**
 * The app of this process, made when a function is first loaded: a setting that is missing or wrong stops the start with a
 * sentence that names it.
 */
export const theApp = once((): App => createApp(readSettings()));
