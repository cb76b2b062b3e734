import type { ConfigDocument } from '../../../../../shared/domain/config/schema';
import { ana, sam } from '../../../../support/api';
import { type ConfigApi, configApi, olga, refusal, sampleDocument } from '../../../../support/config-api';

let api: ConfigApi;
beforeEach(async () => {
  api = await configApi();
});

const save = (document: object, headers: Record<string, string>, who: 'olga' | 'paul' = 'olga') =>
  api[who].call('configDraftSave', { body: { base: 'v', document: { ...document } } }, { headers });
const NEW = { 'if-none-match': '*' };
const draft = async () => (await api.olga.call('configDraft', {})).body.draft;

test('#147 a draft is kept as it is, mistakes and all, for the one who made it', async () => {
  const { body } = await save({ queues: [{ id: 'Not an id' }] }, NEW);
  expect(await draft()).toMatchObject({ etag: body.etag, base: 'v', document: { queues: [{ id: 'Not an id' }] } });
  expect((await api.paul.call('configDraft', {})).body.draft).toBeNull();
});

test('two windows never overwrite each other: the second is shown what the first saved', async () => {
  const first = await save({ name: 'first' }, NEW);
  expect(await refusal(save({ name: 'other' }, NEW))).toMatchObject({
    status: 412,
    details: { draft: { document: { name: 'first' } } },
  });
  const second = await save({ name: 'second' }, { 'if-match': `"${first.body.etag}"` });
  expect(await refusal(save({ name: 'third' }, { 'if-match': `"${first.body.etag}"` }))).toMatchObject({ status: 412 });
  expect(await draft()).toMatchObject({ etag: second.body.etag, document: { name: 'second' } });
  expect(await refusal(save({}, {}))).toMatchObject({ status: 428 });
});

test('it is thrown away by the name that one knows; then there is none, and a new one can begin', async () => {
  const first = await save({ name: 'first' }, NEW);
  const second = await save({ name: 'second' }, { 'if-match': first.body.etag });
  const discard = (etag: string) => api.olga.call('configDraftDiscard', {}, { headers: { 'if-match': etag } });
  expect(await refusal(discard(first.body.etag))).toMatchObject({ status: 412 });
  await discard(second.body.etag);
  expect(await draft()).toBeNull();
  await discard('*');
  await save({ name: 'anew' }, NEW);
  expect(await draft()).toMatchObject({ document: { name: 'anew' } });
});

test('a review says who else has a draft', async () => {
  await save({}, NEW, 'paul');
  const { body } = await api.olga.call('configReview', { body: { config: 'live' } });
  expect(body.otherDrafts).toEqual([{ by: 'Paul Weber', savedAt: expect.any(String) }]);
});

test('bodies of up to 2 MB are taken, and more is refused', async () => {
  const agents = Array.from({ length: 5_000 }, (_, n) => ({
    ...{ id: `agent-${n}`, name: `Agent number ${n} of the large house`, user: `agent-${n}@contoso.example` },
    attributes: { region: `region ${n % 50}`, note: 'x'.repeat(100) },
  }));
  await save({ ...sampleDocument(), agents }, NEW);
  expect((await draft())?.document.agents).toHaveLength(5_000);
  const tooLarge = { text: 'x'.repeat(2 * 1024 * 1024) };
  expect(await refusal(save(tooLarge, { 'if-match': '*' }))).toMatchObject({ status: 413 });
});

describe('who may', () => {
  const writes = [
    ['PUT', 'config/draft'],
    ['GET', 'config/draft'],
    ['DELETE', 'config/draft'],
    ['POST', 'config/publish'],
    ['POST', 'config/undo'],
    ['POST', 'config/versions/v/restore'],
    ['POST', 'config/import'],
    ['POST', 'numbers/+18005550100/capabilities'],
    ['POST', 'setup/code'],
  ] as const;
  const reads = [
    ['GET', 'config'],
    ['GET', 'config/versions'],
    ['GET', 'config/versions/v'],
    ['GET', 'config/differences'],
    ['POST', 'config/to-file'],
    ['POST', 'config/validate'],
    ['POST', 'config/review'],
    ['POST', 'config/try'],
    ['GET', 'numbers'],
    ['GET', 'setup/prerequisites'],
    ['GET', 'setup/health'],
    ['GET', 'setup/code'],
  ] as const;

  test('nobody without a sign-in; an agent reads nothing; a supervisor reads, and writes nothing', async () => {
    for (const [method, route] of [...writes, ...reads]) {
      expect([route, (await api.call(undefined, method, route, {})).status]).toEqual([route, 401]);
      expect([route, (await api.call(ana, method, route, {})).status]).toEqual([route, 403]);
    }
    for (const [method, route] of writes)
      expect([route, (await api.call(sam, method, route, {})).status]).toEqual([route, 403]);
    for (const [method, route] of reads)
      expect([401, 403]).not.toContain((await api.call(sam, method, route, method === 'GET' ? undefined : {})).status);
    expect((await api.call(olga, 'GET', 'config/draft')).status).toBe(200);
    expect((await api.callRaw(undefined, 'GET', 'config/export')).status).toBe(401);
    expect((await api.callRaw(ana, 'GET', 'config/export')).status).toBe(403);
    expect((await api.callRaw(sam, 'GET', 'config/export')).status).toBe(200);
  });
});

test('before the first import everything is empty, and the first draft can be published', async () => {
  api = await configApi({} as ConfigDocument);
  expect((await api.olga.call('configLive', {})).body).toEqual({ version: '', document: {} });
  const config = { document: { ...sampleDocument() }, base: '' };
  const { body } = await api.olga.call(
    'configPublish',
    { body: { config, comment: '' } },
    { headers: { 'if-match': '""' } },
  );
  expect(body.outcome).toBe('published');
  expect((await api.olga.call('configLive', {})).body?.document).toMatchObject({ queues: [{ id: 'orders' }, {}] });
});
