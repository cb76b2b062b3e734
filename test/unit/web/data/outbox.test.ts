import { type Kept, keptInMemory } from '../../../../web/data/kept/kept';
import { type Bubble, bubbleAfter, bubbleFound, pauseAfter } from '../../../../web/data/outbox/bubble';
import { type Answered, createOutbox } from '../../../../web/data/outbox/outbox';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** An outbox whose time stands still until it is moved, and whose server answers what a test says. */
const outboxOf = (kept: Kept<Bubble> = keptInMemory(), person = 'ana') => {
  let now = 0;
  let ids = 0;
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  const posted: { readonly id: string; readonly body: string; readonly at: number }[] = [];
  const answers: (Answered | 'cut' | 'never')[] = [];
  const outbox = createOutbox({
    person,
    kept,
    post: ({ commandId: id, body }) => {
      posted.push({ id, body, at: now });
      const answer = answers.shift() ?? { status: 202 };
      if (answer === 'never') return new Promise(() => {});
      return answer === 'cut' ? Promise.reject(new Error('cut')) : Promise.resolve(answer);
    },
    newId: () => `id-${person}-${++ids}`,
    now: () => now,
    after: (ms, call) => {
      const timer = { at: now + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter(each => each !== timer);
      };
    },
  });
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter(each => each !== next);
      now = next.at;
      next.call();
      await settled();
    }
    now = until;
  };
  const write = async (body: string, conversation = 'c1') => {
    const id = await outbox.write({ conversation, kind: 'text', body });
    await settled();
    return id;
  };
  const states = () => outbox.bubbles().map(({ state }) => state.is);
  const setNow = (at: number): void => {
    now = at;
  };
  return { outbox, kept, posted, answers, pass, write, states, setNow };
};

describe('a bubble', () => {
  const bubble: Bubble = {
    ...{ commandId: 'id', person: 'ana', conversation: 'c1', kind: 'text', body: 'Hi', madeAt: 0 },
    state: { is: 'sending', attempt: 1 },
  };
  const answered = (status: number, of: Bubble = bubble) =>
    bubbleAfter(of, { type: 'answered', status, at: 100 }).state;

  it('pauses 1, 2, 4, 8, 16 seconds, then 30 each time', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 60].map(pauseAfter)).toEqual([1, 2, 4, 8, 16, 30, 30, 30].map(s => s * 1_000));
  });

  it.each([500, 502, 503, 504, 408, 425, 429])('goes again after %d', status => {
    expect(answered(status)).toEqual({ is: 'waiting', attempt: 1, retryAt: 1_100 });
  });

  it.each([400, 403, 404, 409, 422])('is refused by %d, with what the server says', status => {
    const said = bubbleAfter(bubble, { type: 'answered', status, sentence: 'Ben has it.', at: 1 });
    expect(said.state).toEqual({ is: 'refused', sentence: 'Ben has it.' });
  });

  it('waits for the sign-in, and goes on after it', () => {
    const out = bubbleAfter(bubble, { type: 'answered', status: 401, at: 1 });
    expect(out.state).toEqual({ is: 'signed-out', attempt: 1 });
    expect(bubbleAfter(out, { type: 'go' }).state).toEqual({ is: 'sending', attempt: 2 });
  });

  it('is queued once the server has taken it, and stays so', () => {
    const queued = bubbleAfter(bubble, { type: 'answered', status: 202, outcome: '/api/commands/1', at: 1 });
    expect(queued.state).toEqual({ is: 'queued', outcome: '/api/commands/1' });
    for (const event of [
      { type: 'no-answer', at: 2 },
      { type: 'go' },
      { type: 'answered', status: 500, at: 2 },
    ] as const)
      expect(bubbleAfter(queued, event)).toBe(queued);
  });

  it('is never under way twice', () => {
    expect(bubbleAfter(bubble, { type: 'go' })).toBe(bubble);
  });

  it('that was under way when the page ended goes again at once; every other stays as it was', () => {
    expect(bubbleFound(bubble, 50).state).toEqual({ is: 'waiting', attempt: 1, retryAt: 50 });
    const refused: Bubble = { ...bubble, state: { is: 'refused', sentence: 'No.' } };
    expect(bubbleFound(refused, 50)).toBe(refused);
  });
});

describe('the outbox', () => {
  it('shows at once, keeps before it sends, and forgets what the log shows', async () => {
    const { outbox, write, states, posted, kept } = outboxOf();
    const id = await write('Hi');
    expect(states()).toEqual(['queued']);
    expect(posted.map(({ body }) => body)).toEqual(['Hi']);
    expect((await kept.all()).map(([key]) => key)).toEqual([id]);
    await outbox.logged(id);
    expect(outbox.bubbles()).toEqual([]);
    expect(await kept.all()).toEqual([]);
  });

  it('complaint 9: sends the same command again after 1, 2, 4 seconds, never another', async () => {
    const { write, answers, posted, pass, states } = outboxOf();
    answers.push('cut', { status: 503 }, 'cut');
    await write('Hi');
    await pass(7_000);
    expect(posted.map(({ at }) => at)).toEqual([0, 1_000, 3_000, 7_000]);
    expect(new Set(posted.map(({ id }) => id)).size).toBe(1);
    expect(states()).toEqual(['queued']);
    await pass(100_000);
    expect(posted).toHaveLength(4);
  });

  it('lets nothing overtake what was written before it, in one conversation', async () => {
    const { write, answers, posted, pass } = outboxOf();
    answers.push('cut');
    await write('first');
    await write('second');
    await write('elsewhere', 'c2');
    expect(posted.map(({ body }) => body)).toEqual(['first', 'elsewhere']);
    await pass(1_000);
    expect(posted.map(({ body }) => body)).toEqual(['first', 'elsewhere', 'first', 'second']);
  });

  it('goes on with the next when one is refused', async () => {
    const { write, answers, states, posted } = outboxOf();
    answers.push({ status: 409, sentence: 'Ben has it.' });
    await write('first');
    await write('second');
    expect(posted).toHaveLength(2);
    expect(states()).toEqual(['refused', 'queued']);
  });

  it('survives a reload, under the same id, in the order of writing', async () => {
    const kept = keptInMemory<Bubble>();
    const before = outboxOf(kept);
    before.answers.push('never');
    const id = await before.write('first');
    before.setNow(5);
    await before.write('second');
    const after = outboxOf(kept);
    after.setNow(1_000);
    await after.outbox.start();
    await settled();
    expect(after.posted).toEqual([{ id, body: 'first', at: 1_000 }, expect.objectContaining({ body: 'second' })]);
  });

  it("leaves another person's alone", async () => {
    const kept = keptInMemory<Bubble>();
    const ana = outboxOf(kept);
    ana.answers.push('cut');
    await ana.write('of Ana');
    const ben = outboxOf(kept, 'ben');
    await ben.outbox.start();
    await settled();
    expect(ben.posted).toEqual([]);
    expect(ben.outbox.bubbles()).toEqual([]);
    expect(await kept.all()).toHaveLength(1);
  });

  it('does not wait for the pause to end once the network, or the sign-in, is back', async () => {
    const { outbox, write, answers, posted } = outboxOf();
    answers.push({ status: 401 });
    await write('Hi');
    expect(posted).toHaveLength(1);
    outbox.wake();
    await settled();
    expect(posted).toHaveLength(2);
    outbox.wake();
    await settled();
    expect(posted).toHaveLength(2);
  });

  it('gives a refused text back to be written anew, and nothing that may be with the server', async () => {
    const { outbox, write, answers } = outboxOf();
    answers.push({ status: 422, sentence: 'Too long.' }, { status: 202 });
    const refused = await write('too long');
    const queued = await write('fine');
    expect(await outbox.takeBack(queued)).toBeUndefined();
    expect(await outbox.takeBack(refused)).toBe('too long');
    expect(outbox.bubbles().map(({ body }) => body)).toEqual(['fine']);
  });

  it('says so when what was taken failed for good', async () => {
    const { outbox, write } = outboxOf();
    const id = await write('Hi');
    await outbox.failed(id, 'It could not be handled.');
    expect(outbox.bubbles()[0]?.state).toEqual({ is: 'refused', sentence: 'It could not be handled.' });
  });

  it('sends also where nothing can be kept', async () => {
    const full = { ...keptInMemory<Bubble>(), put: () => Promise.reject(new Error('quota')) };
    const { write, states } = outboxOf(full);
    await write('Hi');
    expect(states()).toEqual(['queued']);
  });

  it('tells whoever listens, with another array each time something changed', async () => {
    const { outbox, write } = outboxOf();
    const seen: unknown[] = [];
    const stop = outbox.subscribe(() => seen.push(outbox.bubbles()));
    await write('Hi');
    expect(new Set(seen).size).toBe(seen.length);
    stop();
    const count = seen.length;
    await write('again');
    expect(seen).toHaveLength(count);
  });
});
