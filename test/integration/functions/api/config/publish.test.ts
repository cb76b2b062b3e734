import { type ConfigApi, configApi, refusal, sampleDocument } from '../../../../support/config-api';

let api: ConfigApi;
beforeEach(async () => {
  api = await configApi();
});

type Sample = ReturnType<typeof sampleDocument>;
/** The sample with one queue, or one agent, named otherwise. */
const renamed = (kind: 'queues' | 'agents', id: string, name: string, document: Sample = sampleDocument()): Sample => ({
  ...document,
  [kind]: document[kind].map(item => (item.id === id ? { ...item, name } : item)),
});
const draftOf = async (who: 'olga' | 'paul', document: object) => {
  const base = await api.live();
  await api[who].call(
    'configDraftSave',
    { body: { base, document: { ...document } } },
    { headers: { 'if-none-match': '*' } },
  );
  return base;
};
const publish = (who: 'olga' | 'paul', seen: string, more: object = {}) =>
  api[who].call(
    'configPublish',
    { body: { config: 'draft', comment: 'because', ...more } },
    { headers: { 'if-match': `"${seen}"` } },
  );
const nameOf = async (kind: 'queues' | 'agents', id: string) => {
  const { body } = await api.olga.call('configLive', {});
  const items = (body?.document[kind] ?? []) as { id: string; name: string }[];
  return items.find(item => item.id === id)?.name;
};

describe('#147 publishing', () => {
  test('a draft goes live under its comment, says what changed, and is no draft any more', async () => {
    const seen = await draftOf('olga', renamed('queues', 'orders', 'Orders and parcels'));
    const { body } = await publish('olga', seen);
    expect(body).toMatchObject({
      outcome: 'published',
      entry: { by: 'olga@contoso.example', comment: 'because' },
      differences: [
        { kind: 'queues', id: 'orders', sentence: expect.stringContaining('"Orders" → "Orders and parcels"') },
      ],
    });
    expect(await nameOf('queues', 'orders')).toBe('Orders and parcels');
    expect((await api.olga.call('configDraft', {})).body.draft).toBeNull();
  });

  test('the same again changes nothing, and without If-Match nothing is done', async () => {
    const seen = await draftOf('olga', sampleDocument());
    expect((await publish('olga', seen)).body.outcome).toBe('unchanged');
    const body = { config: { document: { ...sampleDocument() } }, comment: '' };
    expect(await refusal(api.olga.call('configPublish', { body }))).toMatchObject({ status: 428 });
  });

  test('two admins change different items: the second is told, looks, publishes again, and both stand', async () => {
    const seen = await draftOf('olga', renamed('queues', 'orders', 'By Olga'));
    await draftOf('paul', renamed('queues', 'general', 'By Paul'));
    await publish('paul', seen);
    const refused = await refusal(publish('olga', seen));
    expect(refused).toMatchObject({
      status: 412,
      message: expect.stringContaining('paul@contoso.example published meanwhile'),
      details: { conflicts: [], theirs: [{ kind: 'queues', id: 'general' }] },
    });
    expect(await nameOf('queues', 'orders')).toBe('Orders');
    await publish('olga', await api.live());
    expect([await nameOf('queues', 'orders'), await nameOf('queues', 'general')]).toEqual(['By Olga', 'By Paul']);
  });

  test('two admins change the same item: each conflict shows both, and is chosen before anything is live', async () => {
    const both = (by: string) => renamed('agents', 'ana', by, renamed('queues', 'orders', by));
    const seen = await draftOf('olga', both('By Olga'));
    await draftOf('paul', both('By Paul'));
    await publish('paul', seen);
    const now = await api.live();
    const refused = await refusal(publish('olga', now));
    expect(refused.status).toBe(409);
    expect(refused.details.conflicts).toMatchObject([
      {
        kind: 'queues',
        id: 'orders',
        base: { name: 'Orders' },
        mine: { name: 'By Olga' },
        theirs: { name: 'By Paul' },
      },
      { kind: 'agents', id: 'ana' },
    ]);
    const one = { choices: [{ kind: 'queues', id: 'orders', take: 'mine' }] };
    expect(await refusal(publish('olga', now, one))).toMatchObject({ status: 409 });
    await publish('olga', now, { choices: [...one.choices, { kind: 'agents', id: 'ana', take: 'theirs' }] });
    expect([await nameOf('queues', 'orders'), await nameOf('agents', 'ana')]).toEqual(['By Olga', 'By Paul']);
  });

  test('mistakes are refused with their place', async () => {
    const seen = await draftOf('olga', { ...sampleDocument(), queues: [] });
    const refused = await refusal(publish('olga', seen));
    expect(refused.status).toBe(400);
    expect(refused.details.problems).toContainEqual(
      expect.objectContaining({ where: 'workstreams › customer-service › fallbackQueue' }),
    );
  });
});

describe('#148 tests of the configuration', () => {
  const red = (): object => {
    const document = sampleDocument();
    return {
      ...document,
      // biome-ignore lint/suspicious/noThenProperty: what a test says is never waited for.
      tests: document.tests.map(test => (test.id === 'stop-is-stop' ? { ...test, then: { hears: 'greeting' } } : test)),
    };
  };

  test('a red one holds publishing back, until somebody overrules it with a reason, which the history keeps', async () => {
    const seen = await draftOf('olga', red());
    const refused = await refusal(publish('olga', seen));
    expect(refused).toMatchObject({
      status: 409,
      details: {
        tests: [
          { id: 'stop-is-stop', failures: [{ what: 'hears', sentence: 'hears: expected greeting, found nothing' }] },
        ],
      },
    });
    expect(await api.live()).toBe(seen);
    const { body } = await publish('olga', seen, { overrule: { reason: 'The test is wrong' } });
    expect(body.entry).toMatchObject({ overruled: 'The test is wrong' });
    const history = (await api.olga.call('configVersions', {})).body.versions;
    expect(history[0]).toMatchObject({ overruled: 'The test is wrong' });
  });

  test('a reason is not kept where nothing is red', async () => {
    const seen = await draftOf('olga', renamed('queues', 'orders', 'Other'));
    const { body } = await publish('olga', seen, { overrule: { reason: 'just in case' } });
    expect(body.entry).not.toHaveProperty('overruled');
  });
});

describe('taking back', () => {
  test('undo brings the version before back, and restore any; both are versions of their own, and an undo undoes a restore', async () => {
    const first = await api.live();
    await draftOf('olga', renamed('queues', 'orders', 'Second'));
    await publish('olga', first);
    const second = await api.live();
    const match = async () => ({ headers: { 'if-match': await api.live() } });
    const undone = await api.olga.call('configUndo', { body: { comment: 'oh no' } }, await match());
    expect(undone.body.entry).toMatchObject({ restores: first, comment: 'oh no' });
    expect(await nameOf('queues', 'orders')).toBe('Orders');
    const path = { version: second };
    const restored = await api.olga.call('configRestore', { path, body: {} }, await match());
    expect(restored.body).toMatchObject({ entry: { restores: second }, differences: [{ id: 'orders' }] });
    expect(await nameOf('queues', 'orders')).toBe('Second');
    await api.olga.call('configUndo', { body: {} }, await match());
    expect(await nameOf('queues', 'orders')).toBe('Orders');
  });

  test('it is refused where somebody else was first, and for what never was', async () => {
    const first = await api.live();
    await draftOf('olga', renamed('queues', 'orders', 'Second'));
    await publish('olga', first);
    const old = { headers: { 'if-match': first } };
    expect(await refusal(api.olga.call('configUndo', { body: {} }, old))).toMatchObject({ status: 412 });
    const path = { version: 'never' };
    const now = { headers: { 'if-match': '*' } };
    expect(await refusal(api.olga.call('configRestore', { path, body: {} }, now))).toMatchObject({ status: 404 });
  });
});
