import { randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import {
  type ConfigStoreDeps,
  createConfigStore,
  type Published,
} from '../../../../../../shared/adapters/tables/config/config';
import type { Config } from '../../../../../../shared/domain/config/config';
import { channelOf } from '../../../../../../shared/domain/config/config';
import type { ConfigDocument } from '../../../../../../shared/domain/config/schema';
import { type RunningAzurite, startAzurite } from '../../../../../support/azurite';

let azurite: RunningAzurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const document = (name = 'Main', more: ConfigDocument = {}): ConfigDocument => ({
  channels: [{ id: 'main', name, number: '+18005550100', numberType: 'toll-free', workstream: 'service' }],
  workstreams: [{ id: 'service', name: 'Service', fallbackQueue: 'general' }],
  queues: [{ id: 'general', name: 'General' }],
  ...more,
});

/** A table of the test's own, and as many instances on it as it needs; time stands still until it is moved. */
const freshTable = async () => {
  const name = `Config${randomUUID().replaceAll('-', '')}`;
  const table = TableClient.fromConnectionString(azurite.connectionString, name, { allowInsecureConnection: true });
  await table.createTable();
  const clock = { at: Date.parse('2026-11-22T10:00:00Z') };
  let pointerReads = 0;
  const counting = new Proxy(table, {
    get: (target, property, receiver) => {
      if (property === 'getEntity') pointerReads++;
      const value = Reflect.get(target, property, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const instance = (deps: Partial<ConfigStoreDeps> = {}) =>
    createConfigStore({
      table: counting,
      now: () => clock.at,
      newId: () => randomUUID().slice(0, 4),
      refreshMs: 3_000,
      ...deps,
    });
  return { table, clock, instance, pointerReads: () => pointerReads };
};

const published = (result: Published) => {
  if (result.outcome !== 'published') throw new Error(`Expected it to be published, found ${JSON.stringify(result)}`);
  return result;
};
const nameOf = (config: Config) => channelOf(config, '+18005550100')?.name;

describe('an empty table', () => {
  it('is an empty configuration, which serves no number', async () => {
    const { instance } = await freshTable();
    const store = instance();
    expect(channelOf(await store.current(), '+18005550100')).toBeUndefined();
    expect(await store.read()).toBeUndefined();
    expect(await store.history()).toEqual([]);
    expect(await store.undo('ana')).toEqual({ outcome: 'nothing-to-undo' });
  });

  it('is not the same as a missing one, which is an error', async () => {
    const missing = TableClient.fromConnectionString(azurite.connectionString, 'NoSuchTable', {
      allowInsecureConnection: true,
    });
    const { instance } = await freshTable();
    await expect(instance({ table: missing }).current()).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('a published configuration', () => {
  it('is live at once where it was published, and says who, when and why', async () => {
    const { instance } = await freshTable();
    const store = instance();
    const { version, changes } = published(await store.publish(document(), 'ana', 'the first one'));
    expect(await store.current()).toMatchObject({ version: version.version });
    expect(nameOf(await store.current())).toBe('Main');
    expect(changes).toContainEqual({ kind: 'channels', id: 'main', change: 'added' });
    expect(await store.history()).toEqual([
      { version: version.version, at: '2026-11-22T10:00:00.000Z', by: 'ana', comment: 'the first one', documents: 3 },
    ]);
  });

  it('#105 is live on another instance within five seconds, and the pointer is read no more often than set', async () => {
    const { instance, clock, pointerReads } = await freshTable();
    const [one, other] = [instance(), instance()];
    published(await one.publish(document('Before'), 'ana', ''));
    expect(nameOf(await other.current())).toBe('Before');

    published(await one.publish(document('After'), 'ana', ''));
    const before = pointerReads();
    clock.at += 2_999;
    for (let n = 0; n < 10; n++) expect(nameOf(await other.current())).toBe('Before');
    expect(pointerReads()).toBe(before);
    clock.at += 1;
    expect(nameOf(await other.current())).toBe('After');
    expect(pointerReads()).toBe(before + 1);
  });

  it('is looked up at once for a message whose sender had a newer version', async () => {
    const { instance, clock } = await freshTable();
    const [one, other] = [instance(), instance()];
    published(await one.publish(document('Before'), 'ana', ''));
    await other.current();
    clock.at += 10;
    const { version } = published(await one.publish(document('After'), 'ana', ''));
    expect(nameOf(await other.current())).toBe('Before');
    expect(nameOf(await other.current(version.version))).toBe('After');
  });

  it('is read once by many who ask at the same time', async () => {
    const { instance, pointerReads } = await freshTable();
    published(await instance().publish(document(), 'ana', ''));
    const before = pointerReads();
    const cold = instance();
    const all = await Promise.all(Array.from({ length: 20 }, () => cold.current()));
    expect(new Set(all).size).toBe(1);
    expect(pointerReads()).toBe(before + 1);
  });

  it('#104 serves a removed channel’s number no longer', async () => {
    const { instance, clock } = await freshTable();
    const [one, other] = [instance(), instance()];
    published(await one.publish(document(), 'ana', ''));
    expect(nameOf(await other.current())).toBe('Main');
    const { changes } = published(await one.publish(document('Main', { channels: [] }), 'ana', 'number given back'));
    expect(changes).toEqual([{ kind: 'channels', id: 'main', change: 'removed' }]);
    clock.at += 3_000;
    expect(channelOf(await other.current(), '+18005550100')).toBeUndefined();
  });

  it('comes back as it was written, with its lists in their order', async () => {
    const { instance } = await freshTable();
    const agents = ['zoe', 'ana', 'mia'].map(id => ({ id, name: id, user: `${id}@contoso.example` }));
    const written = document('Main', { agents, messages: [{ trigger: 'greeting', text: 'x'.repeat(1_900) }] });
    published(await instance().publish(written, 'ana', ''));
    const read = await instance().read();
    expect(read?.document).toEqual({ ...written });
    expect(Object.keys((await instance().current()).agents)).toEqual(['zoe', 'ana', 'mia']);
  });

  it('may have more items than one transaction holds, and items longer than a property', async () => {
    const { instance } = await freshTable();
    const agents = Array.from({ length: 250 }, (_, n) => ({
      id: `a${n}`,
      name: `A ${n}`,
      user: `a${n}@contoso.example`,
    }));
    const attributes = Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [`attribute${n}`, 'ñ😀'.repeat(3)]));
    const [first, ...others] = agents;
    const many = document('Main', { agents: [{ ...first, attributes } as (typeof agents)[0], ...others] });
    published(await instance().publish(many, 'ana', ''));
    expect((await instance().read())?.document).toEqual(many);
  });

  it('is told to the pools once its pointer has turned; a failure there takes nothing back', async () => {
    const { instance } = await freshTable();
    const told: (string | undefined)[] = [];
    const store = instance({ afterPublish: async config => void told.push(nameOf(config)) });
    expect(published(await store.publish(document('One'), 'ana', '')).notTold).toBeUndefined();
    await store.publish(document('One'), 'ana', 'the same again');
    await store.undo('ana');
    expect(told).toEqual(['One']);
    const failing = instance({ afterPublish: async () => Promise.reject(new Error('the bus is down')) });
    expect(published(await failing.publish(document('Two'), 'ana', '')).notTold).toBe('the bus is down');
    expect(nameOf(await instance().current())).toBe('Two');
  });
});

describe('a publication that may not be', () => {
  it('changes nothing when the configuration is invalid, and says why', async () => {
    const { instance, table } = await freshTable();
    published(await instance().publish(document(), 'ana', ''));
    const rows = async () => {
      const all: unknown[] = [];
      for await (const row of table.listEntities()) all.push(row);
      return all.length;
    };
    const before = await rows();
    expect(await instance().publish(document('Main', { queues: [] }), 'ana', '')).toEqual({
      outcome: 'invalid',
      problems: [
        {
          path: ['workstreams', 0, 'fallbackQueue'],
          message: 'the queue "general" was removed, but it is still used here; keep it, or use another one here',
        },
      ],
    });
    expect(await rows()).toBe(before);
  });

  it('changes nothing when it is the same again', async () => {
    const { instance } = await freshTable();
    const { version } = published(await instance().publish(document(), 'ana', ''));
    expect(await instance().publish(document(), 'ben', 'again')).toEqual({ outcome: 'unchanged', version });
    expect(await instance().history()).toHaveLength(1);
  });

  it('gives way to somebody who published meanwhile', async () => {
    const { instance } = await freshTable();
    published(await instance().publish(document('First'), 'ana', ''));
    const results = await Promise.all(
      ['Ben', 'Carla'].map(name => instance().publish(document(name), name.toLowerCase(), '')),
    );
    const [won] = results.filter(({ outcome }) => outcome === 'published');
    const [lost] = results.filter(({ outcome }) => outcome !== 'published');
    expect(lost).toMatchObject({ outcome: 'overtaken', by: (won && published(won))?.version });
    expect(await instance().history()).toHaveLength(2);
  });

  it('gives way when what it was made from is live no more', async () => {
    const { instance } = await freshTable();
    const { version: first } = published(await instance().publish(document('First'), 'ana', ''));
    const { version: second } = published(await instance().publish(document('Second'), 'ben', '', first.version));
    expect(await instance().publish(document('Third'), 'ana', '', first.version)).toEqual({
      outcome: 'overtaken',
      by: second,
    });
    expect(await instance().history()).toHaveLength(2);
  });

  it('gives way as well when both are the first', async () => {
    const { instance } = await freshTable();
    const results = await Promise.all(['Ben', 'Carla'].map(name => instance().publish(document(name), name, '')));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['overtaken', 'published']);
  });

  it('leaves the live version alone when it is cut off at any write', async () => {
    const { instance } = await freshTable();
    published(await instance().publish(document('Before'), 'ana', ''));
    const cut = (at: string) => (where: string) => {
      if (where === at) throw new Error(`cut off ${at}`);
    };
    for (const at of ['before config version 0', 'after config version 0', 'before config pointer']) {
      await expect(instance({ fault: cut(at) }).publish(document('After'), 'ana', '')).rejects.toThrow(at);
      expect(nameOf(await instance().current())).toBe('Before');
    }
    await expect(
      instance({ fault: cut('after config pointer') }).publish(document('After'), 'ana', ''),
    ).rejects.toThrow();
    expect(nameOf(await instance().current())).toBe('After');
    expect(await instance().publish(document('After'), 'ana', '')).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('undo', () => {
  it('takes the last change back as a version of its own, then the one before, and stays in history', async () => {
    const { instance } = await freshTable();
    const store = instance();
    const versions = [];
    for (const name of ['One', 'Two', 'Three'])
      versions.push(published(await store.publish(document(name), 'ana', name)).version);
    const first = published(await store.undo('ben', 'oh no'));
    expect(nameOf(await store.current())).toBe('Two');
    expect(first.version).toMatchObject({ by: 'ben', comment: 'oh no', restores: versions[1]?.version });
    expect(first.changes).toEqual([{ kind: 'channels', id: 'main', change: 'changed' }]);
    published(await store.undo('ben'));
    expect(nameOf(await store.current())).toBe('One');
    expect(await store.undo('ben')).toEqual({ outcome: 'nothing-to-undo' });
    const history = await store.history();
    expect(history.map(({ comment }) => comment)).toEqual(['', 'oh no', 'Three', 'Two', 'One']);
    expect(await store.read(versions[2]?.version)).toMatchObject({ document: document('Three') });
  });

  it('is newer than what it takes back, for everybody who compares versions, also with a slow clock', async () => {
    const { instance, clock } = await freshTable();
    const store = instance();
    await store.publish(document('One'), 'ana', '');
    const second = published(await store.publish(document('Two'), 'ana', ''));
    clock.at -= 60_000;
    const undone = published(await store.undo('ana'));
    expect(undone.version.version > second.version.version).toBe(true);
    expect((await instance().current(undone.version.version)).version).toBe(undone.version.version);
  });
});

describe('a version that is damaged', () => {
  it('is never served, and can be replaced', async () => {
    const { instance, table } = await freshTable();
    const { version } = published(await instance().publish(document(), 'ana', ''));
    await table.deleteEntity(version.version, 'queues_general');
    await expect(instance().current()).rejects.toThrow(
      /expected 3 documents, found 2\. Import the configuration again/,
    );
    published(await instance().publish(document(), 'ana', 'repaired'));
    expect(nameOf(await instance().current())).toBe('Main');
  });

  it('is told with its mistakes when this build can’t read it', async () => {
    const { instance, table } = await freshTable();
    const { version } = published(await instance().publish(document(), 'ana', ''));
    const row = {
      partitionKey: version.version,
      rowKey: 'queues_general',
      place: 0,
      json0: '{"id":"general","shape":1}',
    };
    await table.updateEntity(row, 'Replace');
    await expect(instance().current()).rejects.toThrow(/doesn't fit this version of the app.*queues › general › name/);
  });
});
