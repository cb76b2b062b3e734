import { createHash } from 'node:crypto';
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions';
import { html } from '../../../../../functions/api/public/page/html';
import { toPageResponse } from '../../../../../functions/api/public/page/page';
import { readForm } from '../../../../../functions/api/public/read-form';
import { handleLink } from '../../../../../functions/api/public/serve-link';
import type { App } from '../../../../../shared/app';
import type { LinkRow } from '../../../../../shared/domain/links/public-links';
import { Outage } from '../../../../../shared/outage';
import { createWorld } from '../../../../support/world';

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';
const EXPIRED = 'BBBBBBBBBBBBBBBBBBBBBB';
const UPLOAD = 'CCCCCCCCCCCCCCCCCCCCCC';

const setUp = async () => {
  const world = createWorld();
  const row = (token: string, more: Partial<LinkRow> = {}) =>
    world.deps.projections.write({
      ...{ model: 'link', key: { token }, seq: 1 },
      row: {
        ...{ kind: 'survey', thread: 't', conversation: 't-1', language: 'es-MX', about: { of: '<b>' } },
        ...{ expiresAt: '2026-11-24T15:00:00.000Z', ...more },
      },
    });
  await row(TOKEN);
  await row(EXPIRED, { expiresAt: new Date(world.clock.at).toISOString() });
  await row(UPLOAD, { kind: 'upload' });
  const endpoint = { name: 'survey-page', kind: 'survey', method: 'POST' } as const;
  const link = handleLink(endpoint, async ({ request, link, language }) => {
    const { said = '' } = await readForm(request, 100);
    if (said === 'outage') throw new Outage('storage is down');
    if (said === 'bug') throw new TypeError('a bug');
    return toPageResponse({ language, title: 'Hi', content: html`<p>${said} ${link.about.of}</p>` });
  });
  const handler = link.handlerOf(() => world.deps as unknown as App);
  const ask = async (token: string, body = 'said=hello', headers: Record<string, string> = {}) => {
    const request = new HttpRequest({
      ...{ method: 'POST', url: 'http://localhost/api/public/s/x', params: { token }, body: { string: body } },
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    const response = (await handler(request, new InvocationContext())) as HttpResponseInit;
    return { ...response, headers: response.headers as Record<string, string>, body: String(response.body) };
  };
  return { ask, world };
};

test('a page is in the language of its link, escapes what it shows, and lets nothing in or out', async () => {
  const { ask } = await setUp();
  const { status, headers, body } = await ask(TOKEN, 'said=%3Cscript%3E');
  expect(status).toBe(200);
  expect(body).toContain('<html lang="es">');
  expect(body).toContain('<p>&lt;script&gt; &lt;b&gt;</p>');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const style = /<style>([^<]*)<\/style>/.exec(body)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  expect(body).not.toMatch(/<script| style=| on\w+=/);
});

test('a token that nobody made, one of another kind, and nonsense get the same 404, in the browser’s language', async () => {
  const { ask } = await setUp();
  const french = { 'accept-language': 'de-DE,fr-CA;q=0.8' };
  const answers = await Promise.all(
    ['ZZZZZZZZZZZZZZZZZZZZZZ', 'no-token', "x' or '1", UPLOAD].map(token => ask(token, 'said=x', french)),
  );
  for (const { status, body } of answers) {
    expect(status).toBe(404);
    expect(body).toContain('Nous ne connaissons pas ce lien');
    expect(body).toBe(answers[0]?.body);
  }
});

test('a token that is over gets 410 and a sentence, from the very second on', async () => {
  const { ask } = await setUp();
  const { status, body } = await ask(EXPIRED);
  expect(status).toBe(410);
  expect(body).toContain('Este enlace ha caducado');
});

test('a form that is too large, or none, is refused before anything is done', async () => {
  const { ask } = await setUp();
  expect((await ask(TOKEN, `said=${'x'.repeat(100)}`)).status).toBe(413);
  expect((await ask(TOKEN, 'said=x', { 'content-length': '101' })).status).toBe(413);
  expect((await ask(TOKEN, '{"said":"x"}', { 'content-type': 'application/json' })).status).toBe(415);
});

test('a token asked for again and again is told to wait, and only that one', async () => {
  const { ask, world } = await setUp();
  for (let n = 0; n < 30; n += 1) expect((await ask(TOKEN)).status).toBe(200);
  const { status, headers } = await ask(TOKEN);
  expect({ status, wait: headers['retry-after'] }).toEqual({ status: 429, wait: '60' });
  expect((await ask(EXPIRED)).status).toBe(410);
  world.clock.at += 60_000;
  expect((await ask(TOKEN)).status).toBe(200);
});

test('guesses from one address end in 429, whatever it claims to have passed through', async () => {
  const { ask } = await setUp();
  const from = (address: string, n: number) =>
    ask(`${n}`.padStart(22, 'Q'), 'said=x', { 'x-forwarded-for': `10.0.0.${n}, ${address}:${50_000 + n}` });
  for (let n = 0; n < 600; n += 1) expect((await from('203.0.113.7', n)).status).toBe(404);
  expect((await from('203.0.113.7', 601)).status).toBe(429);
  expect((await from('203.0.113.8', 602)).status).toBe(404);
});

test('an outage says to try again, a bug too; neither tells more', async () => {
  const { ask, world } = await setUp();
  const outage = await ask(TOKEN, 'said=outage');
  expect({ status: outage.status, wait: outage.headers['retry-after'] }).toEqual({ status: 503, wait: '30' });
  const bug = await ask(TOKEN, 'said=bug');
  expect(bug.status).toBe(500);
  expect(bug.body).not.toContain('a bug');
  expect(world.logged.join()).toContain('an endpoint failed');
});

test('behind a gateway customers are counted by their own addresses, not by the gateway’s, and can’t choose them', async () => {
  const { ask, world } = await setUp();
  const from = (chain: string) => ask('nonsense', '', { 'x-forwarded-for': chain });
  const limited = async (chainOf: (n: number) => string) => {
    const statuses: (number | undefined)[] = [];
    for (let n = 0; n < 601; n += 1) statuses.push((await from(chainOf(n))).status);
    world.clock.at += 61_000;
    return statuses.filter(status => status === 429).length;
  };
  // Nothing in front: the last address is the caller's, whatever they write before it.
  expect(await limited(n => `10.0.${n}.1, 203.0.113.7:5123`)).toBe(1);
  Object.assign(world.deps.settings, { proxiesInFront: 1 });
  expect(await limited(n => `198.51.100.${n % 200}, 203.0.113.7:5123`)).toBe(0);
  expect(await limited(n => `10.0.${n}.1, 198.51.100.9, 203.0.113.7:5123`)).toBe(1);
  // It came by another way than through the gateway: by the one address there is.
  expect(await limited(() => '203.0.113.9:5123')).toBe(1);
});
