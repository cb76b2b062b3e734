import excluded from '../../../infra/sign-in-excluded-paths.json';
import { contract } from '../../../shared/api/contract';
import type { Endpoint } from '../../../shared/api/endpoint';

const endpoints: readonly Endpoint[] = Object.values(contract);
/** As App Service Authentication reads the list: `/x/*` is all below `/x`, anything else is one path. */
const isOpen = (path: string): boolean =>
  excluded.some(pattern => (pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern));

test('no endpoint that asks for a role stands where nobody is asked to sign in', () => {
  const asking = endpoints.filter(({ roles }) => roles.length > 0);
  expect(asking.length).toBeGreaterThan(15);
  expect(asking.map(({ route }) => `/api/${route}`).filter(isOpen)).toEqual([]);
});

test("Event Grid's door stands where nobody is asked to sign in, and the other doors of the host don't", () => {
  expect(isOpen('/runtime/webhooks/EventGrid')).toBe(true);
  for (const path of ['/admin/host/status', '/runtime/other', '/api/openapi.json', '/api/agents/me/inbox'])
    expect(isOpen(path)).toBe(false);
});

test('the pages open for everybody, for they show nothing by themselves; nothing else does', () => {
  for (const path of ['/', '/desk', '/desk/conversations/1', '/board', '/board/today', '/setup/x', '/assets/index.js'])
    expect(isOpen(path)).toBe(true);
  for (const path of ['/api', '/api/', '/api/me', '/api/feed', '/desks', '/assets', '/other', '/.auth/me', '//api/me'])
    expect(isOpen(path)).toBe(false);
});
