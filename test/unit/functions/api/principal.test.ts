import { principalOf } from '../../../../functions/api/principal';

const headers = (claims: unknown, more: Record<string, string> = {}) => {
  const text = typeof claims === 'string' ? claims : JSON.stringify({ claims });
  return new Headers({ 'x-ms-client-principal': Buffer.from(text).toString('base64'), ...more });
};
const front = { signInInFront: true };
const ana = [
  { typ: 'http://schemas.microsoft.com/identity/claims/objectidentifier', val: 'oid-1' },
  { typ: 'preferred_username', val: 'ana@contoso.example' },
  { typ: 'name', val: 'Ana Flores' },
  { typ: 'roles', val: 'Agent' },
  { typ: 'roles', val: 'owner' },
];

describe('Who is signed in', () => {
  test('is what App Service Authentication says, with the roles that we know', () => {
    expect(principalOf(headers(ana), front)).toEqual({
      ...{ id: 'oid-1', user: 'ana@contoso.example', name: 'Ana Flores', roles: ['agent'] },
    });
  });

  test('is nobody where nothing stands in front, whatever the headers say', () => {
    expect(principalOf(headers(ana), { signInInFront: false })).toBeUndefined();
  });

  test('is nobody without the principal, also with the other headers', () => {
    const others = new Headers({ 'x-ms-client-principal-id': 'oid-1', 'x-ms-client-principal-name': 'ana' });
    expect(principalOf(others, front)).toBeUndefined();
  });

  test.each(['', 'no JSON', '{}', '{"claims":{}}', '{"claims":[{"typ":1}]}', 'null', '[]'])(
    'is nobody for %j',
    text => {
      expect(principalOf(headers(text), front)).toBeUndefined();
    },
  );

  test('has no role that is not a claim of roles', () => {
    const claims = [...ana.slice(0, 2), { typ: 'groups', val: 'admin' }, { typ: 'name', val: 'admin' }];
    expect(principalOf(headers(claims), front)?.roles).toEqual([]);
  });

  test('has the roles under the type that the principal names', () => {
    const claims = [...ana.slice(0, 2), { typ: 'r', val: 'supervisor' }];
    expect(principalOf(headers(JSON.stringify({ role_typ: 'r', claims })), front)?.roles).toEqual(['supervisor']);
  });
});
