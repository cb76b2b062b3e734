import type { TokenCredential } from '@azure/identity';

const known = new Map<string | undefined, TokenCredential>();

/**
 * The identity that the app signs in with: one for all its clients, so that a token is asked for once. The library is heavy,
 * and the local stack never needs it: it is loaded here.
 */
export const appIdentity = (clientId: string | undefined): TokenCredential => {
  const made = known.get(clientId) ?? make(clientId);
  known.set(clientId, made);
  return made;
};

const make = (clientId: string | undefined): TokenCredential => {
  const { DefaultAzureCredential } = require('@azure/identity') as typeof import('@azure/identity');
  return new DefaultAzureCredential(clientId === undefined ? {} : { managedIdentityClientId: clientId });
};
