// Before provisioning: the Entra ID app that people sign in to, made once for each environment.
import roles from '../app-roles.json';
import { asProgram, needed, type Shell, withFile } from './shell';

/** An app that exists is left as it is: people hold its roles. */
export const preprovision = ({ az, azd, env, say }: Shell): void => {
  if (env.AUTH_CLIENT_ID) {
    say(`People sign in to the Entra ID app ${env.AUTH_CLIENT_ID}.`);
    return;
  }
  if (env.AUTH_MANAGED_BY_HAND === 'true') {
    say('AUTH_CLIENT_ID is not set, and the Entra ID app is looked after by hand: nobody can sign in until it is set.');
    return;
  }
  const name = `SMS channel (${needed(env, 'AZURE_ENV_NAME')})`;
  const query = ['--query', '[0].appId', '--output', 'tsv'];
  const known = az(['ad', 'app', 'list', '--filter', `displayName eq '${name}'`, ...query]);
  const appId = known || create(az, name);
  if (!appId)
    throw new Error(`Entra ID made no app "${name}": expected its id, found nothing. Try azd provision again.`);
  if (!az(['ad', 'sp', 'show', '--id', appId, '--query', 'id', '--output', 'tsv'], { optional: true })) {
    az(['ad', 'sp', 'create', '--id', appId, '--output', 'none']);
  }
  // Only people who were given a role may sign in at all.
  az(['ad', 'sp', 'update', '--id', appId, '--set', 'appRoleAssignmentRequired=true', '--output', 'none']);
  azd(['env', 'set', 'AUTH_CLIENT_ID', appId]);
  say(
    `${known ? 'Found' : 'Made'} the Entra ID app "${name}" with the roles ${roles.map(role => role.value).join(', ')}.`,
  );
};

const create = (az: Shell['az'], name: string): string | undefined =>
  withFile(roles, file =>
    az([
      ...['ad', 'app', 'create', '--display-name', name, '--sign-in-audience', 'AzureADMyOrg'],
      ...['--enable-id-token-issuance', 'true', '--app-roles', `@${file}`, '--query', 'appId', '--output', 'tsv'],
    ]),
  );

if (require.main === module) asProgram(preprovision);
