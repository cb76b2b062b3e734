import { readFileSync } from 'node:fs';
import { pipeline } from '../../../../infra/hooks/pipeline';
import { postdeploy } from '../../../../infra/hooks/postdeploy';
import { postprovision } from '../../../../infra/hooks/postprovision';
import { predeploy } from '../../../../infra/hooks/predeploy';
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
    ...{ az: run('az'), azd: run('azd'), node: run('node'), env, say: text => void said.push(text) },
    pause: async ms => void pauses.push(ms),
  };
  return { shell, asked, said, pauses };
};

describe('before provisioning', () => {
  const env = { AZURE_ENV_NAME: 'prod' };

  const newMark = () => 'mark-1';
  /** Entra ID with these apps, by what they are found under. */
  const directory =
    (apps: { readonly marked?: string; readonly named?: string }): Answer =>
    (_, args) => {
      if (args[0] === 'rest') return 'app-1';
      if (args[2] === 'list') return (args.join(' ').includes('tags/any') ? apps.marked : apps.named) ?? '';
      return args[2] === 'show' ? new Error('none') : '';
    };

  it('makes the Entra ID app with its roles and its mark at once, for people who were given a role, and remembers it', () => {
    const { shell, asked } = played(env, directory({}));
    preprovision(shell, newMark);
    // The mark is kept before it is used: a run that breaks off then finds what it made.
    const [kept, made] = ['azd env set AUTH_APP_MARK mark-1', 'az rest --method post'].map(start =>
      asked.findIndex(call => call.startsWith(start)),
    );
    expect(kept).toBeGreaterThanOrEqual(0);
    expect(made).toBeGreaterThan(kept!);
    expect(asked[made!]).toMatch(
      /SMS channel \(prod\).*AzureADMyOrg.*"tags":\["sms-channel:mark-1"\].*"value":"agent".*"value":"supervisor".*"value":"admin"/,
    );
    expect(asked).toContain('az ad sp create --id app-1 --output none');
    expect(asked).toContain('az ad sp update --id app-1 --set appRoleAssignmentRequired=true --output none');
    expect(asked.at(-1)).toBe('azd env set AUTH_CLIENT_ID app-1');
  });

  it('goes on with the app that an earlier, broken run made, found by its mark', () => {
    const { shell, asked } = played(
      { ...env, AUTH_APP_MARK: 'mark-0' },
      directory({ marked: 'app-0', named: 'app-0' }),
    );
    preprovision(shell, newMark);
    expect(asked[0]).toContain("tags/any(t:t eq 'sms-channel:mark-0')");
    expect(asked.join('\n')).not.toMatch(/az rest|AUTH_APP_MARK/);
    expect(asked.at(-1)).toBe('azd env set AUTH_CLIENT_ID app-0');
  });

  it('makes it under the same mark, where the broken run had made none yet', () => {
    const { shell, asked } = played({ ...env, AUTH_APP_MARK: 'mark-0' }, directory({}));
    preprovision(shell, newMark);
    expect(asked.find(call => call.startsWith('az rest'))).toContain('sms-channel:mark-0');
    expect(asked.join('\n')).not.toContain('mark-1');
  });

  it('takes no app for its name, which anybody can give, and says what to do', () => {
    for (const mark of [undefined, 'mark-0']) {
      const { shell, asked } = played({ ...env, AUTH_APP_MARK: mark }, directory({ named: 'app-of-a-stranger' }));
      expect(() => preprovision(shell, newMark)).toThrow(
        /"SMS channel \(prod\)" \(app-of-a-stranger\) without this environment's mark.*azd env set AUTH_CLIENT_ID app-of-a-stranger/,
      );
      expect(asked.join('\n')).not.toMatch(/az rest|ad sp|env set AUTH_CLIENT_ID/);
    }
  });

  it('takes none of several with the mark', () => {
    const { shell, asked } = played({ ...env, AUTH_APP_MARK: 'mark-0' }, directory({ marked: 'app-0\napp-9' }));
    expect(() => preprovision(shell, newMark)).toThrow(/2 apps with this environment's mark.*none is taken/);
    expect(asked).toHaveLength(1);
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

describe('before deployment', () => {
  const failure = (status: number, message: string) => Object.assign(new Error(message), { status });

  it('asks whether the new version can read the live configuration, and goes on when it can', async () => {
    const { shell, asked, said } = played({}, () => 'This version of the app reads v7.');
    await predeploy(shell);
    expect(asked).toEqual(['node --import tsx cli/config.ts check']);
    expect(said).toEqual(['This version of the app reads v7.']);
  });

  it('asks with what was built, where no packages are installed', async () => {
    const { shell, asked } = played({ DEPLOY_BUILT: 'true' }, () => 'This version of the app reads v7.');
    await predeploy(shell);
    expect(asked).toEqual(['node dist/deploy/cli/config.js check']);
  });

  it('stops the deployment when it can’t, and says what to do', async () => {
    const { shell, asked } = played({}, () => failure(1, "Configuration v7 doesn't fit."));
    await expect(predeploy(shell)).rejects.toThrow(
      /^Not deployed: Configuration v7 doesn't fit\. Import a configuration that fits/,
    );
    expect(asked).toHaveLength(1);
  });

  it('tries again while it can’t be asked for, as rights spread', async () => {
    let n = 0;
    const { shell, said, pauses } = played({}, () => (++n < 3 ? failure(2, '403') : 'Nothing was imported yet.'));
    await predeploy(shell);
    expect(pauses).toEqual([15_000, 15_000]);
    expect(said).toEqual(['Nothing was imported yet.']);
  });

  it('says aloud when it could not be checked at all, and leaves the deployment to it', async () => {
    const { shell, said } = played({}, () => failure(2, 'The table storage doesn’t answer.'));
    await predeploy(shell);
    expect(said).toEqual([expect.stringMatching(/^NOT CHECKED .*doesn’t answer/)]);
  });

  it('says who must check where the tables are in a virtual network', async () => {
    const { shell, asked, said } = played({ VNET_ENABLED: 'true' }, () => '');
    await predeploy(shell);
    expect(asked).toEqual([]);
    expect(said.join()).toContain('npm run config -- check');
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

describe('once, for a pipeline', () => {
  const principal = '11111111-1111-4111-8111-111111111111';
  const env = {
    ...{ AZURE_SUBSCRIPTION_ID: 'sub', AZURE_LOCATION: 'eastus2', AZURE_RESOURCE_GROUP: 'rg-prod' },
    ...{ IDENTITY_PRINCIPAL_ID: 'app', PACKAGE_IDENTITY_PRINCIPAL_ID: 'package', TOPIC_PRINCIPAL_ID: 'topic' },
    ...{ COMMUNICATION_SUBSCRIPTION_ID: 'sub', COMMUNICATION_RESOURCE_GROUP: 'rg-phones' },
  };

  it('gives it its rights, over the identities of this deployment alone', () => {
    const { shell, asked, said } = played(env, () => '');
    pipeline(shell, principal);
    expect(asked).toEqual([
      expect.stringMatching(
        /^az deployment sub create --subscription sub --location eastus2 --name pipeline --template-file \S+pipeline\.bicep --parameters /,
      ),
    ]);
    expect(asked[0]).toContain(`pipelinePrincipalId=${principal} resourceGroupName=rg-prod`);
    expect(asked[0]).toContain('appPrincipalIds=["app","package","topic"] communicationResourceGroupName=rg-phones');
    expect(said.join()).toContain('rg-prod');
  });

  it('asks for the object id, and for a deployment before', () => {
    for (const wrong of [undefined, 'my-pipeline']) {
      const { shell, asked } = played(env, () => '');
      expect(() => pipeline(shell, wrong)).toThrow(/Expected the object id .* found (nothing|my-pipeline)/);
      expect(asked).toEqual([]);
    }
    const { TOPIC_PRINCIPAL_ID: _, ...before } = env;
    expect(() => pipeline(played(before, () => '').shell, principal)).toThrow('TOPIC_PRINCIPAL_ID is not set');
  });

  it('says what is done by hand where numbers stand in another subscription', () => {
    const { shell, asked } = played({ ...env, COMMUNICATION_SUBSCRIPTION_ID: 'other' }, () => '');
    expect(() => pipeline(shell, principal)).toThrow(
      /another subscription: expected this one.*pipeline-condition\.txt/,
    );
    expect(asked).toEqual([]);
  });
});
