import { randomBytes } from 'node:crypto';
import { type TableName, tableNames } from '../../../../../shared/adapters/table-names';
import { createTableClient } from '../../../../../shared/adapters/tables/client';
import { createDeadLetters } from '../../../../../shared/adapters/tables/dead-letters';
import { logKey, seenKey } from '../../../../../shared/adapters/tables/keys';
import { fromLongJson, toLongJson } from '../../../../../shared/adapters/tables/long-json';
import { changedRows } from '../../../../../shared/adapters/tables/pool/rows';
import { createPools } from '../../../../../shared/adapters/tables/pools';
import { createProjections } from '../../../../../shared/adapters/tables/projections/projections';
import { createThreads } from '../../../../../shared/adapters/tables/threads';
import { evolve } from '../../../../../shared/domain/conversation/evolve/evolve';
import type { Entry } from '../../../../../shared/domain/conversation/model/outcomes';
import { newThread } from '../../../../../shared/domain/conversation/model/state';
import { emptyPool, poolFrom } from '../../../../../shared/domain/routing/model/state';
import type { Delivery } from '../../../../../shared/domain/sending/delivery';
import { because } from '../../../../../shared/domain/values/because';
import { isOutage } from '../../../../../shared/outage';
import { type RunningAzurite, startAzurite } from '../../../../support/azurite';
import { fullPool } from '../../../../support/pool-of-size';

let azurite: RunningAzurite;
const table = (name: TableName) =>
  createTableClient({ kind: 'connection-string', connectionString: azurite.connectionString }, name);
beforeAll(async () => {
  azurite = await startAzurite();
  await Promise.all(tableNames.map(name => table(name).createTable()));
});
afterAll(() => azurite.stop());

const at = '2026-11-23T15:00:00.000Z';
const deps = { fault: () => {}, now: () => Date.parse(at) };
const freshThread = () => `${randomBytes(4).toString('hex')}-${randomBytes(12).toString('hex')}`;
const entry = (seq: number, event = 'e1'): Entry => ({
  seq,
  at,
  event,
  outcome: { kind: 'dropped', what: `thing ${seq}`, because: because('command.reply', { agent: 'ana' }) },
});

test('a dead letter too long for a row is kept by its beginning, and said to be', async () => {
  const letters = createDeadLetters(table('DeadLetters'), () => {});
  const original = { id: 'e1', thread: freshThread(), text: '\u2028'.repeat(300_000) };
  const [id, source] = [randomBytes(6).toString('hex'), 'conversations'] as const;
  expect(await letters.find(await letters.add({ id, source, at, reason: 'why', original }))).toMatchObject({
    reason: expect.stringMatching(/^why It is too long/),
    original: { id: 'e1', thread: original.thread, cut: true, begin: expect.any(String) },
  });
});

describe('Threads', () => {
  const change = async (threads: ReturnType<typeof createThreads>, id: string, count: number, eventId = 'e1') => {
    const before = await threads.load(id);
    const outcomes = Array.from({ length: count }, (_, n) => entry(before.state.seq + n + 1, eventId));
    const effects = [{ kind: 'send-text', seq: 1, lane: 'lane' }] as const;
    return { before, after: outcomes.reduce(evolve, before.state), outcomes, eventId, effects };
  };

  test('one event is committed once, with its log and its outbox; then it is known', async () => {
    const threads = createThreads(table('Threads'), deps);
    const id = freshThread();
    expect(await threads.commit(id, await change(threads, id, 3))).toBe('committed');
    expect((await threads.load(id)).state.seq).toBe(3);
    expect((await threads.seen(id, 'e1'))?.effects).toEqual([{ kind: 'send-text', seq: 1, lane: 'lane' }]);
    expect(await threads.commit(id, await change(threads, id, 1))).toBe('seen');
    expect((await threads.load(id)).state.seq).toBe(3);
    expect(await threads.seen(id, 'e2')).toBeUndefined();
  });

  test('a text with any control or separator in it is committed, and comes back as it was', async () => {
    const threads = createThreads(table('Threads'), deps);
    const id = freshThread();
    const codes = [...Array.from({ length: 0xa0 }, (_, code) => code), 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff];
    const what = codes.map(code => `a${String.fromCharCode(code)}`).join('');
    const { before } = await change(threads, id, 1);
    const hostile: Entry = { ...entry(1), outcome: { ...entry(1).outcome, what } as Entry['outcome'] };
    const after = evolve(before.state, hostile);
    expect(await threads.commit(id, { before, after, outcomes: [hostile], eventId: 'e1', effects: [] })).toBe(
      'committed',
    );
    expect((await threads.entry(id, 1))?.outcome).toMatchObject({ what });
  });

  test('of two who decide on the same state one wins, the other hears that it changed', async () => {
    const threads = createThreads(table('Threads'), deps);
    const id = freshThread();
    const [one, other] = [await change(threads, id, 1, 'e1'), await change(threads, id, 1, 'e2')];
    const results = await Promise.all([threads.commit(id, one), threads.commit(id, other)]);
    expect([...results].sort()).toEqual(['changed', 'committed']);
  });

  test('the log is read by pages, oldest first', async () => {
    const threads = createThreads(table('Threads'), deps);
    const id = freshThread();
    await threads.commit(id, await change(threads, id, 12));
    const seqs = async (before: number, limit: number) =>
      (await threads.log(id, { before, limit })).map(({ seq }) => seq);
    expect(await seqs(12, 3)).toEqual([10, 11, 12]);
    expect(await seqs(9, 200)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await threads.entry(id, 10))?.outcome).toMatchObject({ what: 'thing 10' });
    expect(await threads.entry(id, 13)).toBeUndefined();
  });

  test('an event that changes more rows than a transaction holds is refused with a sentence, and nothing is written', async () => {
    const threads = createThreads(table('Threads'), deps);
    const id = freshThread();
    await expect(threads.commit(id, await change(threads, id, 120))).rejects.toThrow(
      /122 rows; a transaction holds 100/,
    );
    expect((await threads.load(id)).etag).toBeUndefined();
  });

  test('what was stored before rows had a version is read; what is written has one', async () => {
    const threads = createThreads(table('Threads'), deps);
    const id = freshThread();
    const first = entry(1);
    const effect = { kind: 'send-text', seq: 1, lane: 'lane' } as const;
    const state = evolve(newThread(id), first);
    const rows = { head: state, [logKey(1)]: first, [seenKey('e1')]: { at, effects: [effect] } };
    for (const [rowKey, stored] of Object.entries(rows))
      await table('Threads').createEntity({ partitionKey: id, rowKey, ...toLongJson(stored) });
    expect((await threads.load(id)).state).toEqual(state);
    expect(await threads.log(id, { before: 1, limit: 9 })).toEqual([first]);
    expect(await threads.seen(id, 'e1')).toEqual({ at, effects: [effect] });

    expect(await threads.commit(id, await change(threads, id, 1, 'e2'))).toBe('committed');
    for (const rowKey of ['head', logKey(2), seenKey('e2')])
      expect(fromLongJson(await table('Threads').getEntity(id, rowKey))).toMatchObject({ v: 1 });
    expect((await threads.seen(id, 'e2'))?.effects).toEqual([effect]);
  });

  test('what a newer build has written waits for one that reads it', async () => {
    const id = freshThread();
    const newer = { v: 99, ...newThread(id) };
    await table('Threads').createEntity({ partitionKey: id, rowKey: 'head', ...toLongJson(newer) });
    const error = await createThreads(table('Threads'), deps)
      .load(id)
      .catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
  });

  test('a delivery is written under its ETag', async () => {
    const threads = createThreads(table('Threads'), deps);
    const id = freshThread();
    const delivery: Delivery = { seq: 2, attempt: 1, state: 'sending', repeatabilityId: 'r', firstSent: at, at };
    expect(await threads.saveDelivery(id, delivery, undefined)).toBe(true);
    expect(await threads.saveDelivery(id, delivery, undefined)).toBe(false);
    const known = await threads.delivery(id, 2);
    expect(await threads.saveDelivery(id, { ...delivery, state: 'sent' }, known?.etag)).toBe(true);
    expect(await threads.saveDelivery(id, { ...delivery, state: 'unknown' }, known?.etag)).toBe(false);
    expect((await threads.deliveries(id, { from: 1, to: 2 })).map(({ state }) => state)).toEqual(['sent']);
    expect(await threads.deliveries(id, { from: 3, to: 9 })).toEqual([]);
  });
});

describe('Pools', () => {
  test('what was stored before rows had a version is read; what is written has one', async () => {
    const id = `pool-${randomBytes(4).toString('hex')}`;
    const { state } = fullPool(2, 3);
    const pool = state();
    for (const { row, data } of changedRows(emptyPool(id), pool))
      await table('Pools').createEntity({ partitionKey: id, rowKey: row, ...toLongJson(data) });
    const pools = createPools(table('Pools'), deps);
    const before = await pools.load(id);
    expect([...before.state.items]).toEqual([...pool.items]);
    expect([...before.state.agents]).toEqual([...pool.agents]);

    const after = poolFrom(pool.head, [], []);
    const outcome = { before, after, outcomes: [], eventId: 'e1', effects: [] };
    expect(await pools.commit(id, outcome)).toBe('committed');
    expect(fromLongJson(await table('Pools').getEntity(id, 'head'))).toMatchObject({ v: 1 });
    expect(await pools.seen(id, 'e1')).toEqual({ at, effects: [] });
  });

  test('a pool that nobody wrote is empty; a look that changed nothing reads the head alone', async () => {
    const pools = createPools(table('Pools'), deps);
    const id = `pool-${randomBytes(4).toString('hex')}`;
    const before = await pools.load(id);
    expect(before.etag).toBeUndefined();
    const same = { before, after: before.state, outcomes: [], eventId: 'e1', effects: [] };
    expect(await pools.commit(id, same)).toBe('committed');
    const reader = createPools(table('Pools'), deps);
    const first = await reader.load(id);
    expect((await reader.load(id)).state).toBe(first.state);
    expect(await pools.commit(id, { ...same, before: await pools.load(id), eventId: 'e2' })).toBe('committed');
    expect((await reader.load(id)).state).not.toBe(first.state);
  });
});

describe('Read models', () => {
  const projections = () => createProjections(table, { fault: () => {}, key: Buffer.alloc(32, 7) });
  const said = { conversation: 'c', status: 'active', language: 'en', unread: true, customer: null };
  const inbox = (agent: string, seq: number, preview?: string) => ({
    ...{ model: 'inbox' as const, key: { agent, thread: 't' }, seq },
    row: { ...said, ...(preview !== undefined && { preview }) },
  });

  test('a newer row covers, an older one doesn’t, and what is left out stays', async () => {
    const agent = randomBytes(6).toString('hex');
    await projections().write(inbox(agent, 5, 'five'));
    await projections().write(inbox(agent, 4, 'four'));
    await projections().write({ ...inbox(agent, 7), row: { ...said, status: 'wrap-up' } });
    await projections().write(inbox(agent, 7, 'seven again'));
    const row = { ...said, status: 'wrap-up', preview: 'five' };
    expect(await projections().list('inbox', { agent })).toEqual([{ key: { agent, thread: 't' }, seq: 7, row }]);
  });

  test('of many at once the newest stays', async () => {
    const agent = randomBytes(6).toString('hex');
    await Promise.all([3, 1, 4, 2].map(seq => projections().write(inbox(agent, seq, `${seq}`))));
    expect(await projections().find('inbox', { agent, thread: 't' })).toMatchObject({ seq: 4, row: { preview: '4' } });
  });

  test('one that is gone is listed without a word, and is back when it is written again; erased, nothing of it is left', async () => {
    const agent = randomBytes(6).toString('hex');
    const key = { agent, thread: 't' };
    await projections().write(inbox(agent, 1, 'one'));
    await projections().write({ model: 'inbox', key, seq: 2, gone: true });
    expect(await projections().list('inbox', { agent })).toEqual([{ key, seq: 2, row: undefined }]);
    await projections().write(inbox(agent, 3));
    expect((await projections().find('inbox', key))?.row).toEqual({ ...said, preview: 'one' });
    await projections().erase({ model: 'inbox', key }, 4);
    expect(await projections().find('inbox', key)).toEqual({ key, seq: 4, row: undefined });
    await projections().write(inbox(agent, 5));
    expect((await projections().find('inbox', key))?.row).toEqual(said);
    await projections().erase({ model: 'inbox', key: { agent, thread: 'other' } }, 4);
    expect(await projections().find('inbox', { agent, thread: 'other' })).toBeUndefined();
  });

  test('a thread’s history is the newest first, page by page; its proofs stand beside how it stands', async () => {
    const thread = `${randomBytes(4).toString('hex')}-${randomBytes(12).toString('hex')}`;
    const ended = (n: number) => ({
      ...{ conversation: `${thread}-${n}`, channel: 'main', workstream: 'w', language: 'en', queue: null, agent: null },
      ...{ startedAt: at, firstReplyAt: null, endedAt: at, closedAt: at, endedBy: 'agent', textsIn: n, textsOut: 0 },
    });
    for (const n of [1, 2, 10])
      await projections().write({
        ...{ model: 'summary', key: { thread, conversation: `${thread}-${n}` }, seq: n },
        row: ended(n),
      });
    const page = await projections().list('summary', { thread }, { limit: 2 });
    expect(page.map(({ key }) => key.conversation)).toEqual([`${thread}-10`, `${thread}-2`]);
    const rest = await projections().list('summary', { thread }, { after: page[1]?.key, limit: 2 });
    expect(rest.map(({ row }) => row)).toEqual([ended(1)]);

    await projections().write({
      ...{ model: 'consent', key: { thread }, seq: 1 },
      row: { status: 'out', since: at, blocked: null, muted: null },
    });
    const proof = { at, rule: 'opt-out.keyword', by: { kind: 'customer' as const } };
    await projections().write({
      ...{ model: 'consent-proof', key: { thread, at, seq: 7 }, seq: 7 },
      row: { said: 'out', changed: true, grade: 'certain', proof, recordedAt: at },
    });
    const proofs = await projections().list('consent-proof', { thread });
    expect(proofs).toEqual([{ key: { thread, at, seq: 7 }, seq: 7, row: expect.objectContaining({ proof }) }]);
    expect((await projections().find('consent', { thread }))?.row).toMatchObject({ status: 'out', since: at });
  });
});

describe('Dead letters', () => {
  const letters = () => createDeadLetters(table('DeadLetters'), () => {});
  const letter = (id: string) =>
    ({ id, source: 'surveys', at, reason: 'The rule is broken.', original: { id, text: 'x'.repeat(70_000) } }) as const;

  test('the same one twice is one; it is found by the id that the list gives; it is marked', async () => {
    const id = `it's ${randomBytes(6).toString('hex')}/#?\n`;
    await letters().add(letter(id));
    await letters().add({ ...letter(id), reason: 'Another' });
    const mine = (await letters().list('surveys')).filter(({ original }) => original.id === id);
    expect(mine).toMatchObject([{ reason: 'The rule is broken.', state: 'new' }]);
    const key = mine[0]?.id ?? '';
    expect(await letters().find(key)).toEqual(mine[0]);
    await letters().mark(key, 'dismissed', 'sam', at);
    expect(await letters().find(key)).toMatchObject({ state: 'dismissed', done: { by: 'sam', at } });
  });

  test.each([
    '',
    'surveys',
    'surveys~',
    'Threads~head',
    "surveys~x' or PartitionKey ne '",
    `surveys~${at}_\u0001`,
    '~~',
  ])('%j is no id of one', async id => {
    expect(await letters().find(id)).toBeUndefined();
    await letters().mark(id, 'replayed', 'sam', at);
  });
});
