import { z } from 'zod';
import { everyRole, type Role } from '../../shared/api/endpoint';

/** Who is signed in, as App Service Authentication says. */
export type Principal = {
  readonly id: string;
  readonly user: string;
  /** As a customer may read it; the sign-in name's first part when the claims have none. */
  readonly name: string;
  readonly roles: readonly Role[];
};

/** The decoded `x-ms-client-principal` (learn.microsoft.com, "Access user claims in app code"). */
const claimsSchema = z.object({
  name_typ: z.string().optional(),
  role_typ: z.string().optional(),
  claims: z.array(z.object({ typ: z.string(), val: z.string() })),
});

const OBJECT_ID = ['http://schemas.microsoft.com/identity/claims/objectidentifier', 'oid'];
const ROLE = ['roles', 'role', 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role'];
const NAME = [
  'preferred_username',
  'upn',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
];

/**
 * The signed-in person, or nobody. The headers are believed only where App Service Authentication is in front, which then sets or
 * strips them; anywhere else a client could write them itself.
 */
export const principalOf = (
  headers: { get(name: string): string | null },
  { signInInFront }: { readonly signInInFront: boolean },
): Principal | undefined => {
  const encoded = headers.get('x-ms-client-principal');
  if (!signInInFront || encoded === null) return undefined;
  const parsed = claimsSchema.safeParse(fromBase64Json(encoded));
  if (!parsed.success) return undefined;
  const { claims, name_typ, role_typ } = parsed.data;
  const first = (types: readonly (string | undefined)[]) => claims.find(({ typ }) => types.includes(typ))?.val;
  const user = headers.get('x-ms-client-principal-name') ?? first([name_typ, ...NAME]);
  const id = headers.get('x-ms-client-principal-id') ?? first(OBJECT_ID) ?? user;
  if (user === undefined || id === undefined) return undefined;
  const given = claims.filter(({ typ }) => typ === role_typ || ROLE.includes(typ)).map(({ val }) => val.toLowerCase());
  const name = first(['name'])?.trim() || (user.split('@')[0] ?? user);
  return { id, user, name, roles: everyRole.filter(role => given.includes(role)) };
};

const fromBase64Json = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
};
