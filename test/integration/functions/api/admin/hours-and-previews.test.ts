import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { previewMessage } from '../../../../../functions/api/admin/auto-messages';
import { hoursAt, setEmergency } from '../../../../../functions/api/admin/operating-hours';
import { Problem } from '../../../../../functions/api/problem';
import { createConfigStore } from '../../../../../shared/adapters/tables/config/config';
import { contract } from '../../../../../shared/api/contract';
import type { Config } from '../../../../../shared/domain/config/config';
import type { Message } from '../../../../../shared/domain/messages/queues';
import { tickPools } from '../../../../../shared/handling/tick-pools';
import { memoryTable } from '../../../../support/memory-table';
import { START, thread } from '../../../../support/thread';

const SAMPLE = parse(readFileSync(path.join(__dirname, '../../../../../config/sample.yaml'), 'utf8')) as unknown;
const principal = { user: 'sam@contoso.example' };
const OFFICE = '+18005550101';
const CHRISTMAS = '2026-12-25T16:00:00Z';

/** Two instances of the app on one table and one clock: one takes the calls, the other answers customers. */
const instances = async () => {
  const clock = { at: START, now: () => clock.at };
  const table = memoryTable();
  const ticks: Message['body'][] = [];
  const bus = { send: async (_queue: string, message: Message['body']) => void ticks.push(message) };
  let made = 0;
  const store = () =>
    createConfigStore({
      table,
      now: clock.now,
      newId: () => `n${++made}`,
      refreshMs: 3_000,
      afterPublish: config =>
        tickPools({ bus, clock, pools: { known: async () => ['default'] } }, config, config.version),
    });
  const [here, there] = [store(), store()];
  await here.publish(SAMPLE, 'olga', 'first');
  await there.current();
  ticks.length = 0;
  const app = { config: here, clock };
  const call = <Query, Body>(id: string, query: Query, body: Body) => ({ app, principal, path: { id }, query, body });
  return { app, clock, there, ticks, call };
};
type World = Awaited<ReturnType<typeof instances>>;

const textAt = (config: Config, seconds = 0) => thread({ config, to: OFFICE }).pass(seconds).text('Hi there');
const problem = async (promise: Promise<unknown>): Promise<Problem> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error(`Expected a problem, found ${String(error)}`);
  return error;
};
const close = ({ call }: World, more: Record<string, unknown> = {}) =>
  setEmergency(call('office-hours', {}, { closed: true, reason: 'Power cut', ...more }));

describe('emergency', () => {
  test('closes: within five seconds another instance tells its customers so, and every pool is ticked', async () => {
    const world = await instances();
    expect(textAt(await world.there.current()).one('text-sent').origin).toMatchObject({ trigger: 'greeting' });
    const { body } = await close(world);
    expect(body).toMatchObject({ id: 'office-hours', closed: true, changed: true });
    expect(world.ticks).toEqual([
      expect.objectContaining({
        pool: 'default',
        input: { type: 'tick' },
        configVersion: (body as { version: string }).version,
      }),
    ]);
    world.clock.at += 5_000;
    const happened = textAt(await world.there.current());
    expect(happened.one('text-sent')).toMatchObject({
      origin: { trigger: 'out-of-hours' },
      because: { rule: 'hours.emergency', facts: expect.objectContaining({ reason: 'Power cut' }) },
    });
  });
  test('reopens: the hours hold again, and the history says who did both, and why', async () => {
    const world = await instances();
    await close(world);
    world.clock.at += 1_000;
    await setEmergency(world.call('office-hours', {}, { closed: false, reason: 'Power is back' }));
    world.clock.at += 5_000;
    expect(textAt(await world.there.current()).one('text-sent').origin).toMatchObject({ trigger: 'greeting' });
    expect((await world.there.history()).slice(0, 2).map(({ by, comment }) => [by, comment])).toEqual([
      ['sam@contoso.example', 'Reopened: office-hours: Power is back'],
      ['sam@contoso.example', 'Emergency: office-hours: Power cut'],
    ]);
  });
  test('until a local time: it ends by itself', async () => {
    const world = await instances();
    await close(world, { until: '2026-11-23T11:00' });
    const config = await world.app.config.current();
    expect(textAt(config).one('text-sent').because.rule).toBe('hours.emergency');
    expect(textAt(config, 2 * 3_600).one('text-sent').origin).toMatchObject({ trigger: 'greeting' });
  });
  test('a second time it changes nothing', async () => {
    const world = await instances();
    await close(world);
    expect((await close(world)).body).toMatchObject({ changed: false });
    expect(world.ticks).toHaveLength(1);
  });
  test('refuses hours that are not there, an end that is no time, and an end of what reopens', async () => {
    const world = await instances();
    const body = { closed: true, reason: 'Storm' };
    expect(await problem(setEmergency(world.call('nowhere', {}, body)))).toMatchObject({
      status: 404,
      message: expect.stringContaining('office-hours'),
    });
    expect(await problem(close(world, { until: 'tomorrow' }))).toMatchObject({
      status: 400,
      message: expect.stringContaining('2026-12-24T13:00'),
    });
    const reopening = { closed: false, reason: 'Back', until: '2026-11-23T11:00' };
    expect((await problem(setEmergency(world.call('office-hours', {}, reopening)))).status).toBe(400);
    expect(world.ticks).toEqual([]);
  });
  test('is for supervisors and admins', () =>
    expect(contract.operatingHoursEmergency.roles).toEqual(['supervisor', 'admin']));
});

describe('is it open then?', () => {
  const asked = async (query: Record<string, string>, id = 'office-hours') => {
    const world = await instances();
    return (await hoursAt(world.call(id, query, {}))).body;
  };
  test('open: until when, and the greeting that a customer would hear', async () =>
    expect(await asked({})).toMatchObject({
      open: true,
      until: '2026-11-23T23:00:00.000Z',
      timeZone: 'America/Chicago',
      heard: {
        channel: 'office',
        trigger: 'greeting',
        message: { source: 'channel', text: expect.stringMatching(/^Contoso office here/) },
      },
    }));
  test('#10 on a holiday: the reason, and the holiday message in the language that was asked for', async () =>
    expect(await asked({ time: CHRISTMAS, language: 'es' })).toMatchObject({
      open: false,
      because: { rule: 'hours.holiday' },
      heard: { trigger: 'holiday', nextOpening: expect.stringContaining('lunes'), message: { language: 'es' } },
    }));
  test('the channel that was asked for; another that does not keep these hours is refused', async () => {
    expect(await asked({ channel: 'holidays' }, 'always-on-holiday')).toMatchObject({ heard: { trigger: 'holiday' } });
    expect(await problem(asked({ channel: 'main' }))).toMatchObject({
      status: 404,
      message: expect.stringContaining('office'),
    });
    expect((await problem(asked({}, 'nowhere'))).status).toBe(404);
  });
});

describe('GET auto-messages/preview', () => {
  const asked = async (query: Record<string, string>) => {
    const { app } = await instances();
    return (await previewMessage({ app, query: query as never })).body;
  };
  test('#25 the text with its values, its segments and where it came from', async () =>
    expect(await asked({ channel: 'main', trigger: 'agent-joined' })).toMatchObject({
      ...{ channel: 'main', trigger: 'agent-joined', to: 'customer', withheld: false },
      text: 'Hi, this is Ana Flores from Contoso. How can I help?',
      ...{ source: 'workstream', encoding: 'GSM-7', segments: 1, warnings: [] },
    }));
  test('#21 the channel’s own before the general one, #22 and the general one where it has none', async () => {
    expect(await asked({ channel: 'office', trigger: 'greeting' })).toMatchObject({ source: 'channel' });
    expect(await asked({ channel: 'main', trigger: 'greeting' })).toMatchObject({ source: 'workstream' });
  });
  test('#28 a language without a text: the fallback, with a warning', async () =>
    expect(await asked({ channel: 'main', trigger: 'closing', language: 'pt' })).toMatchObject({
      language: 'en',
      warnings: expect.arrayContaining([expect.objectContaining({ rule: 'preview.other-language' })]),
    }));
  test('without a trigger: what the first text hears at that time', async () => {
    expect(await asked({ channel: 'office' })).toMatchObject({ trigger: 'greeting' });
    expect(await asked({ channel: 'office', time: CHRISTMAS })).toMatchObject({ trigger: 'holiday' });
  });
  test('#32 what is for agents is shown as theirs', async () =>
    expect(await asked({ channel: 'main', trigger: 'customer-ended' })).toMatchObject({
      to: 'agent',
      withheld: false,
    }));
  test('a channel that is not there is refused with those that are', async () =>
    expect(await problem(asked({ channel: 'nowhere' }))).toMatchObject({
      status: 404,
      message: expect.stringContaining('main, office, holidays'),
    }));
});
