import type { Timer } from '@azure/functions';
import { operatingHoursHandler } from '../../../../../functions/operating-hours';
import type { App } from '../../../../../shared/app';
import type { FigureId } from '../../../../../shared/domain/figures/catalogue-ids';
import { ana, apiOf, sam } from '../../../../support/api';
import { withChannel } from '../../../../support/thread';
import { createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, call, readText } = apiOf(() => world.deps);
let desk: ReturnType<typeof atWork>;
type Values = Readonly<Record<FigureId, { readonly value?: number; readonly n: number }>>;
type Report = {
  readonly total: Values;
  readonly before: { readonly total: Values };
  readonly rows: readonly { readonly key: string; readonly name: string; readonly values: Values }[];
  readonly zones: readonly object[];
};
type Behind = {
  readonly conversations: readonly {
    readonly conversation: string;
    readonly entries: readonly number[];
    readonly leftOut?: string;
    readonly value?: number;
  }[];
};

const CUSTOMER = '+14255550123';
const OTHER = '+14255550124';
const DAY = '2026-11-23';
const conversation = (number = CUSTOMER) => `${world.threadOf(number)}-1`;
const of = (what: string) => `conversations/${conversation()}/${what}`;
const report = async (query = `from=${DAY}&to=${DAY}`) =>
  (await call<Report>(sam, 'GET', `supervisor/figures?${query}`)).body;
const behind = async (figure: FigureId, more = '') =>
  (await call<Behind>(sam, 'GET', `supervisor/figures/${figure}/conversations?from=${DAY}&to=${DAY}${more}`)).body
    .conversations;

/** Monday 09:00 in Chicago: one is answered after 30 seconds and ended, another gives up. */
beforeEach(async () => {
  world = createWorld();
  desk = atWork(world);
  await desk.available(ana);
  await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
  world.clock.at += 10_000;
  await desk.command(ana, 'POST', of('accept'));
  world.clock.at += 20_000;
  await desk.command(ana, 'POST', of('messages'), { text: 'On its way.' });
  world.clock.at += 30_000;
  await desk.command(ana, 'POST', of('end'));
  world.clock.at += 40_000;
  await desk.command(ana, 'POST', of('close'));
  await desk.command(ana, 'PUT', 'agents/me/presence', { presence: 'away' });
  await world.text(OTHER, 'Hello?', { id: 'e2' });
  world.clock.at += 5_000;
  await desk.command(sam, 'POST', `supervisor/conversations/${conversation(OTHER)}/force-close`);
});

describe('#124 #102 the figures of a period', () => {
  it('each is what happened: waits, answers by open hours, levels, handling, who gave up', async () => {
    const { total } = await report();
    expect(total).toMatchObject({
      conversations: { value: 2 },
      incoming: { value: 2 },
      handled: { value: 1 },
      ended: { value: 2 },
      'given-up': { value: 1 },
      'given-up-rate': { value: 0.5, n: 2 },
      'first-wait': { value: 7.5, n: 2 },
      'speed-to-answer': { value: 10, n: 1 },
      'service-level-10': { value: 1, n: 1 },
      'first-response': { value: 30, n: 1 },
      'first-response-level-60': { value: 1 },
      'in-time': { value: 1, n: 1 },
      response: { value: 30, n: 1 },
      'conversation-time': { value: 50, n: 1 },
      'wrap-up-time': { n: 1 },
      'handle-time': { n: 1 },
      sessions: { value: 1 },
      'time-to-accept': { value: 10, n: 1 },
      'texts-in': { value: 2 },
      'texts-out-agents': { value: 1 },
      csat: { n: 0 },
    });
    // Texts leave in their lanes' pace, which takes some milliseconds.
    expect(total['wrap-up-time'].value).toBeCloseTo(40, 0);
    expect(total['handle-time'].value).toBeCloseTo(90, 0);
    expect(total.csat.value).toBeUndefined();
  });

  it('are split by agent, queue, day and week, and compared with the period before', async () => {
    const byAgent = await report(`from=${DAY}&to=${DAY}&by=agent`);
    const ofAna = byAgent.rows.find(({ key }) => key === 'ana');
    expect(ofAna).toMatchObject({
      name: 'Ana Flores',
      values: { handled: { value: 1 }, 'texts-out-agents': { value: 1 } },
    });
    const byWeek = await report(`from=${DAY}&to=2026-11-24&by=week`);
    expect(byWeek.rows).toEqual([expect.objectContaining({ key: '2026-11-23' })]);
    const later = await report('from=2026-11-24&to=2026-11-24');
    expect(later.total.incoming.value).toBe(0);
    expect(later.before.total.incoming.value).toBe(2);
    expect(later.zones).toContainEqual(expect.objectContaining({ zone: 'America/Chicago' }));
  });

  it('of one agent alone, and refused of two things at once', async () => {
    const { total } = await report(`from=${DAY}&to=${DAY}&agent=ana`);
    expect(total).toMatchObject({ handled: { value: 1 }, 'given-up': { value: 0 } });
    expect((await call(sam, 'GET', 'supervisor/figures?agent=ana&queue=orders')).status).toBe(400);
    expect((await call(ana, 'GET', 'supervisor/figures')).status).toBe(403);
  });

  it('the night does not count for a first answer: a text at 23:00 that is answered at 09:00', async () => {
    world = createWorld({ config: withChannel({ operatingHours: 'office-hours' }) });
    desk = atWork(world);
    world.clock.at = Date.parse('2026-11-24T05:00:00Z');
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    world.clock.at = Date.parse('2026-11-24T15:00:00Z');
    await desk.command(sam, 'POST', `supervisor/${of('assign')}`, { to: { agent: 'ana' } });
    await desk.command(ana, 'POST', of('messages'), { text: 'Good morning.' });
    const { total } = await report('from=2026-11-23&to=2026-11-24');
    const open = total['first-response'].value ?? 0;
    expect(total['first-response'].n).toBe(1);
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(4 * 3_600);
    expect(total.response.value).toBeGreaterThan(9 * 3_600);
  });

  it('a day that is over is summed up once: what it comes to stays, and no conversation is read for it', async () => {
    const first = await report();
    world.clock.at += 10 * 86_400_000;
    await report(`from=${DAY}&to=${DAY}`);
    const spy = jest.spyOn(world.store.Figures, 'listEntities');
    expect((await report()).total).toEqual(first.total);
    const filters = spy.mock.calls.map(([given]) => given?.queryOptions?.filter ?? '');
    expect(filters.filter(filter => !filter.includes('totals'))).toEqual([]);
    spy.mockRestore();
  });

  it('days that nobody summed up are summed up each minute, back to where there is nothing: no report waits for them', async () => {
    const first = await report();
    const days = async () => (await world.deps.totals.between('2026-01-01', '2027-12-31')).map(({ day }) => day);
    const minute = () => operatingHoursHandler(world.deps as unknown as App)({} as Timer);
    // Nothing ran for twenty days.
    world.clock.at += 20 * 86_400_000;
    expect(await days()).toEqual([]);
    for (let n = 0; n < 4; n += 1) await minute();
    expect(await days()).toContain(DAY);
    for (let n = 0; n < 10; n += 1) await minute();
    const kept = await days();
    expect(kept[0]).toBe('2026-10-16');
    expect(kept.at(-1)).toBe('2026-12-10');
    const list = jest.spyOn(world.store.Figures, 'listEntities');
    await minute();
    expect(list).not.toHaveBeenCalled();
    expect((await report()).total).toEqual(first.total);
    const filters = list.mock.calls.map(([given]) => given?.queryOptions?.filter ?? '');
    expect(filters.filter(filter => !filter.includes('totals'))).toEqual([]);
    list.mockRestore();
    // The next day that is over is summed up by itself.
    world.clock.at += 86_400_000;
    await minute();
    expect((await days()).at(-1)).toBe('2026-12-11');
  });
});

describe('#129 behind a figure', () => {
  it('stand its conversations, with the entries of the log that made it', async () => {
    const [found, ...others] = await behind('first-response');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ conversation: conversation(), value: 30 });
    const { body } = await call<{ log: readonly { seq: number; kind: string }[] }>(
      sam,
      'GET',
      `conversations/${conversation()}`,
    );
    const kinds = body.log.filter(({ seq }) => found?.entries.includes(seq)).map(({ kind }) => kind);
    expect(kinds).toEqual(['text-sent']);
  });

  it('stands what was left out, and why', async () => {
    expect(await behind('first-response', '&part=left-out')).toEqual([
      expect.objectContaining({ conversation: conversation(OTHER), leftOut: 'nobody-answered', entries: [] }),
    ]);
  });

  it('one page after the other', async () => {
    const all = await behind('incoming');
    expect(all).toHaveLength(2);
    const query = `supervisor/figures/incoming/conversations?from=${DAY}&to=${DAY}&limit=1`;
    const { body: one } = await call<Behind & { next?: string }>(sam, 'GET', query);
    const { body: two } = await call<Behind & { next?: string }>(sam, 'GET', `${query}&after=${one.next}`);
    expect([...one.conversations, ...two.conversations]).toEqual(all);
    expect(two.next).toBeUndefined();
  });

  it('as a table: one row a conversation, no cell a formula', async () => {
    const { text, headers } = await readText(sam, `supervisor/figures/conversations.csv?from=${DAY}&to=${DAY}`);
    expect(headers['content-type']).toContain('text/csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^conversation,first day,last day,channel/);
    expect(lines.filter(line => /(^|,)[=+@-]/.test(line))).toEqual([]);
  });
});
