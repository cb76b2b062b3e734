import type { Entry, Origin } from '../../../../shared/domain/conversation/model/outcomes';
import { newThread, type ThreadState } from '../../../../shared/domain/conversation/model/state';
import type { Message } from '../../../../shared/domain/messages/queues';
import type { Outbound } from '../../../../shared/domain/messages/text-to-send';
import type { Delivery } from '../../../../shared/domain/sending/delivery';
import type { LaneMark } from '../../../../shared/domain/sending/lane-wait';
import type { Provider } from '../../../../shared/domain/sending/providers';
import { because } from '../../../../shared/domain/values/because';
import type { LaneSpent, OutgoingText, SendResult, Threads } from '../../../../shared/ports';
import { createPace } from '../../../../shared/sending/pace';
import { type SendTextDeps, sendText } from '../../../../shared/sending/send-text';
import { noHolds } from '../../../support/no-holds';
import { withChannel } from '../../../support/thread';
import { MAIN, testSettings } from '../../../support/world';

const THREAD = '0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d';
const message = (seq = 1): Outbound => ({ id: `${THREAD}/e/${seq}`, thread: THREAD, seq, lane: `${MAIN}/1` });
const byAna: Origin = { by: 'agent', agent: { id: 'ana', name: 'Ana' } };
const entry = (seq: number, origin: Origin = byAna): Entry => ({
  seq,
  at: '2026-11-23T15:00:00.000Z',
  event: 'e',
  outcome: {
    kind: 'text-sent',
    text: `Text ${seq}`,
    lane: `${MAIN}/1`,
    language: 'en',
    origin,
    because: because('command.reply', { agent: 'ana' }),
  },
});
const accepted: SendResult = { kind: 'accepted', messageId: 'Outgoing_1' };
const notTaken: SendResult = { kind: 'not-taken', retryAfterMs: 5_000, details: 'Throttled' };
const noAnswer: SendResult = { kind: 'no-answer', details: 'Timed out' };
const refused: SendResult = { kind: 'refused', code: '400', details: 'Invalid phone number format.' };

/** A lane of one thread. The provider gives the answers of `script`, the last one for ever; time passes by waiting alone. */
const given = (
  script: readonly SendResult[],
  {
    state = {},
    answerMs = 0,
    provider = 'acs',
    origin,
    perHour = 5_000,
  }: {
    readonly state?: Partial<ThreadState>;
    readonly answerMs?: number;
    readonly provider?: Provider;
    readonly origin?: Origin;
    readonly perHour?: number;
  } = {},
) => {
  const clock = { at: Date.parse('2026-11-23T15:00:00.000Z'), now: () => clock.at };
  const rows = new Map<number, { delivery: Delivery; etag: string }>();
  const calls: OutgoingText[] = [];
  const told: Message['body'][] = [];
  const waits: number[] = [];
  const marks: LaneMark[] = [];
  const spent = new Map<string, LaneSpent>();
  const warned: string[] = [];
  let head: ThreadState = { ...newThread(THREAD), customer: '+14255550123', business: MAIN, ...state };
  let duringWait = (): void => {};
  let duringSend = (): void => {};
  let loseAnswer = false;
  const threads = {
    load: async () => ({ state: head, etag: '1' }),
    entry: async (_: string, seq: number) => entry(seq, origin),
    delivery: async (_: string, seq: number) => rows.get(seq),
    saveDelivery: async (_: string, delivery: Delivery, etag: string | undefined) => {
      if (rows.get(delivery.seq)?.etag !== etag) return false;
      rows.set(delivery.seq, { delivery, etag: `${Number(etag ?? 0) + 1}` });
      const isAnswered = !loseAnswer;
      loseAnswer = false;
      return isAnswered;
    },
  } as Partial<Threads> as Threads;
  const deps: SendTextDeps = {
    threads,
    holds: noHolds(),
    deadLetters: { find: async () => undefined },
    config: async () => withChannel({ provider, automatedTextsPerHourInAll: perHour }),
    sms: {
      send: async text => {
        const result = script[Math.min(calls.length, script.length - 1)] ?? accepted;
        calls.push(text);
        clock.at += answerMs;
        duringSend();
        return result;
      },
    },
    bus: { send: async (_, sent) => void told.push(sent) },
    lanes: {
      mark: async (_, mark) => void marks.push(mark),
      spend: async (_, one) => void spent.set(one.lane, one),
      spent: async () => [...spent.values()],
    },
    log: { warn: what => void warned.push(what) },
    pace: createPace(clock, async ms => {
      waits.push(ms);
      clock.at += ms;
      duringWait();
    }),
    clock,
    settings: { ...testSettings(), outageRetryMinutes: 10 },
  };
  return {
    clock,
    calls,
    told,
    waits,
    marks,
    spent,
    warned,
    rows,
    send: sendText(deps),
    delivery: (seq = 1) => rows.get(seq)?.delivery,
    whileWaiting: (what: () => void) => {
      duringWait = what;
    },
    whileSending: (what: () => void) => {
      duringSend = what;
    },
    /** The next write succeeds, and says that it didn't: its answer was lost, and a second try found the row. */
    loseOneAnswer: () => {
      loseAnswer = true;
    },
    setHead: (more: Partial<ThreadState>) => {
      head = { ...head, ...more };
    },
  };
};

describe.each(['twilio', 'telesign'] as const)('%s knows no text that it was handed before', provider => {
  test('no answer: unknown at once, never sent twice', async () => {
    const lane = given([noAnswer, accepted], { provider });
    await lane.send(message(), false);
    await lane.send(message(), true);
    expect(lane.calls).toHaveLength(1);
    expect(lane.calls[0]).toMatchObject({ provider });
    expect(lane.delivery()).toMatchObject({ state: 'unknown', details: expect.stringMatching(/./) });
    expect(lane.told).toEqual([]);
  });

  test('a text that comes again with an attempt but no outcome may have left: unknown', async () => {
    const lane = given([accepted], { provider });
    await lane.send(message(), false);
    const row = lane.rows.get(1);
    if (row) lane.rows.set(1, { ...row, delivery: { ...row.delivery, state: 'sending' } });
    await lane.send(message(), true);
    expect(lane.calls).toHaveLength(1);
    expect(lane.delivery()?.state).toBe('unknown');
  });

  test('what was not taken goes later, as a new attempt', async () => {
    const lane = given([notTaken, accepted], { provider });
    await lane.send(message(), false);
    expect(lane.calls.map(({ tag }) => tag)).toEqual([`${THREAD}/1/1`, `${THREAD}/1/2`]);
    expect(lane.delivery()).toMatchObject({ state: 'sent', attempt: 2 });
  });
});

describe.each(['acs', 'twilio', 'telesign'] as const)('%s: the answer to the write of an attempt is lost', provider => {
  test('the row is known for our own, and the text leaves once', async () => {
    const lane = given([accepted], { provider });
    lane.loseOneAnswer();
    await lane.send(message(), false);
    await lane.send(message(), true);
    expect(lane.calls.map(({ tag }) => tag)).toEqual([`${THREAD}/1/1`]);
    expect(lane.delivery()).toMatchObject({ state: 'sent', attempt: 1 });
  });
});

test('an attempt that another run wrote meanwhile isn’t ours: where repeats aren’t known, the text is not handed over', async () => {
  const lane = given([accepted], { provider: 'twilio' });
  const other = given([noAnswer], { provider: 'twilio' });
  await other.send(message(), false);
  const row = other.rows.get(1);
  lane.whileWaiting(() => row && lane.rows.set(1, { ...row, delivery: { ...row.delivery, state: 'sending' } }));
  await lane.send(message(), true);
  expect(lane.calls).toEqual([]);
  expect(lane.delivery()?.state).toBe('unknown');
});

const out: ThreadState['consent'] = { ...newThread('').consent, status: 'out', at: '2026-11-23T14:00:00.000Z' };

test('a text is written down before it leaves, and sent once', async () => {
  const lane = given([accepted]);
  await lane.send(message(), false);
  await lane.send(message(), true);
  expect(lane.calls).toHaveLength(1);
  expect(lane.delivery()).toMatchObject({ state: 'sent', attempt: 1, messageId: 'Outgoing_1' });
  expect(lane.calls[0]).toMatchObject({ to: '+14255550123', from: MAIN, text: 'Text 1', tag: `${THREAD}/1/1` });
});

test('what the provider refuses fails, and the thread is told of it under one id', async () => {
  const lane = given([refused]);
  await lane.send(message(), false);
  await lane.send(message(), true);
  expect(lane.calls).toHaveLength(1);
  expect(lane.delivery()).toMatchObject({ state: 'failed', code: '400' });
  expect(new Set(lane.told.map(({ id }) => id))).toEqual(new Set([`${THREAD}/1/1/failed`]));
  expect(lane.told[0]).toMatchObject({ thread: THREAD, input: { type: 'text-failed', seq: 1, attempt: 1 } });
});

test('what is refused after it was reported as delivered has arrived: nothing is told', async () => {
  const lane = given([refused]);
  lane.whileSending(() => {
    const row = lane.rows.get(1);
    if (row) lane.rows.set(1, { ...row, delivery: { ...row.delivery, state: 'delivered' } });
  });
  await lane.send(message(), false);
  expect(lane.delivery()?.state).toBe('delivered');
  expect(lane.told).toEqual([]);
});

test('not taken: it goes later, as a new attempt under a new id', async () => {
  const lane = given([notTaken, accepted]);
  await lane.send(message(), false);
  expect(lane.waits[0]).toBeGreaterThanOrEqual(5_000);
  expect(lane.calls.map(({ tag }) => tag)).toEqual([`${THREAD}/1/1`, `${THREAD}/1/2`]);
  expect(new Set(lane.calls.map(({ repeatabilityId }) => repeatabilityId)).size).toBe(2);
  expect(lane.delivery()).toMatchObject({ state: 'sent', attempt: 2 });
});

test('no answer, then not taken: the first may have been, so it stays the same attempt under the same id', async () => {
  const lane = given([noAnswer, notTaken, accepted]);
  await lane.send(message(), false);
  expect(lane.calls.map(({ tag }) => tag)).toEqual([`${THREAD}/1/1`, `${THREAD}/1/1`, `${THREAD}/1/1`]);
  expect(new Set(lane.calls.map(({ repeatabilityId }) => repeatabilityId)).size).toBe(1);
  expect(lane.waits.some(ms => ms >= 5_000)).toBe(true);
  expect(lane.delivery()).toMatchObject({ state: 'sent', attempt: 1 });
});

test('no answer, then not taken for longer than a repeat is known: unknown, and never again', async () => {
  const lane = given([noAnswer, notTaken]);
  await lane.send(message(), false);
  expect(new Set(lane.calls.map(({ tag }) => tag))).toEqual(new Set([`${THREAD}/1/1`]));
  expect(lane.delivery()).toMatchObject({ state: 'unknown', attempt: 1 });
});

test('never taken: the delivery is given back before the function runs out of time, and the text still waits', async () => {
  const lane = given([notTaken]);
  const began = lane.clock.at;
  await expect(lane.send(message(), false)).rejects.toMatchObject({ name: 'Outage' });
  expect(lane.clock.at - began).toBeLessThan(12 * 60_000);
  expect(lane.delivery()?.state).toBe('queued');
});

test('no answer: the same attempt again for half a minute, then unknown, and never again', async () => {
  const lane = given([noAnswer], { answerMs: 10_000 });
  await lane.send(message(), false);
  expect(lane.calls.length).toBeGreaterThan(1);
  expect(new Set(lane.calls.map(({ repeatabilityId, firstSent }) => `${repeatabilityId} ${firstSent}`)).size).toBe(1);
  expect(lane.delivery()?.state).toBe('unknown');
  const sent = lane.calls.length;
  await lane.send(message(), true);
  expect(lane.calls).toHaveLength(sent);
  expect(lane.told).toEqual([]);
});

describe('a text that comes again with an attempt but no outcome', () => {
  const interrupted = async () => {
    const lane = given([noAnswer, accepted]);
    await lane.send(message(), false);
    const row = lane.rows.get(1);
    if (row) lane.rows.set(1, { ...row, delivery: { ...row.delivery, state: 'sending' } });
    return lane;
  };

  test('is sent again identically while the attempt is young', async () => {
    const lane = await interrupted();
    const sent = lane.calls.length;
    await lane.send(message(), true);
    expect(lane.calls.at(-1)).toEqual(lane.calls[0]);
    expect(lane.calls).toHaveLength(sent + 1);
    expect(lane.delivery()?.state).toBe('sent');
  });

  test('is unknown after four minutes, and not sent', async () => {
    const lane = await interrupted();
    const sent = lane.calls.length;
    lane.clock.at += 4 * 60_000;
    await lane.send(message(), true);
    expect(lane.calls).toHaveLength(sent);
    expect(lane.delivery()?.state).toBe('unknown');
  });

  test('is not sent again to someone who opted out meanwhile', async () => {
    const lane = await interrupted();
    const sent = lane.calls.length;
    lane.setHead({ consent: out });
    await lane.send(message(), true);
    expect(lane.calls).toHaveLength(sent);
    expect(lane.delivery()?.state).toBe('unknown');
  });
});

test('who opted out gets nothing, and the thread is told why', async () => {
  const lane = given([accepted], { state: { consent: out } });
  await lane.send(message(), false);
  expect(lane.calls).toEqual([]);
  expect(lane.delivery()).toMatchObject({ state: 'failed', code: 'consent.opted-out' });
  expect(lane.told).toHaveLength(1);
});

test('a STOP that comes while the text waits for its lane counts', async () => {
  const lane = given([accepted]);
  lane.whileWaiting(() => lane.setHead({ consent: out }));
  await lane.send(message(1), false);
  await lane.send(message(2), false);
  expect(lane.calls).toHaveLength(1);
  expect(lane.delivery(2)).toMatchObject({ state: 'failed', code: 'consent.opted-out' });
});

test('#96 who was blocked while the text waited gets nothing', async () => {
  const lane = given([accepted]);
  const blocked = { at: '2026-11-23T15:00:00.000Z', by: 'Ana Flores', texts: 0 };
  lane.whileWaiting(() => lane.setHead({ sender: { blocked } }));
  await lane.send(message(1), false);
  await lane.send(message(2), false);
  expect(lane.calls).toHaveLength(1);
  expect(lane.delivery(2)).toMatchObject({ state: 'failed', code: 'sender.blocked' });
});

test('a number that is not connected any more sends nothing', async () => {
  const lane = given([accepted], { state: { business: '+18005550999' } });
  await lane.send(message(), false);
  expect(lane.calls).toEqual([]);
  expect(lane.delivery()).toMatchObject({ state: 'failed', code: 'channel.number-not-served' });
});

test('after three texts without an answer the lane rests for a minute', async () => {
  const lane = given([noAnswer], { answerMs: 10_000 });
  for (const seq of [1, 2, 3]) await lane.send(message(seq), false);
  expect(Math.max(...lane.waits)).toBeLessThan(60_000);
  await lane.send(message(4), false);
  expect(Math.max(...lane.waits)).toBe(60_000);
});

describe('a text that the thread wants to be tried again', () => {
  const again = { ...message(), after: 1 };
  const failedOnce = async () => {
    const lane = given([refused, accepted]);
    await lane.send(message(), false);
    return lane;
  };

  test('leaves as a new attempt under a new id, once', async () => {
    const lane = await failedOnce();
    await lane.send(again, false);
    await lane.send(again, true);
    expect(lane.calls.map(({ tag }) => tag)).toEqual([`${THREAD}/1/1`, `${THREAD}/1/2`]);
    expect(lane.calls[1]?.repeatabilityId).not.toBe(lane.calls[0]?.repeatabilityId);
    expect(lane.delivery()).toMatchObject({ state: 'sent', attempt: 2 });
  });

  test('is not sent to someone who opted out meanwhile, and the thread hears why', async () => {
    const lane = await failedOnce();
    lane.setHead({ consent: out });
    await lane.send(again, false);
    expect(lane.calls).toHaveLength(1);
    expect(lane.delivery()).toMatchObject({ state: 'failed', attempt: 2, code: 'consent.opted-out' });
    expect(lane.told.at(-1)).toMatchObject({ input: { attempt: 2, text: { by: 'agent' } } });
  });

  test('is left alone when it never failed, or failed at another attempt', async () => {
    const arrived = given([accepted]);
    await arrived.send(message(), false);
    await arrived.send(again, false);
    expect(arrived.calls).toHaveLength(1);
    const lane = await failedOnce();
    await lane.send({ ...message(), after: 2 }, false);
    expect(lane.calls).toHaveLength(1);
  });
});

test('to a number on which texts failed, the thread wants to hear of one that arrives', async () => {
  const deliverability = { failures: 1, notDelivered: { seq: 1 } };
  const lane = given([accepted], { state: { deliverability } });
  await lane.send(message(), false);
  expect(lane.delivery()).toMatchObject({ watched: true });
});

test('a lane that makes texts wait says where it stands, every two seconds at most; an idle one says nothing', async () => {
  const lane = given([accepted]);
  await lane.send(message(1), false);
  expect(lane.marks).toEqual([]);
  const interval = 60_000 / (testSettings().textsPerMinute['toll-free'] / 4);
  for (let seq = 2; seq <= 250; seq += 1) await lane.send(message(seq), false);
  const seconds = (249 * interval) / 1_000;
  expect(lane.marks.length).toBeGreaterThanOrEqual(Math.floor(seconds / 2));
  expect(lane.marks.length).toBeLessThanOrEqual(Math.ceil(seconds / 2) + 1);
  expect(lane.marks.at(-1)).toMatchObject({ busySince: lane.marks[0]?.busySince, decidedAt: Date.parse(entry(1).at) });
});

describe('The channel has spent its budget of automated texts', () => {
  const bot: Origin = { by: 'bot', bot: { id: 'shop-bot', name: 'Shop bot' } };
  test('what is more is dropped with its reason, told to its thread, and warned of once', async () => {
    const lane = given([accepted], { origin: bot, perHour: 2 });
    for (const seq of [1, 2, 3, 4]) await lane.send(message(seq), false);
    expect(lane.calls).toHaveLength(2);
    for (const seq of [3, 4]) expect(lane.delivery(seq)).toMatchObject({ state: 'failed', code: 'budget.spent' });
    expect(lane.told).toHaveLength(2);
    expect(lane.warned).toHaveLength(1);
    lane.clock.at += 3_600_000;
    await lane.send(message(4), true);
    expect(lane.calls).toHaveLength(2);
    await lane.send(message(5), false);
    expect(lane.calls).toHaveLength(3);
  });
  test.each([
    ['agents write on', byAna],
    ['HELP is answered', { by: 'auto', trigger: 'help', source: 'default' }],
    ['a crisis is answered', { by: 'auto', trigger: 'crisis', source: 'default' }],
  ] as const)('%s, and uses none of it', async (_, origin) => {
    const lane = given([accepted], { origin, perHour: 1 });
    for (const seq of [1, 2, 3]) await lane.send(message(seq), false);
    expect(lane.calls).toHaveLength(3);
    expect(lane.spent.size).toBe(0);
  });
  test('a text that comes again is taken out once', async () => {
    const lane = given([accepted], { origin: bot, perHour: 1 });
    await lane.send(message(1), false);
    await lane.send(message(1), true);
    expect(lane.calls).toHaveLength(1);
    expect(lane.told).toEqual([]);
  });
});
