// After provisioning: the Entra ID app learns the app's address, and to trust its managed identity instead of a client secret.
import { asProgram, needed, type Shell, withFile } from './shell';

const credentialName = 'function-app';
const words = (text: string | undefined): readonly string[] => (text ?? '').split(/\s+/).filter(word => word !== '');

export const postprovision = ({ az, env, say }: Shell): void => {
  if (env.AUTH_MANAGED_BY_HAND === 'true') {
    say('The Entra ID app is looked after by hand: left alone.');
    return;
  }
  const appId = needed(env, 'AUTH_CLIENT_ID');
  const addresses = [needed(env, 'FUNCTION_APP_URL'), ...(env.PUBLIC_BASE_URL ? [env.PUBLIC_BASE_URL] : [])];
  const callbacks = addresses.map(address => `${address}/.auth/login/aad/callback`);
  const known = words(az(['ad', 'app', 'show', '--id', appId, '--query', 'web.redirectUris', '--output', 'tsv']));
  const all = [...new Set([...known, ...callbacks])];
  if (all.length > known.length)
    az(['ad', 'app', 'update', '--id', appId, '--web-redirect-uris', ...all, '--output', 'none']);

  const credential = {
    name: credentialName,
    issuer: `https://login.microsoftonline.com/${needed(env, 'AZURE_TENANT_ID')}/v2.0`,
    subject: needed(env, 'IDENTITY_PRINCIPAL_ID'),
    audiences: ['api://AzureADTokenExchange'],
  };
  const list = ['ad', 'app', 'federated-credential', 'list', '--id', appId, '--query', '[].name', '--output', 'tsv'];
  const exists = words(az(list)).includes(credentialName);
  withFile(credential, file =>
    az([
      ...['ad', 'app', 'federated-credential', exists ? 'update' : 'create', '--id', appId],
      ...(exists ? ['--federated-credential-id', credentialName] : []),
      ...['--parameters', `@${file}`, '--output', 'none'],
    ]),
  );
  say(`People sign in at ${addresses.at(-1)}, and no client secret exists.`);
};

if (require.main === module) asProgram(postprovision);
