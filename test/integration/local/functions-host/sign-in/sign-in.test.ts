import {
  createFunctionsHost,
  type FunctionsHost,
  type FunctionsHostOptions,
} from '../../../../../local/functions-host/host';
import { makeApp } from '../../../../support/functions-host/make-app';

const app = makeApp({
  'app.js': `
    const { app } = require('@azure/functions');
    app.http('who', { methods: ['GET'], handler: async request => ({ jsonBody: {
      user: request.user, authEnabled: process.env.WEBSITE_AUTH_ENABLED ?? null,
      platform: [...request.headers.keys()].filter(name => /^x-ms-(client|token)/.test(name)).sort(),
    } }) });
  `,
});
const people = [
  { id: 'ana', name: 'Ana López', userPrincipalName: 'ana@contoso.example', roles: ['agent', 'supervisor'] },
  { id: 'ben', name: 'Ben', userPrincipalName: 'ben@contoso.example', roles: [] },
];
const start = async (options: Partial<FunctionsHostOptions>): Promise<FunctionsHost> => {
  const host = createFunctionsHost({ appFolder: app.folder, log: () => {}, ...options });
  await host.up();
  return host;
};

let host: FunctionsHost;
beforeAll(async () => {
  host = await start({ people });
});
afterAll(async () => {
  await host?.down();
  app.remove();
});

const login = async (userId: string, at = host): Promise<{ authenticationToken: string; user: object }> => {
  const response = await fetch(`${at.url}/.auth/login/aad`, { method: 'POST', body: JSON.stringify({ userId }) });
  expect(response.status).toBe(200);
  return (await response.json()) as { authenticationToken: string; user: object };
};
const who = async (headers: Record<string, string> = {}, at = host) =>
  (await (await fetch(`${at.url}/api/who`, { headers })).json()) as {
    user: {
      id: string;
      username: string;
      identityProvider: string;
      claimsPrincipalData: Record<string, unknown>;
    } | null;
    authEnabled: string | null;
    platform: string[];
  };

test('a token says who calls, in the headers that App Service sets', async () => {
  const { authenticationToken, user } = await login('ana');
  expect(user).toMatchObject({ userId: 'ana' });
  const seen = await who({ 'X-ZUMO-AUTH': authenticationToken });
  expect(seen.authEnabled).toBe('True');
  expect(seen.user).toMatchObject({ id: 'ana', username: 'ana@contoso.example', identityProvider: 'aad' });
  expect(seen.user?.claimsPrincipalData).toMatchObject({
    auth_typ: 'aad',
    claims: expect.arrayContaining([
      { typ: 'http://schemas.microsoft.com/identity/claims/objectidentifier', val: 'ana' },
      { typ: 'name', val: 'Ana López' },
      { typ: 'roles', val: 'agent' },
      { typ: 'roles', val: 'supervisor' },
    ]),
  });
});

test('whoever has no token passes without those headers', async () => {
  expect(await who()).toEqual({ user: null, authEnabled: 'True', platform: [] });
});

test('what a client says of itself in those headers is dropped', async () => {
  const forged = {
    'x-ms-client-principal': Buffer.from('{"auth_typ":"aad","claims":[]}').toString('base64'),
    'X-MS-CLIENT-PRINCIPAL-ID': 'ana',
    'x-ms-client-principal-name': 'ana@contoso.example',
    'x-ms-client-principal-idp': 'aad',
    'x-ms-token-aad-id-token': 'x',
  };
  expect(await who(forged)).toMatchObject({ user: null, platform: [] });
  const { authenticationToken } = await login('ben');
  expect((await who({ ...forged, 'x-zumo-auth': authenticationToken })).user?.id).toBe('ben');
});

test('a forged, damaged or foreign token is nobody', async () => {
  const { authenticationToken } = await login('ana');
  const [payload, signature] = authenticationToken.split('.');
  const forged = Buffer.from(JSON.stringify({ sub: 'ana', exp: Date.now() + 1e6, jti: 'x' })).toString('base64url');
  for (const token of ['', 'x', `${forged}.${signature}`, `${payload}.x`, `${payload}`]) {
    expect((await who({ 'x-zumo-auth': token })).user).toBeNull();
  }
});

test('the page lists the people, and its button sets the session cookie', async () => {
  const page = await (await fetch(`${host.url}/.auth/login/aad?post_login_redirect_uri=/api/who`)).text();
  expect(page).toContain('Ana López');
  expect(page).toContain('value="/api/who"');
  const response = await fetch(`${host.url}/.auth/login/aad`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ userId: 'ana', post_login_redirect_uri: '/api/who' }),
  });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/api/who']);
  const cookie = response.headers.getSetCookie()[0]!;
  expect(cookie).toMatch(/^AppServiceAuthSession=.*HttpOnly; SameSite=Lax/);
  expect((await who({ cookie: cookie.split(';')[0]! })).user?.id).toBe('ana');
});

test('nobody is sent to another site after signing in', async () => {
  for (const target of ['https://evil.example/', '//evil.example/', '/\\evil.example']) {
    const page = await (
      await fetch(`${host.url}/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(target)}`)
    ).text();
    expect(page).toContain('name="post_login_redirect_uri" value="/"');
  }
});

test('/.auth/me tells who is signed in, and 401 otherwise', async () => {
  expect((await fetch(`${host.url}/.auth/me`)).status).toBe(401);
  const { authenticationToken } = await login('ana');
  const response = await fetch(`${host.url}/.auth/me`, { headers: { 'x-zumo-auth': authenticationToken } });
  expect(await response.json()).toEqual([
    expect.objectContaining({ provider_name: 'aad', user_id: 'ana@contoso.example', user_claims: expect.any(Array) }),
  ]);
});

test('/.auth/logout ends the session', async () => {
  const response = await fetch(`${host.url}/.auth/logout`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.getSetCookie()[0]).toMatch(/^AppServiceAuthSession=;.*Max-Age=0/);
});

test('an unknown person is refused with the ids that are known', async () => {
  const response = await fetch(`${host.url}/.auth/login/aad`, { method: 'POST', body: '{"userId":"eve"}' });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ message: expect.stringContaining('ana, ben') });
});

test('where sign-in is required, the rest is 401, except under excluded paths', async () => {
  const strict = await start({ people, signInRequired: true, signInExcludedPaths: ['/api/who'] });
  try {
    expect((await fetch(`${strict.url}/`)).status).toBe(401);
    expect((await fetch(`${strict.url}/api/whoever`)).status).toBe(401);
    const { authenticationToken } = await login('ana', strict);
    // An excluded path isn't looked at: nobody is known there.
    expect((await who({ 'x-zumo-auth': authenticationToken }, strict)).user).toBeNull();
  } finally {
    await strict.down();
  }
});

test('without people there is no sign-in, and forged headers are dropped all the same', async () => {
  const open = await start({});
  try {
    expect((await fetch(`${open.url}/.auth/login/aad`)).status).toBe(404);
    const forged = { 'x-ms-client-principal': 'e30=', 'x-ms-client-principal-id': 'ana' };
    expect(await who(forged, open)).toEqual({ user: null, authEnabled: null, platform: [] });
  } finally {
    await open.down();
  }
});
