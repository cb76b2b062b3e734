import { ana, sam } from '../../../../support/api';
import { type ConfigApi, configApi, refusal, sampleDocument } from '../../../../support/config-api';

let api: ConfigApi;
beforeAll(async () => {
  api = await configApi();
});
const tried = async (body: object, config: unknown = 'live') =>
  (await api.olga.call('configTry', { body: { config, text: 'Where is my order?', to: 'office', ...body } as never }))
    .body;
const NOON = { time: '2026-11-23T18:00:00Z' };

describe('#148 the bench', () => {
  test('shows each step: hours, language, rules with what they compared, queue, agents and why not, what is heard', async () => {
    const trace = await tried({ ...NOON, text: 'Quiero saber de mi pedido, es urgente' });
    expect(trace).toMatchObject({
      channel: { id: 'office' },
      workstream: { id: 'customer-service' },
      hours: { record: 'office-hours', open: true, timeZone: 'America/Chicago', until: '2026-11-23T23:00:00.000Z' },
      language: { language: 'es', detected: true },
      kept: [{ as: 'new-conversation' }],
      classification: [
        {
          id: 'language',
          rules: [{ id: 'in-spanish', result: 'fits', compared: [{ field: 'language', found: 'es' }] }],
        },
        {
          id: 'urgency',
          rules: [{ result: 'fits', compared: [{ field: 'keywords', found: 'urgente', holds: true }] }],
        },
      ],
      work: { priority: 'high', skills: [{ id: 'spanish', rating: 1 }] },
      routing: [{ id: 'about-an-order', result: 'fits', queues: ['orders'] }],
      queue: { id: 'orders', name: 'Orders', because: { rule: 'queue.rule' } },
      agents: [
        { id: 'ana', offered: true, presence: 'available' },
        { id: 'ben', offered: false, ruledOutBy: 'skills' },
      ],
      hears: [{ as: 'greeting', language: 'es', segments: 1, encoding: 'GSM-7' }],
    });
  });

  test('says what holds work back: closed hours, agents who are away, an opt-out', async () => {
    expect(await tried({ time: '2026-12-25T18:00:00Z' })).toMatchObject({
      hours: { open: false },
      heldBack: [{ rule: 'channel.closed' }],
      hears: [{ as: 'holiday' }],
    });
    expect((await tried({ ...NOON, agents: [] })).agents).toEqual([
      { id: 'ana', name: 'Ana Flores', offered: false, presence: 'offline', ruledOutBy: 'presence' },
      { id: 'ben', name: 'Ben Carter', offered: false, presence: 'offline', ruledOutBy: 'presence' },
    ]);
    expect(await tried({ ...NOON, optedOut: true })).toMatchObject({
      hears: [],
      kept: [{ as: 'not-answered-opted-out' }],
    });
  });

  test('tries a document that is not live beside the one that is, and keeps nothing of either', async () => {
    const draft = sampleDocument();
    const document = { ...draft, workstreams: draft.workstreams.map(each => ({ ...each, routing: [] })), tests: [] };
    expect((await tried(NOON, { document })).queue?.id).toBe('general');
    expect((await tried(NOON)).queue?.id).toBe('orders');
    expect(api.world.sent).toEqual([]);
    expect([...(await api.world.deps.pools.load('default')).state.items.values()]).toEqual([]);
  });

  test('takes the agents as they are now, where it is asked to', async () => {
    await api.atWork(api.world).available(ana);
    const trace = await tried({ ...NOON, agents: 'now' });
    expect(trace.agents).toMatchObject([
      { id: 'ana', offered: true },
      { id: 'ben', offered: false, presence: 'offline' },
    ]);
  });

  test('refuses what it cannot try with a sentence', async () => {
    expect(await refusal(tried({ to: 'nowhere' }))).toMatchObject({
      status: 404,
      message: expect.stringContaining('office'),
    });
    expect(await refusal(tried({ from: '+1 425' }))).toMatchObject({ status: 400 });
    expect(await refusal(tried({}, { document: { queues: 7 } }))).toMatchObject({ status: 400 });
    expect(await refusal(tried({}, 'draft'))).toMatchObject({ status: 404 });
  });
});

describe('files', () => {
  const imported = async (text: string, more: object = {}) =>
    (await api.olga.call('configImport', { body: { text, ...more } })).body;

  test('what is exported, imported, is the same', async () => {
    const { text } = await api.readText(sam, 'config/export');
    expect(text).toMatch(/^# The configuration \d{8}T/);
    const { document, problems, differences } = await imported(text);
    expect({ problems, differences }).toEqual({ problems: [], differences: [] });
    expect(document).toEqual(sampleDocument());
    const { body } = await api.olga.call('configToFile', { body: { config: 'live' } });
    expect(text.endsWith(body.text)).toBe(true);
  });

  test('each mistake has its line, also in a part that is merged', async () => {
    const part = 'queues:\n  - id: new\n    name: New\n    agents: [ana, zoe]\n';
    expect((await imported(part, { mode: 'merge' })).problems).toEqual([
      { line: 4, where: 'queues › new › agents › 2', message: expect.stringContaining('there is no agent "zoe"') },
    ]);
    expect((await imported('queues: [')).problems).toEqual([expect.objectContaining({ line: 1 })]);
  });

  test('a part that is merged adds its items and leaves the rest; alone, it would be all there is', async () => {
    const part = 'queues:\n  - id: new\n    name: New\n';
    const merged = await imported(part, { mode: 'merge' });
    expect(merged.differences.map(({ sentence }) => sentence)).toEqual(['The queue "New" is added.']);
    expect((await imported(part)).differences).toContainEqual(
      expect.objectContaining({ id: 'orders', change: 'removed' }),
    );
  });
});

describe('versions', () => {
  test('any two are compared, and each is read', async () => {
    const first = await api.live();
    const draft = sampleDocument();
    const document = {
      ...draft,
      agents: draft.agents.map(each => (each.id === 'ana' ? { ...each, capacity: 5 } : each)),
    };
    const body = { config: { document }, comment: 'more room' };
    await api.olga.call('configPublish', { body }, { headers: { 'if-match': first } });
    const query = { from: first };
    expect((await api.olga.call('configDifferences', { query })).body.differences).toMatchObject([
      { kind: 'agents', id: 'ana', fields: [{ field: 'capacity', before: 3, after: 5 }] },
    ]);
    const { body: before } = await api.olga.call('configVersionRead', { path: { version: first } });
    expect(before).toMatchObject({ entry: { comment: 'the first' }, document: { agents: [{ capacity: 3 }, {}, {}] } });
    const page = await api.olga.call('configVersions', { query: { limit: 1 } });
    expect(page.body).toMatchObject({ versions: [{ comment: 'more room' }], next: expect.any(String) });
    const rest = await api.olga.call('configVersions', { query: { before: page.body.next } });
    expect(rest.body.versions).toMatchObject([{ comment: 'the first' }]);
    const known = { headers: { 'if-none-match': `W/"${await api.live()}"` } };
    expect((await api.olga.call('configLive', {}, known)).status).toBe(304);
  });

  test('a mistake is told in the words of the command line, and notes of what is fine', async () => {
    const validate = async (document: Record<string, unknown>) =>
      (await api.olga.call('configValidate', { body: { config: { document } } })).body;
    expect(await validate({ ...sampleDocument(), channels: [{ id: 'main' }] })).toMatchObject({
      problems: expect.arrayContaining([
        {
          path: ['channels', 0, 'number'],
          where: 'channels › main › number',
          message: expect.stringContaining('expected'),
        },
      ]),
    });
    expect(await validate(sampleDocument())).toEqual({ problems: [], notes: expect.any(Array) });
  });
});
