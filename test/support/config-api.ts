import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createConfigStore } from '../../shared/adapters/tables/config/config';
import { createDrafts } from '../../shared/adapters/tables/config/drafts';
import type { ConfigDocument } from '../../shared/domain/config/schema';
import type { OwnedNumbers } from '../../shared/ports';
import { apiOf, type Person } from './api';
import { createWorld, type World } from './world';

export const olga: Person = { id: 'olga', name: 'Olga Brandt', roles: ['admin'] };
export const paul: Person = { id: 'paul', name: 'Paul Weber', roles: ['admin'] };

/** The sample as a document: a new one each time, to be changed. */
export const sampleDocument = (): Required<ConfigDocument> =>
  parse(readFileSync(path.join(__dirname, '../../config/sample.yaml'), 'utf8')) as Required<ConfigDocument>;

const nobodysNumbers: OwnedNumbers = { list: async () => [], changeSms: async () => 'unknown-number' };

/** The API on a configuration of its own, in memory, and the world that lives by it. */
export const configApi = async (
  document: ConfigDocument | undefined = sampleDocument(),
  { numbers = nobodysNumbers, world = createWorld() }: { numbers?: OwnedNumbers; world?: World } = {},
) => {
  let made = 0;
  const newId = () => `n${String(++made).padStart(5, '0')}`;
  const fault = () => {};
  const table = world.store.Config;
  const store = createConfigStore({ table, now: world.clock.now, newId, refreshMs: 0 });
  if (Object.keys(document).length > 0) await store.publish(document, 'olga', 'the first');
  const deps = () => ({ ...world.deps, config: store, drafts: createDrafts(table, { newId, fault }), numbers });
  const api = apiOf(deps);
  const live = async () => (await store.history())[0]?.version ?? '';
  return { ...api, world, store, live, olga: api.clientOf(olga), paul: api.clientOf(paul) };
};
export type ConfigApi = Awaited<ReturnType<typeof configApi>>;

/** What a call was refused with. */
export const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    answer => new Error(`Expected a refusal, found ${JSON.stringify(answer).slice(0, 300)}`),
    (thrown: unknown) => thrown as Error & { status: number; details: Record<string, unknown> },
  );
  if (!('status' in error)) throw error;
  return error;
};
