import { sam } from '../../../../support/api';
import { type ConfigApi, configApi, refusal } from '../../../../support/config-api';
import { createWorld } from '../../../../support/world';

const ME = '+14255550123';
let api: ConfigApi;
beforeEach(async () => {
  api = await configApi();
});
const made = async () => (await api.olga.call('setupCode', { body: { channel: 'main' } })).body;
const arrived = async (code: string) =>
  (await api.clientOf(sam).call('setupCodeArrived', { query: { channel: 'main', code, wait: 0 } })).body;
const thread = async () => (await api.world.deps.threads.load(api.world.threadOf(ME))).state;
const kept = async () => {
  const { id, seq } = await thread();
  const log = await api.world.deps.threads.log(id, { before: seq, limit: 50 });
  return log.flatMap(({ outcome }) => (outcome.kind === 'text-received' ? [outcome.handledAs] : []));
};

describe('#150 a code that proves the whole way', () => {
  test('texted within ten minutes it has arrived; no conversation begins, nobody is asked for, and nothing is said', async () => {
    const { code, number } = await made();
    expect(number).toBe('+18005550100');
    expect(await arrived(code)).toEqual({ state: 'waiting' });
    await api.world.text(ME, ` ${code.slice(0, 3)} ${code.slice(3)} `, { id: 'code' });
    expect(await arrived(code)).toEqual({ state: 'arrived', arrivedAt: expect.any(String) });
    expect(await kept()).toEqual(['live-code']);
    expect((await thread()).current.status).toBe('idle');
    expect(api.world.sent).toEqual([]);
    expect([...(await api.world.deps.pools.load('default')).state.items.values()]).toEqual([]);
  });

  test('the same text twice is kept as such again, and changes nothing', async () => {
    const { code } = await made();
    await api.world.text(ME, code, { id: 'code' });
    await api.world.text(ME, code, { id: 'again' });
    expect(await kept()).toEqual(['live-code', 'live-code']);
    expect(api.world.sent).toEqual([]);
  });

  test('after ten minutes, on another number, or with other digits, it is a text as any other', async () => {
    const { code } = await made();
    await api.world.text(ME, code === '111111' ? '222222' : '111111', { id: 'other' });
    expect(await kept()).toEqual(['new-conversation']);
    await api.world.text(ME, code, { id: 'elsewhere', to: '+18005550101' });
    expect(await arrived(code)).toEqual({ state: 'waiting' });
    api.world.clock.at += 10 * 60_000;
    expect(await arrived(code)).toEqual({ state: 'expired' });
    await api.world.text(ME, code, { id: 'late' });
    expect(await kept()).toEqual(['new-conversation', 'part-of-conversation']);
  });

  test('who has a conversation is not interrupted by it, and who opted out stays out', async () => {
    const { code } = await made();
    await api.world.text(ME, 'Hello', { id: 'hello' });
    const before = await thread();
    await api.world.text(ME, code, { id: 'code' });
    expect((await thread()).current).toEqual(before.current);
    await api.world.text(ME, 'STOP', { id: 'stop' });
    await api.world.text(ME, code, { id: 'again' });
    expect((await thread()).consent.status).toBe('out');
    expect(await kept()).toEqual(['new-conversation', 'live-code', 'opt-out', 'live-code']);
  });

  test('a code that nobody made, and a channel that is not there, are refused', async () => {
    expect(await refusal(arrived('000 001'))).toMatchObject({ status: 404 });
    expect(await refusal(arrived('abc'))).toMatchObject({ status: 400 });
    expect(await refusal(api.olga.call('setupCode', { body: { channel: 'no' } }))).toMatchObject({ status: 404 });
  });
});

test('the health of each channel: what ended conversations tell, and the newest text', async () => {
  await api.world.text(ME, 'Hello', { id: 'hello' });
  const { body } = await api.clientOf(sam).call('setupHealth', {});
  expect(body.channels.find(({ channel }) => channel === 'main')).toMatchObject({
    textsIn: 0,
    lastText: expect.any(String),
  });
  // Nobody answers, and it closes by itself.
  await api.world.pass(40 * 86_400_000);
  const { body: later } = await api.clientOf(sam).call('setupHealth', { query: { days: 31 } });
  expect(later.channels.find(({ channel }) => channel === 'main')).toMatchObject({
    conversations: 1,
    textsIn: 1,
    textsOut: expect.any(Number),
  });
});

test('the health of a channel counts what was not delivered, while its conversation is still there', async () => {
  const world = createWorld({ sms: { send: async () => ({ kind: 'refused', details: 'no such number' }) } });
  const { clientOf } = await configApi(undefined, { world });
  await world.text(ME, 'Hello', { id: 'hello' });
  const { body } = await clientOf(sam).call('setupHealth', {});
  const failed = Object.fromEntries(body.channels.map(each => [each.channel, each.failed]));
  expect(failed).toEqual({ main: 1, office: 0, holidays: 0 });
});
