import { createCommunication } from '../../../../local/communication/emulator';
import { createSmsSender } from '../../../../shared/adapters/communication/sms-sender';
import { createLanes } from '../../../../shared/adapters/tables/lanes';
import type { Entry } from '../../../../shared/domain/conversation/model/outcomes';
import { newThread } from '../../../../shared/domain/conversation/model/state';
import type { Delivery } from '../../../../shared/domain/sending/delivery';
import { laneOf } from '../../../../shared/domain/sending/lanes';
import { because } from '../../../../shared/domain/values/because';
import { threadIdOf } from '../../../../shared/hash';
import type { OutgoingText, SendResult, Threads } from '../../../../shared/ports';
import { createPace } from '../../../../shared/sending/pace';
import { sendText } from '../../../../shared/sending/send-text';
import { shownDeliveries } from '../../../../shared/views/shown-delivery';
import { memoryTable } from '../../../support/memory-table';
import { noHolds } from '../../../support/no-holds';
import { KEY, MAIN, sampleConfig, testSettings } from '../../../support/world';

/** A number that may send so many a minute, and ten times as many texts, decided within one second. */
const LIMIT = 20;
const CUSTOMERS = 25;
const EACH = 8;
const BEGAN = Date.now();

/** Time that passes only while every lane waits: ten minutes take as long as the calls that are made in them. */
const virtualTime = () => {
  const clock = { at: BEGAN, now: () => clock.at };
  const asleep: { readonly until: number; readonly wake: () => void }[] = [];
  let awake = 0;
  const advance = (): void => {
    if (awake > 0) return;
    asleep.sort((a, b) => a.until - b.until);
    const next = asleep.shift();
    if (next === undefined) return;
    clock.at = Math.max(clock.at, next.until);
    awake += 1;
    next.wake();
  };
  return {
    clock,
    /** A lane's turn is up to 150 ms late, as it is where tables and functions are busy. */
    sleep: (ms: number) =>
      new Promise<void>(wake => {
        awake -= 1;
        asleep.push({ until: clock.at + ms + ((clock.at * 7_919) % 150), wake });
        advance();
      }),
    run: async (works: readonly (() => Promise<void>)[]): Promise<void> => {
      awake = works.length;
      const ended = async (work: () => Promise<void>) => {
        await work();
        awake -= 1;
        advance();
      };
      await Promise.all(works.map(ended));
    },
  };
};

const soon = (run: () => void) => {
  const timer = setImmediate(run);
  return () => clearImmediate(timer);
};
const time = virtualTime();
const emulator = createCommunication({
  ...{ port: 0, seed: 1, clock: { now: time.clock.now, after: (_: number, run: () => void) => soon(run) } },
  numbers: [{ number: MAIN, type: 'toll-free', limitPerMinute: LIMIT }],
  dials: { carrier: { deliveryMs: 0 } },
  log: () => {},
});
beforeAll(() => emulator.up());
afterAll(() => emulator.down());

test('a burst of ten times the number’s limit: no 429, every customer’s texts in order, and each knows when it leaves', async () => {
  const customers = Array.from({ length: CUSTOMERS }, (_, n) => `+1425555${1_000 + n}`);
  const lanesOf = new Map<string, { readonly thread: string; readonly seq: number }[]>();
  const heads = new Map<string, string>();
  const entries = new Map<string, Entry>();
  const rows = new Map<string, { delivery: Delivery; etag: string }>();
  let decided = 0;
  for (let n = 1; n <= EACH; n += 1) {
    for (const customer of customers) {
      const thread = threadIdOf(KEY, MAIN, customer);
      const lane = laneOf({ number: MAIN, numberType: 'toll-free' }, thread);
      heads.set(thread, customer);
      const at = new Date(BEGAN + (decided * 1_000) / (CUSTOMERS * EACH)).toISOString();
      decided += 1;
      const origin = { by: 'auto', trigger: 'greeting', source: 'default' } as const;
      const outcome = {
        kind: 'text-sent',
        text: `${n}`,
        language: 'en',
        origin,
        lane,
        because: because('command.conversation-over'),
      } as const;
      entries.set(`${thread}/${n}`, { seq: n, at, event: 'e', outcome });
      lanesOf.set(lane, [...(lanesOf.get(lane) ?? []), { thread, seq: n }]);
    }
  }
  const threads = {
    load: async (id: string) => ({
      state: { ...newThread(id), customer: heads.get(id) ?? '', business: MAIN },
      etag: '1',
    }),
    entry: async (id: string, seq: number) => entries.get(`${id}/${seq}`),
    delivery: async (id: string, seq: number) => rows.get(`${id}/${seq}`),
    saveDelivery: async (id: string, delivery: Delivery, etag: string | undefined) => {
      rows.set(`${id}/${delivery.seq}`, { delivery, etag: `${Number(etag ?? 0) + 1}` });
      return true;
    },
  } as Partial<Threads> as Threads;
  const results: SendResult[] = [];
  const leftAt = new Map<string, number>();
  const acs = createSmsSender({ kind: 'connection-string', connectionString: emulator.connectionString }, () => {});
  const lanes = createLanes(memoryTable(), () => {});
  const { clock } = time;
  const deps = {
    ...{ threads, lanes, clock, bus: { send: async () => {} }, config: async () => sampleConfig() },
    pace: createPace(clock, time.sleep),
    sms: {
      send: async (text: OutgoingText) => {
        const result = await acs.send(text);
        results.push(result);
        leftAt.set(text.tag, clock.now());
        return result;
      },
    },
    log: { warn: () => {} },
    holds: noHolds(),
    deadLetters: { find: async () => undefined },
    settings: {
      ...testSettings(),
      textsPerMinute: { ...testSettings().textsPerMinute, 'toll-free': LIMIT },
    },
  };
  const send = sendText(deps);

  /** What a desk shows of a text that waits, now and then, beside when it was told. */
  const told: { readonly tag: string; readonly at: number; readonly seconds: number }[] = [];
  const look = async (lane: string, sent: number): Promise<void> => {
    const waiting = lanesOf.get(lane)?.slice(sent + 1) ?? [];
    const text = waiting[Math.floor(waiting.length / 2)];
    const entry = text && entries.get(`${text.thread}/${text.seq}`);
    if (entry === undefined || sent % 10 !== 9) return;
    const [shown] = (await shownDeliveries(deps, {}, [entry], [])).values();
    if (shown?.leavesInSeconds === undefined)
      throw new Error(`Nothing is shown of a text that waits: ${JSON.stringify(shown)}`);
    told.push({ tag: `${text?.thread}/${text?.seq}/1`, at: clock.now(), seconds: shown.leavesInSeconds });
  };
  await time.run(
    [...lanesOf].map(([lane, texts]) => async () => {
      for (const [sent, { thread, seq }] of texts.entries()) {
        await send({ id: `${thread}/${seq}`, thread, seq, lane }, false);
        await look(lane, sent);
      }
    }),
  );

  expect(results).toHaveLength(CUSTOMERS * EACH);
  expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
  for (const customer of customers) {
    const response = await fetch(`${emulator.url}/emulator/messages?phone=${encodeURIComponent(customer)}`);
    const { value } = (await response.json()) as { value: readonly { readonly text: string }[] };
    expect(value.map(({ text }) => text)).toEqual(Array.from({ length: EACH }, (_, n) => `${n + 1}`));
  }
  // As fast as is allowed: the whole limit is used, but for the margin that clocks and tables need.
  const minutes = (clock.now() - BEGAN) / 60_000;
  const longestLane = Math.max(...[...lanesOf.values()].map(texts => texts.length));
  expect(minutes).toBeLessThan((longestLane / (LIMIT / 4)) * 1.05);
  expect(told.length).toBeGreaterThan(10);
  for (const { tag, at, seconds } of told) {
    const really = ((leftAt.get(tag) ?? Number.NaN) - at) / 1_000;
    // After ten texts of a lane not much is known of it; later it is told within a third, and an interval.
    const share = at - BEGAN < 3 * 60_000 ? 0.7 : 0.34;
    expect(Math.abs(seconds - really)).toBeLessThan(share * really + 13);
  }
}, 60_000);
