import type { TableClient } from '@azure/data-tables';
import type { ServiceBusClient } from '@azure/service-bus';
import { served } from '../../../../functions/api/endpoints';
import { autoMessagesHandler } from '../../../../functions/auto-messages';
import { conversationHandler } from '../../../../functions/conversation';
import { deliveryReportHandler } from '../../../../functions/delivery-report';
import { operatingHoursHandler } from '../../../../functions/operating-hours';
import { routingHandler } from '../../../../functions/routing';
import { sendSmsHandler } from '../../../../functions/send-sms';
import { smsReceivedHandler } from '../../../../functions/sms-received';
import { surveyHandler } from '../../../../functions/survey';
import { webhooksHandler } from '../../../../functions/webhooks';
import { createBus } from '../../../../shared/adapters/service-bus/bus';
import type { TableName } from '../../../../shared/adapters/table-names';
import { createLiveCodes } from '../../../../shared/adapters/tables/config/live-codes';
import { createCustomers } from '../../../../shared/adapters/tables/customers';
import { createDeadLetters } from '../../../../shared/adapters/tables/dead-letters';
import { createDesks } from '../../../../shared/adapters/tables/desks';
import { createLanes } from '../../../../shared/adapters/tables/lanes';
import { createCalls } from '../../../../shared/adapters/tables/marks/calls';
import { createHolds } from '../../../../shared/adapters/tables/marks/holds';
import { createReads } from '../../../../shared/adapters/tables/marks/reads';
import { createPools } from '../../../../shared/adapters/tables/pools';
import { createDayTotals } from '../../../../shared/adapters/tables/projections/day-totals';
import { createProjections } from '../../../../shared/adapters/tables/projections/projections';
import { createThreads } from '../../../../shared/adapters/tables/threads';
import type { App } from '../../../../shared/app';
import type { Config } from '../../../../shared/domain/config/config';
import type { QueueName } from '../../../../shared/domain/messages/queues';
import type { Log } from '../../../../shared/log';
import type { Clock, FaultPoint, Files, IntegrationHttp, OptOutList, SmsSender } from '../../../../shared/ports';
import { takeProviderCall } from '../../../../shared/receiving/take-provider-call';
import { createPace } from '../../../../shared/sending/pace';
import type { testSettings } from '../../world';

type Settings = ReturnType<typeof testSettings>;

/** What a host stands on: everything that is outside of it. */
export type Ground = {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly tables: Record<TableName, TableClient>;
  readonly config: (atLeast?: string) => Promise<Config>;
  readonly bus: ServiceBusClient;
  readonly sms: SmsSender;
  readonly http: IntegrationHttp;
  readonly optOuts: OptOutList;
  readonly files: Files;
  readonly sleep: (ms: number) => Promise<void>;
};
/** A part of the app as the proof changes it: to look on, or to show that a pipeline without it loses texts. */
export type Around = (deps: App) => App;

const noFault: FaultPoint = () => {};

/** A composition root over what is given: the real adapters and the real handlers, and nothing that another host has in memory. */
export const compose = (ground: Ground, around: Around) => {
  const { settings, clock, log, tables: store } = ground;
  const { now } = clock;
  const deps = around({
    ...{ settings, clock, log },
    config: { current: ground.config },
    liveCodes: createLiveCodes(store.Config, noFault),
    threads: createThreads(store.Threads, { fault: noFault, now }),
    pools: createPools(store.Pools, { fault: noFault, now }),
    desks: createDesks(store.Desks, clock),
    projections: createProjections(name => store[name], { fault: noFault, key: settings.threadIdKey }),
    totals: createDayTotals(store.Figures, noFault),
    customers: createCustomers(store.Customers, { key: settings.threadIdKey, fault: noFault }),
    deadLetters: createDeadLetters(store.DeadLetters, noFault),
    calls: createCalls(store.Calls, noFault),
    holds: createHolds(store.Holds, { clock, fault: noFault, all: Object.values(store) }),
    reads: createReads(store.Reads, noFault),
    lanes: createLanes(store.Lanes, noFault),
    bus: createBus(ground.bus, noFault),
    ...{ sms: ground.sms, optOuts: ground.optOuts, files: ground.files, http: ground.http },
    nudge: { changed: async () => {} },
    pace: createPace(clock, ground.sleep),
  } as unknown as App);
  type Handler = (body: unknown, invocation: { triggerMetadata: Record<string, unknown> }) => Promise<void>;
  const queues: Readonly<Record<QueueName, Handler>> = {
    conversations: conversationHandler(deps),
    routing: routingHandler(deps),
    outbound: sendSmsHandler(deps),
    'auto-messages': autoMessagesHandler(deps),
    surveys: surveyHandler(deps),
    webhooks: webhooksHandler(deps),
  };
  return {
    deps,
    queues,
    text: smsReceivedHandler(deps),
    report: deliveryReportHandler(deps),
    webhook: (call: unknown) => takeProviderCall(deps, call as Parameters<typeof takeProviderCall>[1]),
    tick: operatingHoursHandler(deps),
    endpoint: (name: string) => {
      const found = served.find(each => each.name === name);
      if (found === undefined) throw new Error(`There is no endpoint ${name}.`);
      return found.handlerOf(() => deps);
    },
  };
};
export type Root = ReturnType<typeof compose>;
