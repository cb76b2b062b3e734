import { rebuildThread } from '../../../../shared/domain/conversation/evolve/rebuild';
import { attachmentsSchema } from '../../../../shared/domain/files/schema';
import { ana } from '../../../support/api';
import { allRows } from '../../../support/memory-table';
import { Crash, createWorld, MAIN, sampleConfig, type World } from '../../../support/world';

const CUSTOMER = '+14255550123';
const WORDS = 'My parcel for Rosalind Quimby is torn';
const LATE = 'You can reach Rosalind at her office';
const FILE = 'rosalind-label.pdf';
const fileId = (n: number) => String(n).repeat(32);
/** Whatever tells who it was, or what they said. */
const TELLING = /5550123|Rosalind|rosalind|Quimby|torn/;

const given = (): World => {
  const config = sampleConfig();
  const { main } = config.channels;
  if (main === undefined) throw new Error('The sample has a channel "main".');
  const attachments = attachmentsSchema.parse({ customers: true, agents: true });
  return createWorld({ config: { ...config, channels: { main: { ...main, attachments } } }, stillPace: true });
};

/** Texts, a reply, a file, a link, a survey's answer, a note, a dead letter, an opt-out. */
const live = async (world: World): Promise<void> => {
  const thread = world.threadOf(CUSTOMER);
  const conversation = `${thread}-1`;
  const pool = (id: string, input: object) => world.command('routing', 'default', id, { agent: 'ana', ...input });
  const say = (id: string, input: object) => world.command('conversations', thread, id, { conversation, ...input });
  const agent = { id: ana.id, name: ana.name };
  await world.text(CUSTOMER, WORDS, { id: 'e1' });
  await pool('ana/c1', { type: 'presence', presence: 'available' });
  await pool('ana/c2', { type: 'accept', conversation });
  await say('ana/c3', { type: 'reply', agent, text: 'Sorry to hear that, Rosalind.' });
  await say('ana/c4', { type: 'ask-for-file', agent });
  const file = { id: fileId(1), name: FILE, contentType: 'application/pdf', size: 3 };
  await world.deps.files.keep(conversation, fileId(1), { ...file, bytes: Buffer.from('pdf') });
  await say('upload/f1', { type: 'file-received', via: 'link', file });
  await pool('ana/t1', { type: 'presence', agent: 'ben', presence: 'available' });
  await pool('ana/t2', { type: 'consult', conversation, with: 'ben', note: 'Do you know Mrs Quimby?' });
  await say('ana/c5', { type: 'note', by: agent, text: 'Rosalind is upset' });
  await say('ben/c1', { type: 'reply', agent: { id: 'ben', name: 'Ben' }, text: 'Mrs Quimby?' });
  const letter = await world.deps.deadLetters.add(letterOf('dead1', WORDS, thread));
  const noted = { id: 'dead1', letter, reason: 'in a test', at: new Date(world.clock.at).toISOString() };
  await world.deps.threads.noteDeadLetter(thread, { ...noted, state: 'new' });
  await say('ana/c6', { type: 'end', agent });
  await world.pass(60_000);
  await world.text(CUSTOMER, '4', { id: 'e2' });
  await world.pass(1_000);
  await world.text(CUSTOMER, 'STOP', { id: 'e3' });
  await world.pass(1_000);
};
const letterOf = (id: string, text: string, thread: string) => {
  const at = '2026-11-23T15:00:00.000Z';
  const input = { type: 'text-received', messageId: id, from: CUSTOMER, to: MAIN, text, receivedAt: at };
  return { id, source: 'conversations' as const, at, reason: 'in a test', original: { id, thread, at, input } };
};

const erase = (world: World, id = 'sam/erase') =>
  world.command('conversations', world.threadOf(CUSTOMER), id, { type: 'erase', by: { id: 'sam', name: 'Sam' } });

const head = async (world: World) => (await world.deps.threads.load(world.threadOf(CUSTOMER))).state;
const logOf = async (world: World) => {
  const { id, seq } = await head(world);
  return world.deps.threads.log(id, { before: seq, limit: 1_000 });
};
const telling = (world: World): readonly string[] =>
  Object.entries(world.store).flatMap(([name, table]) =>
    allRows(table).flatMap(row => (TELLING.test(JSON.stringify(row)) ? [`${name} ${row.rowKey}`] : [])),
  );
/** What is left, whatever the times. */
const left = async (world: World) => ({
  rows: Object.entries(world.store).flatMap(([name, table]) =>
    name === 'Pools' ? [] : allRows(table).map(({ partitionKey, rowKey }) => `${name} ${partitionKey} ${rowKey}`),
  ),
  head: { ...(await head(world)), erased: undefined },
  items: (await world.deps.pools.load('default')).state.items.size,
});

describe('A person who asks to be forgotten', () => {
  test('leaves a tombstone: no number, no word, and what keeps us from texting them', async () => {
    const world = given();
    await live(world);
    const before = await head(world);
    expect(telling(world).length).toBeGreaterThan(5);
    expect(telling(world)).toContainEqual(expect.stringMatching(/^Pools seen_/));
    await erase(world);

    expect(telling(world)).toEqual([]);
    expect(await world.deps.files.find(`${before.id}-1`, fileId(1))).toBeUndefined();
    expect((await world.deps.pools.load('default')).state.items.size).toBe(0);
    const after = await head(world);
    expect(after).toMatchObject({ customer: '', conversations: before.conversations, current: { status: 'idle' } });
    expect(after.consent).toEqual(before.consent);
    expect(after.seq).toBeGreaterThan(before.seq);
    const log = await logOf(world);
    expect(log.map(({ outcome }) => outcome.kind)).toEqual(['erased']);
    expect(rebuildThread(after.id, log).state).toEqual(after);
    expect(await world.deps.projections.find('consent', { thread: after.id })).toMatchObject({
      row: { status: 'out' },
    });
    const proofs = await world.deps.projections.list('consent-proof', { thread: after.id });
    expect(proofs.map(({ row }) => row)).toContainEqual(expect.objectContaining({ said: 'out' }));
  });

  test('is not texted when they write again, may come back, and nothing is numbered twice', async () => {
    const world = given();
    await live(world);
    await erase(world);
    const { seq } = await head(world);
    const texts = world.sent.length;
    await world.pass(86_400_000);
    await world.text(CUSTOMER, 'hola', { id: 'e4' });
    expect(world.sent).toHaveLength(texts);
    await world.pass(1_000);
    await world.text(CUSTOMER, 'START', { id: 'e5' });
    await world.pass(1_000);
    await world.text(CUSTOMER, 'Hello again', { id: 'e6' });
    const again = await head(world);
    expect(again).toMatchObject({ customer: CUSTOMER, conversations: 2, consent: { status: 'in' } });
    expect(again.current).toMatchObject({ id: `${again.id}-2` });
    expect((await logOf(world))[0]?.seq).toBe(seq);
    expect(await world.deps.projections.find('consent', { thread: again.id })).toMatchObject({ row: { status: 'in' } });
    expect(world.sent.length).toBeGreaterThan(texts);
  });

  test('what comes late is dropped, its file goes as well, and a STOP counts', async () => {
    const world = given();
    await world.text(CUSTOMER, WORDS, { id: 'e1' });
    const then = world.clock.at;
    await world.pass(1_000);
    await erase(world);
    const conversation = `${world.threadOf(CUSTOMER)}-1`;
    await world.pass(60_000);
    await world.text(CUSTOMER, LATE, { id: 'late', at: then });
    const file = { id: fileId(2), name: FILE, contentType: 'application/pdf', size: 3 };
    await world.deps.files.keep(conversation, fileId(2), { ...file, bytes: Buffer.from('pdf') });
    const late = { type: 'file-received', conversation, via: 'link', file };
    await world.command('conversations', world.threadOf(CUSTOMER), 'upload/f2', late);
    expect(await world.deps.files.find(conversation, fileId(2))).toBeUndefined();
    expect(telling(world)).toEqual([]);
    expect((await head(world)).current.status).toBe('idle');

    await world.text(CUSTOMER, 'STOP', { id: 'late-stop', at: then });
    expect(telling(world)).toEqual([]);
    expect((await head(world)).consent.status).toBe('out');
    expect((await logOf(world)).map(({ outcome }) => outcome.kind)).toEqual([
      ...['erased', 'dropped', 'dropped', 'consent-said'],
    ]);
  });

  test('a dead letter that may be an opt-out waits for a person', async () => {
    const world = given();
    await world.text(CUSTOMER, WORDS, { id: 'e1' });
    const thread = world.threadOf(CUSTOMER);
    const at = new Date(world.clock.at).toISOString();
    for (const [id, text] of [
      ['stop', 'STOP'],
      ['words', LATE],
    ] as const) {
      const letter = await world.deps.deadLetters.add(letterOf(id, text, thread));
      await world.deps.threads.noteDeadLetter(thread, { id, letter, reason: 'in a test', at, state: 'new' });
    }
    await erase(world);
    expect((await world.deps.deadLetters.list()).map(({ original }) => original.id)).toEqual(['stop']);
    expect((await world.deps.threads.deadLetters(thread)).map(({ id }) => id)).toEqual(['stop']);
  });

  test('a second delivery of the command takes nothing of what came since', async () => {
    const world = given();
    await live(world);
    await erase(world);
    await world.pass(60_000);
    await world.text(CUSTOMER, 'START', { id: 'e5' });
    await world.pass(1_000);
    await world.text(CUSTOMER, 'Hello again', { id: 'e6' });
    const file = { name: 'new.pdf', contentType: 'application/pdf', bytes: Buffer.from('pdf') };
    await world.deps.files.keep(`${world.threadOf(CUSTOMER)}-2`, fileId(3), file);
    const [log, seen] = [await logOf(world), await world.deps.threads.seen(world.threadOf(CUSTOMER), 'e6')];
    await erase(world);
    expect(await logOf(world)).toEqual(log);
    expect(await world.deps.threads.seen(world.threadOf(CUSTOMER), 'e6')).toEqual(seen);
    expect(await world.deps.files.find(`${world.threadOf(CUSTOMER)}-2`, fileId(3))).toBeDefined();
  });

  test('a crash before or after any write of it leaves the same', async () => {
    const undisturbed = given();
    await live(undisturbed);
    let writes = 0;
    undisturbed.setFault(() => {
      writes += 1;
    });
    await erase(undisturbed);
    const expected = await left(undisturbed);
    expect(writes).toBeGreaterThan(20);
    for (let at = 1; at <= writes; at += 1) {
      const world = given();
      await live(world);
      let n = 0;
      world.setFault(() => {
        n += 1;
        if (n === at) throw new Crash();
      });
      await erase(world);
      expect(telling(world)).toEqual([]);
      expect(await left(world)).toEqual({ ...expected, head: expect.objectContaining({ seq: expected.head.seq }) });
    }
  });
});
