import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createConfigStore } from '../../../../../shared/adapters/tables/config/config';
import type { Feed } from '../../../../../shared/api/feed';
import { ana, apiOf, sam } from '../../../../support/api';
import { memoryTable } from '../../../../support/memory-table';
import { createWorld, type World } from '../../../../support/world';

const SAMPLE = parse(readFileSync(path.join(__dirname, '../../../../../config/sample.yaml'), 'utf8')) as unknown;
type Effects = {
  readonly hours: readonly {
    hours: string;
    openNow: boolean;
    openThen: boolean;
    waiting: number;
    channels: readonly object[];
  }[];
  readonly total: { readonly channels: number; readonly waiting: number };
};

let world: World;
let store: ReturnType<typeof createConfigStore>;
const { call } = apiOf(() => ({ ...world.deps, config: store }));
beforeEach(async () => {
  world = createWorld();
  let made = 0;
  store = createConfigStore({
    ...{ table: memoryTable(), now: world.clock.now, newId: () => `n${++made}`, refreshMs: 0 },
    afterPublish: async () => {},
  });
  await store.publish(SAMPLE, 'olga', 'first');
});
const emergency = (body: object) =>
  call<{ hours: readonly string[]; changed: boolean; version: string; detail?: string }>(
    sam,
    'PUT',
    'supervisor/emergency',
    body,
  );
const preview = async (body: object) => (await call<Effects>(sam, 'POST', 'supervisor/emergency/preview', body)).body;
const shown = async (who = ana) => (await call<Feed>(who, 'GET', 'feed?wait=0')).body.emergencies;

describe('#127 emergency close', () => {
  it('says before what it would do: which channels, what waits, and nothing is done', async () => {
    const { version } = await store.current();
    const { hours, total } = await preview({ closed: true, hours: 'all' });
    expect(hours.map(({ openThen }) => openThen)).toEqual(hours.map(() => false));
    expect(hours.find(each => each.hours === 'office-hours')).toMatchObject({ openNow: true });
    expect(total.channels).toBe(hours.reduce((sum, { channels }) => sum + channels.length, 0));
    expect((await store.current()).version).toBe(version);
    expect(await shown()).toEqual([]);
  });

  it('closes all at once, as one version; everybody sees it, an agent as well, and it is reopened as well', async () => {
    const closed = await emergency({ closed: true, hours: 'all', reason: 'Power cut' });
    expect(closed.body).toMatchObject({ changed: true });
    expect(closed.body.hours.length).toBeGreaterThan(1);
    expect((await shown()).map(each => each.reason)).toEqual(closed.body.hours.map(() => 'Power cut'));
    expect((await emergency({ closed: true, hours: 'all', reason: 'Power cut' })).body).toMatchObject({
      ...{ changed: false, hours: [] },
    });
    const { hours } = await preview({ closed: false, hours: 'all' });
    expect(hours.find(each => each.hours === 'office-hours')).toMatchObject({ openNow: false, openThen: true });
    await emergency({ closed: false, hours: 'all', reason: 'It is back' });
    expect(await shown()).toEqual([]);
  });

  it('closes some until a time of theirs, and is over then by itself', async () => {
    await emergency({ closed: true, hours: ['office-hours'], reason: 'Drill', until: '2026-11-23T10:00' });
    expect(await shown(sam)).toEqual([
      expect.objectContaining({ hours: 'office-hours', reason: 'Drill', until: '2026-11-23T16:00:00.000Z' }),
    ]);
    world.clock.at = Date.parse('2026-11-23T16:00:00Z');
    expect(await shown(sam)).toEqual([]);
  });

  it('refuses hours that there are not, a time that is none, and an agent', async () => {
    expect(await emergency({ closed: true, hours: ['nowhere'], reason: 'x' })).toMatchObject({ status: 404 });
    expect((await emergency({ closed: true, hours: 'all', reason: 'x', until: 'noon' })).body.detail).toContain(
      'until',
    );
    expect((await emergency({ closed: false, hours: 'all', reason: 'x', until: '2026-11-23' })).status).toBe(400);
    expect((await call(ana, 'PUT', 'supervisor/emergency', { closed: true, hours: 'all', reason: 'x' })).status).toBe(
      403,
    );
  });
});
