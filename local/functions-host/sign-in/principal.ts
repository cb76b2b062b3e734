import type { Person } from './people';

type Claim = { readonly typ: string; readonly val: string };

const objectId = 'http://schemas.microsoft.com/identity/claims/objectidentifier';
const nameIdentifier = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';

/** The claims of a person, with the types that App Service gives for Microsoft Entra (v2 tokens). */
export const claimsOf = (person: Person): readonly Claim[] => [
  { typ: nameIdentifier, val: person.id },
  { typ: objectId, val: person.id },
  { typ: 'name', val: person.name },
  { typ: 'preferred_username', val: person.userPrincipalName },
  ...person.roles.map(role => ({ typ: 'roles', val: role })),
  { typ: 'ver', val: '2.0' },
];

/** The headers that App Service Authentication adds for someone signed in. */
export const principalHeaders = (person: Person): Readonly<Record<string, string>> => {
  const principal = {
    auth_typ: 'aad',
    claims: claimsOf(person),
    name_typ: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
    role_typ: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role',
  };
  return {
    'x-ms-client-principal': Buffer.from(JSON.stringify(principal)).toString('base64'),
    'x-ms-client-principal-id': person.id,
    'x-ms-client-principal-name': person.userPrincipalName,
    'x-ms-client-principal-idp': 'aad',
  };
};

/** Headers that only the platform may set. Whatever a client sends under these names is dropped. */
export const isReservedHeader = (name: string): boolean => /^x-ms-(client-principal|token-)/i.test(name);
