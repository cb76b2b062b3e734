import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { createBus } from '../shared/adapters/service-bus/bus';
import { createServiceBusClient } from '../shared/adapters/service-bus/client';
import { createTableClient } from '../shared/adapters/tables/client';
import { createConfigStore } from '../shared/adapters/tables/config/config';
import { createPools } from '../shared/adapters/tables/pools';
import { tickPools } from '../shared/handling/tick-pools';
import { runConfig, type Where } from './support/config-commands';
import { configOverHttp } from './support/config-over-http';
import { commandSettings } from './support/settings';

/** Longer than a bus that is there needs; the minute's tick does the same a little later. */
const TICK_WITHIN_MS = 5_000;

const withinMs = async (ms: number, promise: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Service Bus gave no answer within ${ms / 1_000} s`)), ms);
  });
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** The sign-in of an admin, such as `az account get-access-token` gives for the app's registration. */
const TOKEN = 'CONFIG_TOKEN';

const openStore = ({ url, data }: Where = {}) => {
  if (url !== undefined) {
    const token = process.env[TOKEN];
    if (token === undefined || token.trim() === '')
      throw new Error(
        `Expected the sign-in of an admin in ${TOKEN}, found none (docs/operations.md, "Configuration").`,
      );
    return configOverHttp({ url, token: token.trim() });
  }
  const settings = commandSettings(path.resolve(__dirname, '..'), process.env, data);
  return createConfigStore({
    table: createTableClient(settings.tables, 'Config'),
    now: Date.now,
    newId: () => randomUUID().slice(0, 6),
    refreshMs: 0,
    afterPublish: async config => {
      const serviceBus = createServiceBusClient(settings.serviceBus);
      const pools = createPools(createTableClient(settings.tables, 'Pools'), { fault: () => {}, now: Date.now });
      const deps = { bus: createBus(serviceBus, () => {}), clock: { now: Date.now }, pools };
      try {
        await withinMs(TICK_WITHIN_MS, tickPools(deps, config, config.version));
      } finally {
        await serviceBus.close();
      }
    },
  });
};

runConfig(process.argv.slice(2), {
  openStore,
  user: os.userInfo().username,
  out: text => process.stdout.write(`${text}\n`),
  err: text => process.stderr.write(`${text}\n`),
}).then(code => {
  process.exitCode = code;
});
