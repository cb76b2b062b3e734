import excluded from '../../../infra/sign-in-excluded-paths.json';
import { contract } from '../../../shared/api/contract';
import type { Endpoint } from '../../../shared/api/endpoint';

const endpoints: readonly Endpoint[] = Object.values(contract);
const withoutSignIn = (route: string): boolean =>
  excluded.some(pattern => `/api/${route}`.startsWith(pattern.replace(/\*$/, '')));

test('no endpoint that asks for a role stands where nobody is asked to sign in', () => {
  const asking = endpoints.filter(({ roles }) => roles.length > 0);
  expect(asking.length).toBeGreaterThan(15);
  expect(asking.map(({ route }) => route).filter(withoutSignIn)).toEqual([]);
});

test("Event Grid's door stands where nobody is asked to sign in, and the other doors of the host don't", () => {
  const open = (path: string) => excluded.some(pattern => path.startsWith(pattern.replace(/\*$/, '')));
  expect(open('/runtime/webhooks/EventGrid')).toBe(true);
  for (const path of ['/', '/admin/host/status', '/api/openapi.json', '/api/agents/me/inbox'])
    expect(open(path)).toBe(false);
});
