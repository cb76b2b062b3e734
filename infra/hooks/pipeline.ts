// Gives a pipeline its rights, once, after a first deployment by hand:
//   node --env-file=.azure/values.env --import tsx infra/hooks/pipeline.ts <object id of the pipeline's service principal>
import { join } from 'node:path';
import { asProgram, needed, type Shell } from './shell';

const template = join(__dirname, '../pipeline.bicep');
const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const pipeline = ({ az, env, say }: Shell, principalId: string | undefined): void => {
  if (principalId === undefined || !anId.test(principalId))
    throw new Error(
      `Expected the object id of the pipeline's service principal, found ${principalId ?? 'nothing'}. It is what ` +
        '`az ad sp show --id <client id> --query id` prints.',
    );
  const subscription = needed(env, 'AZURE_SUBSCRIPTION_ID');
  if (needed(env, 'COMMUNICATION_SUBSCRIPTION_ID') !== subscription)
    throw new Error(
      'Communication Services stands in another subscription: expected this one. Give the pipeline its rights there by hand: ' +
        'Reader, EventGrid Contributor, and Role Based Access Control Administrator with the condition of infra/pipeline-condition.txt.',
    );
  const ids = ['IDENTITY_PRINCIPAL_ID', 'PACKAGE_IDENTITY_PRINCIPAL_ID', 'TOPIC_PRINCIPAL_ID'].map(name =>
    needed(env, name),
  );
  const parameters = {
    pipelinePrincipalId: principalId,
    resourceGroupName: needed(env, 'AZURE_RESOURCE_GROUP'),
    appPrincipalIds: JSON.stringify(ids),
    communicationResourceGroupName: needed(env, 'COMMUNICATION_RESOURCE_GROUP'),
  };
  az([
    ...['deployment', 'sub', 'create', '--subscription', subscription, '--location', needed(env, 'AZURE_LOCATION')],
    ...['--name', 'pipeline', '--template-file', template, '--parameters'],
    ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`),
    ...['--output', 'none'],
  ]);
  say(
    `The pipeline may now deploy to ${parameters.resourceGroupName}, and give the app's roles to the app's identities. It can reach nothing else.`,
  );
};

if (require.main === module) asProgram(shell => pipeline(shell, process.argv[2]));
