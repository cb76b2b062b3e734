// After deployment: Event Grid's subscriptions, as soon as the functions they lead to are indexed; then what only a person can do.
import { join } from 'node:path';
import { asProgram, needed, type Shell } from './shell';

const functions = ['sms-received', 'delivery-report'];
const template = join(__dirname, '../event-subscriptions.bicep');
const tries = 20;
const pauseMs = 15_000;

/** Until `attempt` gives no reason to wait; five minutes at most. */
const until = async ({ say, pause }: Shell, attempt: () => string | undefined): Promise<void> => {
  for (let n = 1; ; n++) {
    const reason = attempt();
    if (reason === undefined) return;
    if (n === tries) throw new Error(`${reason} Gave up after ${tries} tries; "azd hooks run postdeploy" tries again.`);
    say(`${reason} Trying again in ${pauseMs / 1000} seconds (${n} of ${tries}).`);
    await pause(pauseMs);
  }
};

const notIndexed = ({ az, env }: Shell): string | undefined => {
  const where = [
    // azd's subscription, which needn't be the one that az was left at.
    '--subscription',
    needed(env, 'AZURE_SUBSCRIPTION_ID'),
    '--resource-group',
    needed(env, 'AZURE_RESOURCE_GROUP'),
    '--name',
    needed(env, 'FUNCTION_APP_NAME'),
  ];
  const list = az(['functionapp', 'function', 'list', ...where, '--query', '[].name', '--output', 'tsv'], {
    optional: true,
  });
  // Azure lists them as app/function.
  const indexed = (list ?? '').split(/\s+/).map(name => name.slice(name.indexOf('/') + 1));
  const missing = functions.filter(name => !indexed.includes(name));
  return missing.length === 0 ? undefined : `Azure has not indexed ${missing.join(' and ')} yet.`;
};

const notSubscribed = ({ az, env }: Shell): string | undefined => {
  const parameters = {
    systemTopicName: needed(env, 'SYSTEM_TOPIC_NAME'),
    functionAppId: needed(env, 'FUNCTION_APP_ID'),
    storageId: needed(env, 'STORAGE_ID'),
  };
  const where = [
    '--subscription',
    needed(env, 'COMMUNICATION_SUBSCRIPTION_ID'),
    '--resource-group',
    needed(env, 'COMMUNICATION_RESOURCE_GROUP'),
  ];
  const given = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  try {
    az([
      ...['deployment', 'group', 'create', ...where, '--name', 'event-subscriptions'],
      ...['--template-file', template, '--parameters', ...given, '--output', 'none'],
    ]);
    return undefined;
  } catch (error) {
    return `Event Grid did not take the subscriptions: ${error instanceof Error ? error.message : error}`;
  }
};

/** Indexing, the key of the webhook and the roles all lag behind a deployment, so both steps are tried again. */
export const postdeploy = async (shell: Shell): Promise<void> => {
  await until(shell, () => notIndexed(shell));
  await until(shell, () => notSubscribed(shell));
  shell.say(nextSteps(shell.env));
};

const nextSteps = (env: Shell['env']): string => `
Deployed, and subscribed to texts and delivery reports.

What only you can do:
  1. Number: in the Azure portal open ${env.COMMUNICATION_NAME}, "Phone numbers", get a toll-free number that sends and
     receives SMS, and submit its verification ("Regulatory documents"): until then carriers block or cap its texts.
     Skip this when the resource has its number already.
  2. Configuration: put the number into a copy of config/sample.yaml, and load it (docs/deploy.md, step 5).
  3. People: in Entra ID, "Enterprise applications", "SMS channel (${env.AZURE_ENV_NAME})", "Users and groups", give people
     the roles agent, supervisor, admin or viewer. Nobody can sign in before.
  4. Text the number: the greeting comes back. Agents sign in at
     ${env.PUBLIC_BASE_URL || env.FUNCTION_APP_URL}/.auth/login/aad and work through the API (docs/deploy.md, step 6).
  5. Alarm for silence, once customers text: azd env set TEXTS_EXPECTED_TIME_ZONE America/Chicago, then azd provision.

docs/deploy.md tells each step at length.`;

if (require.main === module) asProgram(postdeploy);
