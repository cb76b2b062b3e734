import type { Config } from '../../../../../shared/domain/config/config';
import { customerRecordSchema } from '../../../../../shared/domain/integrations/customer-record';
import type { IntegrationReply, IntegrationRequest } from '../../../../../shared/ports';
import { ana, apiOf, ben, type Person, sam } from '../../../../support/api';
import { Crash, createWorld, sampleConfig, type World } from '../../../../support/world';

let world: World;
const { atWork, call } = apiOf(() => world.deps);

const CUSTOMER = '+14255550123';
const olga: Person = { id: 'olga', name: 'Olga Brandt', roles: ['admin'] };
const MARIA = { name: 'Maria Ruiz', numbers: [CUSTOMER], fields: { tier: 'gold' } };
let desk: ReturnType<typeof atWork>;
const start = (config?: Config) => {
  world = createWorld(config === undefined ? {} : { config });
  desk = atWork(world);
};
beforeEach(() => start());

const conversation = (n = 1) => `${world.threadOf(CUSTOMER)}-${n}`;
type Item = Record<string, unknown> & { notification?: Record<string, unknown> };
const inboxOf = async (who: Person) => (await call<{ items: Item[] }>(who, 'GET', 'agents/me/inbox')).body.items;
const log = async () => {
  const { body } = await call<{ log: { kind: string; because: object }[] }>(
    sam,
    'GET',
    `conversations/${conversation()}`,
  );
  return body.log;
};
const save = (id: string, record: object) => call<{ detail: string }>(olga, 'PUT', `customers/${id}`, record);
const customers = async (number: string) =>
  (
    await call<{ customers: { id: string }[] }>(olga, 'GET', `customers?number=${encodeURIComponent(number)}`)
  ).body.customers.map(({ id }) => id);
const withWorkstream = (change: object): Config => {
  const config = sampleConfig();
  const workstream = config.workstreams['customer-service'];
  if (workstream === undefined) throw new Error('The sample has a workstream.');
  return { ...config, workstreams: { 'customer-service': { ...workstream, ...change } } };
};
const CRM = { crm: { id: 'crm', name: 'CRM', url: 'https://crm.example/who' } };

describe('records', () => {
  test('#93 are kept, shown, found by any of their numbers, replaced and forgotten', async () => {
    expect(await save('C-1', { ...MARIA, numbers: ['+1 425 555 0123', '+14255550199'] })).toMatchObject({
      status: 200,
    });
    expect(await save('C-2', { ...MARIA, active: false })).toMatchObject({ status: 200 });
    expect((await customers('+14255550199')).sort()).toEqual(['C-1']);
    expect((await customers(CUSTOMER)).sort()).toEqual(['C-1', 'C-2']);
    expect((await call(sam, 'GET', 'customers/C-1')).body).toMatchObject({
      id: 'C-1',
      name: 'Maria Ruiz',
      active: true,
    });
    await save('C-1', { ...MARIA, numbers: ['+14255550199'] });
    expect(await customers(CUSTOMER)).toEqual(['C-2']);
    expect((await call(olga, 'DELETE', 'customers/C-1')).status).toBe(204);
    expect(await customers('+14255550199')).toEqual([]);
    expect((await call(olga, 'DELETE', 'customers/C-1')).status).toBe(404);
    expect((await call(olga, 'GET', 'customers/C-1')).status).toBe(404);
  });
  test('what is wrong is said; only an admin changes them, and no agent browses them', async () => {
    const { status, body } = await save('C-1', { name: '', numbers: ['12'] });
    expect(status).toBe(400);
    expect(body.detail).toMatch(/body\.name: expected 1 to 100 characters.*body\.numbers\.0: expected a number/);
    expect((await call(olga, 'GET', 'customers?number=abc123456789012')).status).toBe(400);
    const noNumber = await save('C-1', { ...MARIA, numbers: ['+14255550123', '+444255557001'] });
    expect(noNumber).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/^Expected a number that/) } });
    expect((await call(olga, 'GET', 'customers/C-1')).status).toBe(404);
    expect((await call(sam, 'PUT', 'customers/C-1', MARIA)).status).toBe(403);
    expect((await call(sam, 'DELETE', 'customers/C-1')).status).toBe(403);
    expect((await call(ana, 'GET', 'customers/C-1')).status).toBe(403);
  });
  test('a crash at any write leaves a record that is found whole, or not at all; saved again it is whole', async () => {
    for (const point of ['before customer', 'after customer']) {
      start();
      world.setFault(where => {
        if (where === point) throw new Crash(point);
      });
      const record = customerRecordSchema.parse({ id: 'C-1', ...MARIA });
      await expect(world.deps.customers.save(record)).rejects.toThrow(Crash);
      world.setFault(() => {});
      expect(await world.deps.customers.withNumber(CUSTOMER)).toEqual(point === 'before customer' ? [] : [record]);
      await world.deps.customers.save(record);
      expect(await world.deps.customers.withNumber(CUSTOMER)).toEqual([record]);
    }
  });
});

describe('#93 who texts?', () => {
  test('one record: linked, and seen in the offer, the inbox, the conversation, on the board and in quick replies', async () => {
    await save('C-1', MARIA);
    await desk.available(ana);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    const [offer] = await inboxOf(ana);
    expect(offer).toMatchObject({
      ...{ state: 'offered', customer: { id: 'C-1', name: 'Maria Ruiz' }, preview: 'Where is my order?' },
      notification: {
        ...{ template: 'sms-incoming-authenticated-default', title: 'Text from Maria Ruiz', countdownSeconds: 120 },
        ...{ accept: 'Accept', reject: 'Reject', desktop: 'background' },
      },
    });
    await desk.command(ana, 'POST', `conversations/${conversation()}/accept`);
    const [held] = await inboxOf(ana);
    expect(held).toMatchObject({ state: 'held', customer: { id: 'C-1', name: 'Maria Ruiz' } });
    expect(held).not.toHaveProperty('notification');
    const { body } = await call(ana, 'GET', `conversations/${conversation()}`);
    expect(body).toMatchObject({
      record: { customer: { id: 'C-1', name: 'Maria Ruiz', fields: { tier: 'gold' } } },
      session: { template: 'sms-session-default', title: 'Maria Ruiz', panel: 'docked' },
    });
    expect(JSON.stringify(body)).not.toContain(CUSTOMER);
    const board = await call<{ pools: { items: object[] }[] }>(sam, 'GET', 'supervisor/board');
    expect(board.body.pools[0]?.items).toEqual([
      expect.objectContaining({ customer: { id: 'C-1', name: 'Maria Ruiz' } }),
    ]);
    const ready = await call(ana, 'GET', `quick-replies?conversation=${conversation()}&q=checking`);
    expect(ready.body).toMatchObject({
      replies: [{ text: 'One moment Maria, I am checking that for you.', missing: [] }],
    });
  });

  test('none, or only one that is not active: not linked, and the number stays masked', async () => {
    await save('C-1', { ...MARIA, active: false });
    await desk.available(ana);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    expect(await log()).toContainEqual(
      expect.objectContaining({ kind: 'customer-not-linked', because: { rule: 'customer.not-found' } }),
    );
    const [offer] = await inboxOf(ana);
    expect(offer?.notification).toMatchObject({
      template: 'sms-incoming-unauthenticated-default',
      title: 'Text from +1425•••••23',
    });
    expect(offer).not.toHaveProperty('customer');
  });

  test('several: not linked, with the reason; the agent sees them, chooses one, and may take it back', async () => {
    await save('C-1', MARIA);
    await save('C-2', { ...MARIA, name: 'Juan Ruiz' });
    await desk.available(ana, ben);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    expect(await log()).toContainEqual(
      expect.objectContaining({
        kind: 'customer-not-linked',
        because: { rule: 'customer.ambiguous', facts: { matches: 2 } },
      }),
    );
    const holder = (await inboxOf(ana)).length > 0 ? ana : ben;
    const other = holder === ana ? ben : ana;
    const of = (what: string) => `conversations/${conversation()}/${what}`;
    await desk.command(holder, 'POST', of('accept'));
    const among = await call<{ customers: { id: string }[] }>(holder, 'GET', of('customers'));
    expect(among.body.customers.map(({ id }) => id).sort()).toEqual(['C-1', 'C-2']);
    expect(JSON.stringify(among.body)).not.toContain(CUSTOMER);
    expect((await call(other, 'GET', of('customers'))).status).toBe(403);

    expect(await desk.command(other, 'POST', of('link-customer'), { customer: 'C-2' })).toMatchObject({ status: 403 });
    expect(await desk.command(holder, 'POST', of('link-customer'), { customer: 'C-9' })).toMatchObject({ status: 404 });
    expect(await desk.command(holder, 'POST', of('link-customer'), { customer: 'C-2' })).toMatchObject({
      state: 'done',
    });
    expect(await inboxOf(holder)).toEqual([expect.objectContaining({ customer: { id: 'C-2', name: 'Juan Ruiz' } })]);
    expect(await desk.command(holder, 'POST', of('unlink-customer'))).toMatchObject({ state: 'done' });
    const [item] = await inboxOf(holder);
    expect(item).not.toHaveProperty('customer');
  });

  test('an id alone leads to nobody: only a record that has the number, or says two things that the customer told', async () => {
    await save('C-1', MARIA);
    await save('C-5', {
      name: 'Olu Adeyemi',
      numbers: ['+14255550177'],
      email: 'olu@contoso.example',
      fields: { tier: 'gold' },
    });
    await desk.available(ana);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    const of = (what: string) => `conversations/${conversation()}/${what}`;
    await desk.command(ana, 'POST', of('accept'));
    const link = (knows?: object) =>
      desk.command(ana, 'POST', of('link-customer'), { customer: 'C-5', ...(knows && { knows }) });
    expect(await link()).toMatchObject({ status: 404, sentence: expect.not.stringContaining('Olu') });
    expect(await link({ name: 'Olu Adeyemi', tier: 'gold', email: 'guess@contoso.example' })).toMatchObject({
      status: 404,
    });
    expect(await link({ name: 'Olu Adeyemi', tier: 'gold' })).toMatchObject({ status: 404 });
    expect(await link({ name: 'Olu Adeyemi' })).toMatchObject({ status: 400 });
    expect(await inboxOf(ana)).toEqual([expect.objectContaining({ customer: { id: 'C-1', name: 'Maria Ruiz' } })]);
    expect(await link({ name: 'olu adeyemi', email: 'olu@contoso.example' })).toMatchObject({ state: 'done' });
    expect(await inboxOf(ana)).toEqual([expect.objectContaining({ customer: { id: 'C-5', name: 'Olu Adeyemi' } })]);

    const { reads } = await world.deps.reads.ofDay(new Date(world.clock.at).toISOString().slice(0, 10), { limit: 100 });
    expect(reads).toEqual(
      Array.from({ length: 4 }, () => ({
        ...{ at: expect.any(String), by: { id: 'ana', name: 'Ana Flores' }, what: 'look-up' },
        ...{ of: 'C-5', conversation: conversation() },
      })),
    );
  });

  test('a number that an agent types in place of an id stands in no list of reads', async () => {
    await desk.available(ana);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    await desk.command(ana, 'POST', `conversations/${conversation()}/accept`);
    await desk.command(ana, 'POST', `conversations/${conversation()}/link-customer`, { customer: '+1 (425) 555-0177' });
    const { reads } = await world.deps.reads.ofDay(new Date(world.clock.at).toISOString().slice(0, 10), { limit: 100 });
    expect(reads.map(({ of }) => of)).toEqual(['+1425•••••77']);
  });

  test('a thousandth record costs a look-up nothing: it reads the number’s own partition', async () => {
    for (let n = 0; n < 50; n += 1) await save(`X-${n}`, { name: `X ${n}`, numbers: [`+1425555${String(2000 + n)}`] });
    await save('C-1', MARIA);
    let reads = 0;
    const table = world.store.Customers;
    const { getEntity } = table;
    table.getEntity = ((...given: Parameters<typeof getEntity>) => {
      reads += 1;
      return getEntity(...given);
    }) as typeof getEntity;
    expect(await world.deps.customers.withNumber(CUSTOMER)).toHaveLength(1);
    expect(reads).toBe(1);
  });
});

describe('#93 in a CRM', () => {
  const answers = (reply: IntegrationReply) => {
    const asked: IntegrationRequest[] = [];
    world.setOutside(async request => {
      asked.push(request);
      return reply;
    });
    return asked;
  };
  const json = (body: object): IntegrationReply => ({
    ...{ kind: 'answered', status: 200, contentType: 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  });
  const withSecret = () => {
    (world.deps.settings.outsideSecrets as Map<string, readonly Buffer[]>).set('crm', [Buffer.alloc(32, 1)]);
  };
  const linking = async () => (await log()).find(({ kind }) => kind.startsWith('customer-'));

  test('it is asked, signed, once; its one record is linked, and rules read it', async () => {
    const routing = [{ id: 'gold', when: { field: 'customer.tier', is: 'gold' }, queue: 'orders' }];
    start(withWorkstream({ customers: CRM, routing }));
    withSecret();
    const asked = answers(json({ customers: [{ id: 'C-7', name: 'Maria Ruiz', fields: { tier: 'gold' } }] }));
    await world.text(CUSTOMER, 'Hello', { id: 'e1' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ url: 'https://crm.example/who', timeoutMs: expect.any(Number) });
    expect(asked[0]?.headers).toMatchObject({ 'webhook-signature': expect.stringMatching(/^v1,/) });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      ...{ type: 'customer', conversation: conversation(), workstream: 'customer-service', number: CUSTOMER },
    });
    expect(await linking()).toMatchObject({ kind: 'customer-linked', customer: { id: 'C-7' } });
    const { state } = await world.deps.pools.load('default');
    expect(state.items.get(conversation())).toMatchObject({ queue: 'orders', customer: { id: 'C-7' } });
  });
  test.each([
    [
      'several',
      json({
        customers: [
          { id: 'A', name: 'A' },
          { id: 'B', name: 'B' },
        ],
      }),
      'customer.ambiguous',
    ],
    ['none', json({ customers: [] }), 'customer.not-found'],
    ['nonsense', json({ customers: [{ id: 'A' }] }), 'outside.malformed'],
    ['a time-out', { kind: 'failed', reason: 'timed-out', details: '4 s' } as const, 'outside.timed-out'],
  ])('it answers with %s: nobody is linked, and the work is queued', async (_what, reply, rule) => {
    const routing = [{ id: 'gold', when: { field: 'customer.tier', is: 'gold' }, queue: 'orders' }];
    start(withWorkstream({ customers: CRM, routing }));
    withSecret();
    answers(reply);
    await world.text(CUSTOMER, 'Hello', { id: 'e1' });
    expect(await linking()).toMatchObject({ kind: 'customer-not-linked', because: { rule } });
    expect((await world.deps.pools.load('default')).state.items.get(conversation())).toMatchObject({
      queue: 'general',
    });
  });
  test('an agent links by the CRM’s id', async () => {
    start(withWorkstream({ customers: CRM }));
    withSecret();
    answers(json({ customers: [] }));
    await desk.available(ana);
    await world.text(CUSTOMER, 'Where is my order?', { id: 'e1' });
    await desk.command(ana, 'POST', `conversations/${conversation()}/accept`);
    const asked = answers(json({ customers: [{ id: 'C-8', name: 'Eva Lang', email: 'eva@contoso.example' }] }));
    const knows = { name: 'Eva Lang', email: 'eva@contoso.example' };
    expect(
      await desk.command(ana, 'POST', `conversations/${conversation()}/link-customer`, { customer: 'C-8', knows }),
    ).toMatchObject({
      state: 'done',
    });
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ type: 'customer', number: CUSTOMER });
    expect(await inboxOf(ana)).toEqual([expect.objectContaining({ customer: { id: 'C-8', name: 'Eva Lang' } })]);
    // It answers with others than the one that was asked for.
    answers(json({ customers: [{ id: 'C-7', name: 'Somebody else' }] }));
    expect(
      await desk.command(ana, 'POST', `conversations/${conversation()}/link-customer`, { customer: 'C-9' }),
    ).toMatchObject({ status: 404 });
    answers({ kind: 'failed', reason: 'no-connection', details: 'ECONNREFUSED' });
    expect(
      await desk.command(ana, 'POST', `conversations/${conversation()}/link-customer`, { customer: 'C-8' }),
    ).toMatchObject({
      status: 503,
    });
  });
});
