import { readFileSync } from 'node:fs';
import { postdeploy } from '../../../../infra/hooks/postdeploy';
import { postprovision } from '../../../../infra/hooks/postprovision';
import { preprovision } from '../../../../infra/hooks/preprovision';
import type { Shell } from '../../../../infra/hooks/shell';

type Answer = (command: string, args: readonly string[]) => string | undefined | Error;

/** Plays `az` and `azd`, and keeps what they were asked: `@file` with the file's content. */
const played = (env: Shell['env'], answer: Answer) => {
  const asked: string[] = [];
  const said: string[] = [];
  const pauses: number[] = [];
  const run =
    (command: string): Shell['az'] =>
    (args, { optional = false } = {}) => {
      const shown = args.map(arg => (arg.startsWith('@') ? readFileSync(arg.slice(1), 'utf8') : arg)).join(' ');
      asked.push(`${command} ${shown}`);
      const given = answer(command, args);
      if (!(given instanceof Error)) return given;
      if (optional) return undefined;
      throw given;
    };
  const shell: Shell = {
    ...{ az: run('az'), azd: run('azd'), env, say: text => void said.push(text) },
    pause: async ms => void pauses.push(ms),
  };
  return { shell, asked, said, pauses };
};

describe('before provisioning', () => {
  const env = { AZURE_ENV_NAME: 'prod' };

  it('makes the Entra ID app with its roles, for people who were given one, and remembers it', () => {
    const { shell, asked } = played(env, (_, args) =>
      args[2] === 'create' ? 'app-1' : args[2] === 'list' ? '' : args[2] === 'show' ? new Error('none') : '',
    );
    preprovision(shell);
    expect(asked.find(call => call.startsWith('az ad app create'))).toMatch(
      /SMS channel \(prod\).*"value":"agent".*"value":"supervisor".*"value":"admin"/,
    );
    expect(asked).toContain('az ad sp create --id app-1 --output none');
    expect(asked).toContain('az ad sp update --id app-1 --set appRoleAssignmentRequired=true --output none');
    expect(asked.at(-1)).toBe('azd env set AUTH_CLIENT_ID app-1');
  });

  it('goes on with the app that an earlier, broken run made', () => {
    const { shell, asked } = played(env, (_, args) =>
      args[2] === 'list' ? 'app-0' : args[2] === 'show' ? 'principal' : '',
    );
    preprovision(shell);
    expect(asked.join('\n')).not.toMatch(/ad (app|sp) create/);
    expect(asked.at(-1)).toBe('azd env set AUTH_CLIENT_ID app-0');
  });

  it('makes none where somebody else does, and says what follows', () => {
    const { shell, asked, said } = played({ ...env, AUTH_MANAGED_BY_HAND: 'true' }, () => '');
    preprovision(shell);
    expect(asked).toEqual([]);
    expect(said.join()).toContain('nobody can sign in');
  });

  it('asks nothing the second time', () => {
    const { shell, asked } = played({ ...env, AUTH_CLIENT_ID: 'app-1' }, () => '');
    preprovision(shell);
    expect(asked).toEqual([]);
  });
});

describe('after provisioning', () => {
  const env = {
    AUTH_CLIENT_ID: 'app-1',
    FUNCTION_APP_URL: 'https://func.example',
    AZURE_TENANT_ID: 'tenant',
    IDENTITY_PRINCIPAL_ID: 'principal',
  };

  it('tells Entra ID the address, and to trust the managed identity', () => {
    const { shell, asked } = played({ ...env, PUBLIC_BASE_URL: 'https://text.example' }, () => '');
    postprovision(shell);
    const callbacks = 'https://func.example/.auth/login/aad/callback https://text.example/.auth/login/aad/callback';
    expect(asked).toContain(`az ad app update --id app-1 --web-redirect-uris ${callbacks} --output none`);
    expect(asked.at(-1)).toMatch(
      /federated-credential create --id app-1 --parameters .*login.microsoftonline.com\/tenant\/v2.0.*"subject":"principal".*AzureADTokenExchange/,
    );
    expect(asked.join()).not.toMatch(/secret|password/i);
  });

  it('keeps addresses that someone added, and changes nothing that is right already', () => {
    const known = 'https://func.example/.auth/login/aad/callback\nhttps://other.example/callback';
    const { shell, asked } = played(env, (_, args) =>
      args[2] === 'show' ? known : args[3] === 'list' ? 'function-app' : '',
    );
    postprovision(shell);
    expect(asked.join('\n')).not.toContain('ad app update');
    expect(asked.at(-1)).toContain('federated-credential update --id app-1 --federated-credential-id function-app');
  });

  it('leaves an app alone that is looked after by hand', () => {
    const { shell, asked } = played({ ...env, AUTH_MANAGED_BY_HAND: 'true' }, () => '');
    postprovision(shell);
    expect(asked).toEqual([]);
  });

  it('names what azd has not set', () => {
    expect(() => postprovision(played({}, () => '').shell)).toThrow('AUTH_CLIENT_ID is not set: expected it from azd');
  });
});

describe('after deployment', () => {
  const env = {
    ...{
      FUNCTION_APP_NAME: 'func',
      FUNCTION_APP_ID: '/id/func',
      FUNCTION_APP_URL: 'https://func.example',
      AZURE_RESOURCE_GROUP: 'rg',
      AZURE_SUBSCRIPTION_ID: 'sub-app',
      AZURE_ENV_NAME: 'prod',
    },
    ...{
      SYSTEM_TOPIC_NAME: 'topic',
      STORAGE_ID: '/id/st',
      COMMUNICATION_NAME: 'acs',
      COMMUNICATION_SUBSCRIPTION_ID: 'sub',
      COMMUNICATION_RESOURCE_GROUP: 'rg-phones',
    },
  };
  const indexed = 'func/conversation\nfunc/sms-received\nfunc/delivery-report';

  it('waits for both functions, then subscribes them beside Communication Services, and tells what is left', async () => {
    let lists = 0;
    const { shell, asked, said, pauses } = played(env, (_, args) => {
      if (args[0] !== 'functionapp') return '';
      lists++;
      return lists === 1 ? new Error('404') : lists === 2 ? 'func/sms-received' : indexed;
    });
    await postdeploy(shell);
    expect(said[0]).toContain('not indexed sms-received and delivery-report yet');
    expect(said[1]).toContain('not indexed delivery-report yet');
    expect(pauses).toEqual([15_000, 15_000]);
    expect(asked[0]).toContain('function list --subscription sub-app --resource-group rg --name func');
    expect(asked.at(-1)).toMatch(
      /deployment group create --subscription sub --resource-group rg-phones .*event-subscriptions\.bicep --parameters systemTopicName=topic functionAppId=\/id\/func storageId=\/id\/st/,
    );
    expect(said.at(-1)).toContain('What only you can do');
  });

  it("tries again while Event Grid doesn't find the function", async () => {
    let deployments = 0;
    const { shell, said } = played(env, (_, args) => {
      if (args[0] === 'functionapp') return indexed;
      deployments++;
      return deployments < 3 ? new Error('Destination endpoint not found') : '';
    });
    await postdeploy(shell);
    expect(deployments).toBe(3);
    expect(said[0]).toContain('Destination endpoint not found');
  });

  it('fails aloud when the functions never appear, and says how to go on', async () => {
    const { shell, said } = played(env, () => '');
    await expect(postdeploy(shell)).rejects.toThrow('Gave up after 20 tries; "azd hooks run postdeploy" tries again.');
    expect(said.join()).not.toContain('What only you can do');
  });
});
