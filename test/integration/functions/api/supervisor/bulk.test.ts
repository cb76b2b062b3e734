import { ana, apiOf, sam } from '../../../../support/api';
import { createWorld, sampleConfig, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);
let desk: ReturnType<typeof atWork>;
type Outcome = { readonly id: string; readonly state: string; readonly status?: number; readonly sentence?: string };
type Effect = {
  readonly id: string;
  readonly would: string;
  readonly beyond: readonly string[];
  readonly status?: number;
};

const NUMBERS = ['+14255550121', '+14255550122', '+14255550123'];
const conversations = () => NUMBERS.map(number => `${world.threadOf(number)}-1`);
const begin = (made: World): void => {
  world = made;
  desk = atWork(world);
};
const threeWait = async () => {
  for (const [n, number] of NUMBERS.entries()) await world.text(number, 'Where is my order?', { id: `e${n}` });
};
const bulk = async (body: object) => {
  const sent = await call<{ outcomes: readonly Outcome[]; detail?: string }>(
    sam,
    'POST',
    'supervisor/bulk?wait=0',
    body,
  );
  await world.drain();
  return sent;
};
const preview = async (body: object) =>
  (await call<{ effects: readonly Effect[] }>(sam, 'POST', 'supervisor/bulk/preview', body)).body.effects;

beforeEach(() => begin(createWorld()));

describe('#130 one action on many', () => {
  it('says at first what is pending, and asked again what became of each', async () => {
    await threeWait();
    const body = { commandId: 'c1', action: 'assign', conversations: conversations(), to: { agent: 'ana' } };
    expect((await bulk(body)).body.outcomes.map(({ state }) => state)).toEqual(['pending', 'pending', 'pending']);
    expect((await bulk(body)).body.outcomes).toEqual(conversations().map(id => ({ id, state: 'done' })));
  });

  it('has an outcome for each: some done, others refused with their sentence', async () => {
    await threeWait();
    const [one, two, three] = conversations();
    await desk.command(sam, 'POST', `supervisor/conversations/${two}/assign`, { to: { agent: 'ana' } });
    const nowhere = `${world.threadOf('+14255550199')}-1`;
    const body = { commandId: 'c2', action: 'assign', conversations: [one, two, three, nowhere], to: { agent: 'ben' } };
    await bulk(body);
    expect((await bulk(body)).body.outcomes).toEqual([
      { id: one, state: 'done' },
      expect.objectContaining({ id: two, state: 'refused', status: 409, sentence: expect.stringContaining('waits') }),
      { id: three, state: 'done' },
      expect.objectContaining({ id: nowhere, state: 'refused', status: 404 }),
    ]);
  });

  it('sent again, it does nothing twice, also when the conversations are over by it', async () => {
    await threeWait();
    const body = { commandId: 'c3', action: 'force-close', conversations: conversations() };
    await bulk(body);
    const before = world.sent.length;
    expect((await bulk(body)).body.outcomes.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(world.sent).toHaveLength(before);
  });

  it('sets the presence of several agents', async () => {
    const body = { commandId: 'c4', action: 'presence', agents: ['ana', 'nobody'], presence: 'busy' };
    await bulk(body);
    expect((await bulk(body)).body.outcomes).toEqual([
      { id: 'ana', state: 'done' },
      expect.objectContaining({ id: 'nobody', state: 'refused', status: 404 }),
    ]);
    expect((await call(ana, 'GET', 'agents/me/inbox')).body).toMatchObject({
      presence: 'busy',
      presenceReason: 'supervisor',
    });
  });

  it('is for at most 200, and for supervisors', async () => {
    const many = Array.from({ length: 201 }, (_, n) => `${world.threadOf(NUMBERS[0] ?? '')}-${n + 1}`);
    expect((await bulk({ commandId: 'c5', action: 'force-close', conversations: many })).status).toBe(400);
    const sent = await call(ana, 'POST', 'supervisor/bulk', {
      commandId: 'c',
      action: 'leave',
      conversations: conversations(),
    });
    expect(sent.status).toBe(403);
  });
});

describe('#122 what would follow is said before', () => {
  it('beyond presence, and nothing is done', async () => {
    await threeWait();
    const effects = await preview({
      commandId: 'p1',
      action: 'assign',
      conversations: conversations(),
      to: { agent: 'ana' },
    });
    expect(effects).toEqual(conversations().map(id => ({ id, would: 'be-done', beyond: ['presence'] })));
    await world.drain();
    const again = await preview({
      commandId: 'p1',
      action: 'assign',
      conversations: conversations(),
      to: { agent: 'ana' },
    });
    expect(again).toEqual(effects);
  });

  it('a switched-off action is refused with its reason, before and then', async () => {
    const config = sampleConfig();
    const workstream = config.workstreams['customer-service'];
    if (workstream === undefined) throw new Error('The sample has this workstream.');
    const supervision = { ...workstream.supervision, forceClose: false };
    const workstreams = { ...config.workstreams, 'customer-service': { ...workstream, supervision } };
    begin(createWorld({ config: { ...config, workstreams } }));
    await threeWait();
    const body = { commandId: 'p2', action: 'force-close', conversations: conversations().slice(0, 1) };
    expect(await preview(body)).toEqual([expect.objectContaining({ would: 'be-refused', status: 403 })]);
    await bulk(body);
    const [outcome] = (await bulk(body)).body.outcomes;
    expect(outcome).toMatchObject({ state: 'refused', status: 403, sentence: expect.stringContaining('settings') });
  });
});

describe('#122 a supervisor who joined', () => {
  const of = (what: string) => `conversations/${conversations()[0]}/${what}`;
  const anaHasIt = async () => {
    await desk.available(ana);
    await world.text(NUMBERS[0] ?? '', 'Where is my order?', { id: 'e1' });
    await desk.command(ana, 'POST', of('accept'));
  };
  const supervise = (what: string) => desk.command(sam, 'POST', `supervisor/${of(what)}`);

  it('texts under their own name; who only watches may not, nor who left', async () => {
    await anaHasIt();
    await supervise('monitor');
    expect((await desk.send(sam, 'POST', of('messages'), { text: 'Hello' })).status).toBe(403);
    await supervise('join');
    expect(await desk.command(sam, 'POST', of('messages'), { text: 'I am Sam.' })).toMatchObject({ state: 'done' });
    expect(world.sent.at(-1)?.text).toBe('I am Sam.');
    const { body } = await call<{ log: readonly object[] }>(sam, 'GET', `conversations/${conversations()[0]}`);
    expect(body.log).toContainEqual(
      expect.objectContaining({
        kind: 'text-sent',
        text: 'I am Sam.',
        origin: { by: 'agent', agent: { name: 'Sam Okafor' } },
      }),
    );
    await supervise('leave');
    await supervise('leave');
    expect((await desk.send(sam, 'POST', of('messages'), { text: 'Still here?' })).status).toBe(403);
  });
});
