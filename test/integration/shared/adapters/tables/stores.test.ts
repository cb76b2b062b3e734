import { randomBytes } from 'node:crypto';
import { createTableClient } from '../../../../../shared/adapters/tables/client';
import { createDeadLetters } from '../../../../../shared/adapters/tables/dead-letters';
import { createPools } from '../../../../../shared/adapters/tables/pools';
import { createRows } from '../../../../../shared/adapters/tables/rows';
import { createThreads } from '../../../../../shared/adapters/tables/threads';
import { evolve } from '../../../../../shared/domain/conversation/evolve/evolve';
import type { Entry } from '../../../../../shared/domain/conversation/model/outcomes';
import type { Delivery } from '../../../../../shared/domain/sending/delivery';
import { because } from '../../../../../shared/domain/values/because';
import type { SequencedRow } from '../../../../../shared/ports';
import { type TableName, tableNames } from '../../../../../shared/ports/tables';
import { type RunningAzurite, startAzurite } from '../../../../support/azurite';

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

describe('Rows that threads write elsewhere', () => {
  const rows = () => createRows(table, () => {});
  const row = (partition: string, seq: number, data: Record<string, unknown>): SequencedRow => ({
    ...{ table: 'Inbox', partition, row: 'r', seq, data },
  });

  test('a newer one covers, an older one doesn’t, and what is left out stays', async () => {
    const agent = randomBytes(6).toString('hex');
    await rows().write(row(agent, 5, { preview: 'five', unread: true }));
    await rows().write(row(agent, 4, { preview: 'four' }));
    await rows().write(row(agent, 7, { preview: 'seven' }));
    await rows().write(row(agent, 7, { preview: 'seven again' }));
    expect(await rows().list('Inbox', agent)).toMatchObject([
      { seq: 7, row: 'r', data: { preview: 'seven', unread: true } },
    ]);
  });

  test('of many at once the newest stays', async () => {
    const agent = randomBytes(6).toString('hex');
    await Promise.all([3, 1, 4, 2].map(seq => rows().write(row(agent, seq, { seq }))));
    expect(await rows().list('Inbox', agent)).toMatchObject([{ seq: 4, data: { seq: 4 } }]);
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
