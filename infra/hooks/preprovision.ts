// Before provisioning: the Entra ID app that people sign in to, made once for each environment.
import { randomUUID } from 'node:crypto';
import roles from '../app-roles.json';
import { asProgram, needed, type Shell, withFile } from './shell';

const GRAPH_APPLICATIONS = 'https://graph.microsoft.com/v1.0/applications';

/**
 * An app that exists is left as it is: people hold its roles. One that an earlier, broken run made is found by a mark that only this
 * environment knows, never by its name: anybody in the directory may make an app of any name, and would then decide who signs in.
 */
export const preprovision = ({ az, azd, env, say }: Shell, newMark: () => string = randomUUID): void => {
  if (env.AUTH_CLIENT_ID) {
    say(`People sign in to the Entra ID app ${env.AUTH_CLIENT_ID}.`);
    return;
  }
  if (env.AUTH_MANAGED_BY_HAND === 'true') {
    say('AUTH_CLIENT_ID is not set, and the Entra ID app is looked after by hand: nobody can sign in until it is set.');
    return;
  }
  const name = `SMS channel (${needed(env, 'AZURE_ENV_NAME')})`;
  const found = env.AUTH_APP_MARK ? marked(az, env.AUTH_APP_MARK) : undefined;
  const appId = found ?? create(az, { name, mark: markOf({ azd, env }, newMark) });
  if (!az(['ad', 'sp', 'show', '--id', appId, '--query', 'id', '--output', 'tsv'], { optional: true })) {
    az(['ad', 'sp', 'create', '--id', appId, '--output', 'none']);
  }
  // Only people who were given a role may sign in at all.
  az(['ad', 'sp', 'update', '--id', appId, '--set', 'appRoleAssignmentRequired=true', '--output', 'none']);
  azd(['env', 'set', 'AUTH_CLIENT_ID', appId]);
  say(
    `${found ? 'Found' : 'Made'} the Entra ID app "${name}" with the roles ${roles.map(role => role.value).join(', ')}.`,
  );
};

const tagOf = (mark: string): string => `sms-channel:${mark}`;

/** Kept in azd's environment before it is used, so that a run that breaks off finds what it made. */
const markOf = ({ azd, env }: Pick<Shell, 'azd' | 'env'>, newMark: () => string): string => {
  if (env.AUTH_APP_MARK) return env.AUTH_APP_MARK;
  const mark = newMark();
  azd(['env', 'set', 'AUTH_APP_MARK', mark]);
  return mark;
};

const appsWhere = (az: Shell['az'], filter: string): readonly string[] =>
  (az(['ad', 'app', 'list', '--filter', filter, '--query', '[].appId', '--output', 'tsv']) ?? '')
    .split(/\s+/)
    .filter(id => id !== '');

const marked = (az: Shell['az'], mark: string): string | undefined => {
  const [first, ...others] = appsWhere(az, `tags/any(t:t eq '${tagOf(mark)}')`);
  if (others.length > 0)
    throw new Error(
      `Entra ID has ${others.length + 1} apps with this environment's mark ${tagOf(mark)}: expected one, and none is taken. ` +
        'Delete those that are not yours, or name yours: azd env set AUTH_CLIENT_ID <its application id>.',
    );
  return first;
};

/** The mark is there from the first moment: in one call with the app. */
const create = (az: Shell['az'], { name, mark }: { readonly name: string; readonly mark: string }): string => {
  const [foreign] = appsWhere(az, `displayName eq '${name.replaceAll("'", "''")}'`);
  if (foreign !== undefined)
    throw new Error(
      `Entra ID has an app named "${name}" (${foreign}) without this environment's mark: expected none, and it is not taken, for ` +
        `anybody can give an app that name. If it is yours: azd env set AUTH_CLIENT_ID ${foreign}. Otherwise delete it, or choose ` +
        'another name for the environment.',
    );
  const app = {
    displayName: name,
    signInAudience: 'AzureADMyOrg',
    tags: [tagOf(mark)],
    appRoles: roles,
    web: { implicitGrantSettings: { enableIdTokenIssuance: true } },
  };
  const appId = withFile(app, file =>
    az([
      ...['rest', '--method', 'post', '--url', GRAPH_APPLICATIONS, '--headers', 'Content-Type=application/json'],
      ...['--body', `@${file}`, '--query', 'appId', '--output', 'tsv'],
    ]),
  );
  if (!appId)
    throw new Error(`Entra ID made no app "${name}": expected its id, found nothing. Try azd provision again.`);
  return appId;
};

if (require.main === module) asProgram(shell => preprovision(shell));
