import { z } from 'zod';
import { type Environment, environment, REMEDY, type Setting } from './kinds';

/**
 * How to reach a service: with a connection string (the local stack), or at an endpoint with the app's own identity (Azure).
 * `clientId` names the user-assigned identity; absent, the default one is used.
 */
export type Connection =
  | { readonly kind: 'connection-string'; readonly connectionString: string }
  | { readonly kind: 'identity'; readonly endpoint: string; readonly clientId?: string };

/**
 * A connection as Azure Functions names it: `Name` for a connection string, or `Name__<endpoint suffix>` with
 * `Name__credential` and `Name__clientId` for an identity. The exact name wins over the others, as in the Functions host
 * (azure-docs, functions-service-bus-connections). Connection strings are never printed.
 */
export const connection = (
  name: string,
  docs: {
    readonly meaning: string;
    readonly local: string;
    /** What must stand in the connection string, in any case. */
    readonly has: RegExp;
    readonly form: string;
    readonly endpoint: { readonly suffix: string; readonly example: string; readonly form: RegExp };
  },
): Setting<Connection> => {
  const { endpoint } = docs;
  const named = (suffix: string) => `${name}__${suffix}`;
  const accepts = `a connection string (\`${docs.form}\`), or \`${named(endpoint.suffix)}\` for an identity`;
  const read = (env: Environment): Connection | { readonly problem: string } => {
    const given = (key: string) => env[key]?.trim() || undefined;
    const connectionString = given(name);
    if (connectionString !== undefined) {
      if (docs.has.test(connectionString)) return { kind: 'connection-string', connectionString };
      return {
        problem: `${name}: expected a connection string of the form ${docs.form}, found another. Copy it again.`,
      };
    }
    const where = given(named(endpoint.suffix));
    if (where === undefined) return { problem: `${name} is missing: expected ${accepts}. ${REMEDY}` };
    if (!endpoint.form.test(where)) {
      const found = JSON.stringify(where);
      return {
        problem: `${named(endpoint.suffix)}: expected a value like ${endpoint.example}, found ${found}. Correct it.`,
      };
    }
    const credential = given(named('credential')) ?? 'managedidentity';
    if (credential.toLowerCase() !== 'managedidentity') {
      return {
        problem: `${named('credential')}: expected managedidentity, found ${JSON.stringify(credential)}. Correct it or leave it out.`,
      };
    }
    const clientId = given(named('clientId'));
    return { kind: 'identity', endpoint: where, ...(clientId === undefined ? {} : { clientId }) };
  };
  return {
    docs: {
      name,
      meaning: docs.meaning,
      accepts,
      local: docs.local,
      secret: true,
      inAzure: [
        { name: named(endpoint.suffix), example: endpoint.example },
        { name: named('credential'), example: 'managedidentity', optional: true },
        { name: named('clientId'), example: 'the client id of a user-assigned identity', optional: true },
      ],
    },
    schema: environment.transform((env, ctx) => {
      const result = read(env);
      if (!('problem' in result)) return result;
      ctx.addIssue({ code: 'custom', message: result.problem });
      return z.NEVER;
    }),
  };
};
