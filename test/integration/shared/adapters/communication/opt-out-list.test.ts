import { createCommunication } from '../../../../../local/communication/emulator';
import { createOptOutList } from '../../../../../shared/adapters/communication/opt-out-list';
import { type Config, channelOf } from '../../../../../shared/domain/config/config';
import { Crash, createWorld, MAIN, sampleConfig, type World } from '../../../../support/world';

const CUSTOMER = '+14255550123';

describe('The opt-out list of Communication Services', () => {
  const emulator = createCommunication({ port: 0, numbers: [{ number: MAIN, type: 'toll-free' }], log: () => {} });
  beforeAll(() => emulator.up());
  afterAll(() => emulator.down());
  const list = (connectionString = emulator.connectionString) =>
    createOptOutList({ kind: 'connection-string', connectionString }, () => {});

  test('a customer is added, found, and removed; each can be said twice', async () => {
    const { ask } = list();
    expect(await ask('check', MAIN, CUSTOMER)).toEqual({ optedOut: false });
    await ask('add', MAIN, CUSTOMER);
    expect(await ask('add', MAIN, CUSTOMER)).toEqual({ optedOut: true });
    expect(await ask('check', MAIN, CUSTOMER)).toEqual({ optedOut: true });
    await ask('remove', MAIN, CUSTOMER);
    expect(await ask('remove', MAIN, CUSTOMER)).toEqual({ optedOut: false });
    expect(await ask('check', MAIN, CUSTOMER)).toEqual({ optedOut: false });
  });
  test('what it refuses is told, and never thrown: another number, another key, nobody there', async () => {
    expect(await list().ask('check', '+18005550199', CUSTOMER)).toEqual({ failed: 'The list answered 401.' });
    const { ask } = list(emulator.connectionString.replace(/accesskey=.*$/i, 'accesskey=bm90IHRoZSBrZXk='));
    expect(await ask('check', MAIN, CUSTOMER)).toEqual({ failed: 'The list answered 401.' });
    expect(await list('endpoint=http://127.0.0.1:1/;accesskey=YQ==').ask('check', MAIN, CUSTOMER)).toHaveProperty(
      'failed',
    );
  });
});

describe('The ledger and the provider’s list', () => {
  const withList = (): Config => {
    const config = sampleConfig();
    const main = channelOf(config, MAIN);
    if (main === undefined) throw new Error('The sample has a main number.');
    return { ...config, channels: { ...config.channels, main: { ...main, providerOptOutList: true } } };
  };
  const by = { id: 'ana', name: 'Ana Flores' };
  const decide = (world: World, id: string, action: string) =>
    world.command('conversations', world.threadOf(CUSTOMER), id, { type: 'sender', action, by, note: 'by phone' });
  const key = `${MAIN} ${CUSTOMER}`;

  test('#95 an opt-out by phone stands in both, and so does its reversal', async () => {
    const world = createWorld({ config: withList() });
    await world.text(CUSTOMER, 'Hi', { id: 'e1' });
    await decide(world, 'c1', 'opt-out');
    expect([...world.listed]).toEqual([key]);
    world.clock.at += 1_000;
    await decide(world, 'c2', 'opt-in');
    expect([...world.listed]).toEqual([]);
  });
  test('#95 drift is corrected on demand: what only the list has is learned, and nothing more is sent', async () => {
    const world = createWorld({ config: withList() });
    await world.text(CUSTOMER, 'Hi', { id: 'e1' });
    const before = world.sent.length;
    world.listed.add(key);
    world.clock.at += 3_600_000;
    await decide(world, 'c1', 'check-opt-out');
    const { state } = await world.deps.threads.load(world.threadOf(CUSTOMER));
    expect(state.consent).toMatchObject({ status: 'out', proof: { by: { kind: 'provider' } } });
    await world.text(CUSTOMER, 'Hello?', { id: 'e2' });
    expect(world.sent).toHaveLength(before);
  });
  test('a call that is cut off before or after the list changed is made again, and changes it once', async () => {
    for (const where of ['before opt-out list', 'after opt-out list']) {
      const world = createWorld({ config: withList() });
      await world.text(CUSTOMER, 'Hi', { id: 'e1' });
      let crashes = 0;
      world.setFault(at => {
        if (at !== where || crashes > 0) return;
        crashes += 1;
        throw new Crash(where);
      });
      await decide(world, 'c1', 'opt-out');
      expect(crashes).toBe(1);
      expect([...world.listed]).toEqual([key]);
      const { state } = await world.deps.threads.load(world.threadOf(CUSTOMER));
      const log = await world.deps.threads.log(state.id, { before: state.seq, limit: 200 });
      const told = log.filter(
        ({ outcome }) => outcome.kind === 'opt-out-list-answered' && outcome.because.rule === 'reconcile.told-provider',
      );
      expect(told).toHaveLength(1);
    }
  });
});
