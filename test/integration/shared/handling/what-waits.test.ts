import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import { queueDeadLetterHandler } from '../../../../functions/dead-letters';
import { sendSmsHandler } from '../../../../functions/send-sms';
import type { TableName } from '../../../../shared/adapters/table-names';
import { createHolds } from '../../../../shared/adapters/tables/marks/holds';
import { holdOfThread } from '../../../../shared/handling/hold';
import { markLetter } from '../../../../shared/receiving/replay-letter';
import { allRows, memoryTable } from '../../../support/memory-table';
import { withChannel } from '../../../support/thread';
import { createWorld, MAIN, type World } from '../../../support/world';

const customer = (n: number): string => `+1425555${String(1_000 + n)}`;
const BAD = customer(0);
const MINUTE = 60_000;
const QUESTION = 'Where is my order?';

/** The store answers 500 to some transactions of one table. */
const refuses = (world: World, name: TableName, isBad: (actions: readonly TransactionAction[]) => boolean) => {
  const table = world.store[name] as { submitTransaction: TableClient['submitTransaction'] };
  const submit = table.submitTransaction;
  table.submitTransaction = async actions => {
    if (isBad(actions)) throw new RestError('An internal error', { statusCode: 500, code: 'InternalError' });
    return submit(actions);
  };
};
const holdOf = (world: World, from = BAD) => world.deps.holds.fresh(holdOfThread(world.threadOf(from)));
const textsTo = (world: World, to = BAD) => world.sent.filter(text => text.to === to).map(({ text }) => text);
const failedTexts = async (world: World, from = BAD) =>
  JSON.stringify(
    (await world.deps.threads.log(world.threadOf(from), { before: 100, limit: 100 })).filter(
      ({ outcome }) => outcome.kind === 'text-failed',
    ),
  );
/** A text that can't be committed, and lies among the dead letters in the end. */
const withLyingText = async () => {
  const world = createWorld();
  refuses(world, 'Threads', actions => JSON.stringify(actions).includes('poison'));
  await world.text(BAD, 'poison', { id: 'e0' });
  await world.pass(8 * MINUTE);
  const [letter] = await world.deps.deadLetters.list('conversations');
  if (letter === undefined) throw new Error('Expected a dead letter.');
  return { world, letter };
};

describe('Where there is one owner alone', () => {
  test('what its store refuses for ever is a dead letter after five tries, and what waits behind it goes on', async () => {
    const world = createWorld();
    refuses(world, 'Pools', actions => JSON.stringify(actions).includes(world.threadOf(BAD)));
    await world.text(BAD, QUESTION, { id: 'p0' });
    for (let n = 1; n <= 5; n += 1) {
      await world.text(customer(n), QUESTION, { id: `p${n}` });
      await world.pass(20 * MINUTE);
    }
    const letters = await world.deps.deadLetters.list('routing');
    expect(letters[0]?.reason).toMatch(/RestError InternalError 500/);
    expect((await world.deps.pools.load('default')).state.items.size).toBe(5);
    expect(await world.deps.holds.fresh('routing/default')).toBeUndefined();
  });

  test('while a table of the store takes nothing at all, it is no dead letter, and the log says so once', async () => {
    const world = createWorld();
    refuses(world, 'Pools', () => true);
    await world.text(BAD, QUESTION, { id: 'p0' });
    await world.pass(60 * MINUTE);
    expect(await world.deps.deadLetters.list('routing')).toEqual([]);
    expect(world.logged.filter(line => line.startsWith('a message waits for the store'))).toHaveLength(1);
  });

  test('a second delivery of what was handled says nothing of the store', async () => {
    const world = createWorld();
    let isDown = false;
    refuses(world, 'Threads', () => isDown);
    await world.text(customer(9), 'Hi', { id: 'twice' });
    isDown = true;
    await world.text(BAD, 'Hello', { id: 'e0' });
    for (let n = 0; n < 9; n += 1) {
      await world.pass(MINUTE);
      await world.text(customer(9), 'Hi', { id: 'twice' });
    }
    expect(await world.deps.deadLetters.list('conversations')).toEqual([]);
  });

  test('so many wait as a row holds; the next stays in its session', async () => {
    const world = createWorld();
    const owner = holdOfThread(world.threadOf(BAD));
    const waiting = Array.from({ length: 500 }, (_, n) => ({
      ...{ id: `w${n}`, since: world.clock.at, tries: 1, due: world.clock.at + 60 * MINUTE },
    }));
    await world.deps.holds.change(owner, () => ({ waiting, letters: [] }));
    world.queue.splice(0);
    const at = new Date(world.clock.at).toISOString();
    const input = { type: 'text-received', messageId: 'm', from: BAD, to: MAIN, text: 'Hi', receivedAt: at };
    const { conversationHandler } = await import('../../../../functions/conversation');
    const handler = conversationHandler(world.deps);
    await expect(handler({ id: 'next', thread: world.threadOf(BAD), at, input }, {})).rejects.toThrow('At most 500');
    expect((await holdOf(world))?.waiting).toHaveLength(500);
  });
});

describe('The answer to a text that was given back', () => {
  /** Another instance takes what is in the bus at once, while the event is still being published. */
  const promptly = (world: World): (() => Promise<void>) => {
    const other = sendSmsHandler(world.deps);
    const push = world.queue.push.bind(world.queue);
    const running: Promise<void>[] = [];
    world.queue.push = (...messages) => {
      for (const one of messages) {
        if (one.queue !== 'outbound' || one.notBefore > 0) push(one);
        else running.push(other(JSON.parse(JSON.stringify(one.body)), { triggerMetadata: { deliveryCount: 1 } }));
      }
      return world.queue.length;
    };
    return async () => void (await Promise.all(running));
  };
  // Where we confirm an opt-out ourselves.
  const config = withChannel({ numberType: '10dlc' });
  const blip = () => {
    const world = createWorld({ config });
    let isDown = true;
    refuses(world, 'Threads', ([first]) => isDown && first?.[1].partitionKey === world.threadOf(BAD));
    const over = () => {
      isDown = false;
    };
    return { world, over };
  };

  test.each(['STOP', 'HELP', 'I want to kill myself', QUESTION])(
    'leaves, also while it still stands there (%s)',
    async text => {
      const plain = createWorld({ config });
      await plain.text(BAD, text, { id: 'e0' });
      await plain.pass(80_000);
      const { world, over } = blip();
      await world.text(BAD, text, { id: 'e0' });
      over();
      const ended = promptly(world);
      await world.pass(80_000);
      await ended();
      await world.pass(80_000);
      expect(textsTo(world)[0]).toBe(textsTo(plain)[0]);
      expect(textsTo(world)).not.toEqual([]);
      expect(await failedTexts(world)).toBe('[]');
    },
  );

  test('waits while another text of theirs does, and leaves when that was handled', async () => {
    const world = createWorld();
    await world.deps.holds.change(holdOfThread(world.threadOf(BAD)), () => ({
      letters: [],
      waiting: [{ id: 'other', since: world.clock.at, tries: 1, due: world.clock.at + 30_000 }],
    }));
    const { holds } = world.deps;
    const { of } = holds;
    // The text itself passes; what is to be sent sees the other one.
    const isSending = () => world.queue.some(({ queue }) => queue === 'outbound');
    Object.assign(holds, { of: async (owner: string) => (isSending() ? of(owner) : undefined) });
    await world.text(BAD, QUESTION, { id: 'e1' });
    expect(textsTo(world)).toEqual([]);
    expect(await failedTexts(world)).toBe('[]');
    await holds.change(holdOfThread(world.threadOf(BAD)), () => ({ letters: [], waiting: [] }));
    await world.pass(MINUTE);
    expect(textsTo(world).length).toBeGreaterThan(0);
  });
});

describe('A hold', () => {
  test('whose copy was lost mutes nobody: ten minutes after it was due it counts no more, and goes', async () => {
    const world = createWorld();
    let isDown = true;
    refuses(world, 'Threads', ([first]) => isDown && first?.[1].partitionKey === world.threadOf(BAD));
    await world.text(BAD, 'Hi', { id: 'e0' });
    isDown = false;
    const lost = world.queue.findIndex(
      ({ queue, notBefore }) => queue === 'conversations' && notBefore > world.clock.at,
    );
    world.queue.splice(lost, 1);
    await world.pass(60 * MINUTE);
    await world.text(BAD, QUESTION, { id: 'e1' });
    expect(textsTo(world).length).toBeGreaterThan(0);
    expect(await holdOf(world)).toBeUndefined();
  });

  test('is left by a message that can’t be read, which lies among the dead letters as a text does', async () => {
    const world = createWorld();
    const thread = world.threadOf(BAD);
    const owner = holdOfThread(thread);
    const waiting = [{ id: 'e0', since: world.clock.at, tries: 1, due: world.clock.at }];
    await world.deps.holds.change(owner, () => ({ letters: [], waiting }));
    await world.command('conversations', thread, 'e0', { type: 'text-received', text: 7 });
    const [letter] = await world.deps.deadLetters.list('conversations');
    expect(await holdOf(world)).toEqual({ waiting: [], letters: [letter?.id] });
  });

  test('is known at once to the instance that made it, also when it was reading all of them meanwhile', async () => {
    const table = memoryTable();
    const clock = { at: Date.parse('2026-11-23T15:00:00.000Z'), now: () => clock.at };
    let gate = Promise.resolve();
    const list = table.listEntities.bind(table);
    Object.assign(table, {
      listEntities: async function* (...asked: Parameters<TableClient['listEntities']>) {
        const rows = [];
        for await (const row of list(...asked)) rows.push(row);
        await gate;
        yield* rows;
      },
    });
    const holds = createHolds(table, { clock, fault: () => {}, all: [] });
    await holds.of('x');
    clock.at += 2_000;
    let open = (): void => {};
    gate = new Promise<void>(resolve => {
      open = resolve;
    });
    const reading = holds.of('somebody else');
    await new Promise(resolve => setImmediate(resolve));
    const waiting = [{ id: 'A', due: clock.at, since: clock.at, tries: 1 }];
    await holds.change('owner', () => ({ waiting, letters: [] }));
    open();
    await reading;
    expect(await holds.of('owner')).toEqual({ waiting, letters: [] });
  });
});

describe('A text among the dead letters', () => {
  test('holds nothing back once it was dismissed, and its row goes', async () => {
    const { world, letter } = await withLyingText();
    expect(await holdOf(world)).toEqual({ waiting: [], letters: [letter.id] });
    await markLetter(world.deps, letter, 'dismissed', 'sam');
    expect(await holdOf(world)).toBeUndefined();
    expect(allRows(world.store.Holds).filter(({ partitionKey }) => partitionKey === 'held')).toEqual([]);
  });

  test('holds back again what leaves by itself when a replay could not be sent', async () => {
    const { world, letter } = await withLyingText();
    await markLetter(world.deps, letter, 'replayed', 'sam');
    await markLetter(world.deps, letter, 'new', 'sam');
    expect((await holdOf(world))?.letters).toEqual([letter.id]);
  });

  test.each<[string, (world: World, letter: string) => Promise<void>]>([
    ['removed', ({ deps }, letter) => deps.deadLetters.remove(letter)],
    ['dismissed', ({ deps }, letter) => deps.deadLetters.mark(letter, 'dismissed', 'sam', 'now')],
  ])('that was %s by another way goes from the row when the next text of ours is looked at', async (_how, over) => {
    const { world, letter } = await withLyingText();
    await over(world, letter.id);
    await world.text(BAD, QUESTION, { id: 'e1' });
    expect(textsTo(world).length).toBeGreaterThan(0);
    expect(await holdOf(world)).toBeUndefined();
  });

  test('counts as well where the bus itself gave it up: nothing leaves but what the law and a life ask for', async () => {
    const world = createWorld();
    const at = new Date(world.clock.at).toISOString();
    const input = { type: 'text-received', messageId: 'm', from: BAD, to: MAIN, text: 'STOP', receivedAt: at };
    const body = { id: 'e0', thread: world.threadOf(BAD), at, input };
    await queueDeadLetterHandler(world.deps, 'conversations')(body, { triggerMetadata: {} });
    expect((await holdOf(world))?.letters).toHaveLength(1);
    await world.text(BAD, QUESTION, { id: 'e1' });
    await world.pass(MINUTE);
    expect(textsTo(world)).toEqual([]);
    expect(await failedTexts(world)).toContain('send.text-lies');
    await world.text(BAD, 'HELP', { id: 'e2' });
    await world.text(BAD, 'I want to kill myself', { id: 'e3' });
    expect(textsTo(world)).toHaveLength(2);
    // A wake of theirs is none of their words.
    await queueDeadLetterHandler(world.deps, 'conversations')({ id: 'w', thread: world.threadOf(customer(3)), at }, {});
    expect(await holdOf(world, customer(3))).toBeUndefined();
  });
});
