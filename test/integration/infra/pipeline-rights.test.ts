import roleIds from '../../../infra/roles.json';
import { type Bicep, findBicep, none } from '../../../scripts/infra/bicep';
import { committedSnapshot, predict } from '../../../scripts/infra/infra-check';
import { once } from '../../../shared/once';

const [pipeline, app, packages, topic] = ['11', '22', '33', '44'].map(
  two => `${two.repeat(4)}-0000-0000-0000-000000000000`,
) as [string, string, string, string];
const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const userAccessAdministrator = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';
const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
const givesRoles = 'f58310d9-a9f6-439a-9e8d-f62e7b41a168';

const bicep = findBicep();
if (bicep === undefined) process.stdout.write(`${none} A pipeline's rights are not tested.\n`);

type Given = { readonly id: string; readonly role: string; readonly condition?: string };
const rightsOf = (compiler: Bicep, parameters: Readonly<Record<string, string>> = {}) => {
  const all = predict(
    compiler,
    {
      ...{ PIPELINE_PRINCIPAL_ID: pipeline, AZURE_RESOURCE_GROUP: 'rg-prod', COMMUNICATION_RESOURCE_GROUP: 'rg-prod' },
      ...{ IDENTITY_PRINCIPAL_ID: app, PACKAGE_IDENTITY_PRINCIPAL_ID: packages, TOPIC_PRINCIPAL_ID: topic },
      ...parameters,
    },
    'pipeline',
  ).predictedResources;
  const given = all
    .filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments')
    .map(({ id, properties }): Given => {
      const { roleDefinitionId, principalId, condition } = properties as Record<string, string>;
      expect(principalId).toBe(pipeline);
      return { id, role: String(roleDefinitionId).slice(-36), ...(condition === undefined ? {} : { condition }) };
    });
  return { given, own: all.find(({ type }) => type === 'Microsoft.Authorization/roleDefinitions')! };
};

/** Reads such a condition as Azure does, of the forms that this one has. */
const allows = (
  condition: string,
  action: 'write' | 'delete',
  { role, principal }: { readonly role: string; readonly principal: string },
): boolean => {
  const source = action === 'write' ? '@Request' : '@Resource';
  const half = condition.split(/\)\s*AND\s*\(\s*\(\s*!/).find(part => part.includes(`roleAssignments/${action}'`))!;
  const of = (attribute: string) =>
    [
      ...half.matchAll(
        new RegExp(
          `${source}\\[Microsoft.Authorization/roleAssignments:${attribute}\\] ForAnyOfAnyValues:GuidEquals \\{([^}]*)\\}`,
          'g',
        ),
      ),
    ].map(([, ids = '']) => ids.split(', '));
  const [roles, principals] = [of('RoleDefinitionId'), of('PrincipalId')];
  expect(roles.length).toBe(principals.length);
  return roles.some((ids, i) => ids.includes(role) && principals[i]!.includes(principal));
};

const withCompiler = (compiler: Bicep) => {
  const usual = once(() => rightsOf(compiler));
  test('a pipeline changes what is in the one resource group, and at the subscription only starts deployments', () => {
    const { given, own } = usual();
    const atSubscription = given.filter(({ id }) => !id.includes('/resourceGroups/'));
    expect(atSubscription).toHaveLength(1);
    expect(own.id).toContain(atSubscription[0]!.role);
    const { permissions } = own.properties as { permissions: readonly { actions: readonly string[] }[] };
    for (const action of permissions.flatMap(({ actions }) => actions))
      expect(action).toMatch(/^Microsoft\.Resources\/(\*\/read|deployments\/[a-zA-Z/]+)$/);
    const atGroup = given.filter(({ id }) => id.includes('/resourceGroups/rg-prod/'));
    expect(atGroup.map(({ role }) => role)).toEqual([contributor, givesRoles]);
    expect(given).toHaveLength(3);
  });

  test('it gives the roles of the deployment to the identities of the deployment, and nobody anything else', () => {
    const { given } = usual();
    for (const { role } of given) expect([owner, userAccessAdministrator]).not.toContain(role);
    const { condition = '' } = given.find(({ role }) => role === givesRoles)!;
    const deployed = new Set(
      committedSnapshot()
        .predictedResources.filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments')
        .map(({ properties }) => String((properties as Record<string, string>).roleDefinitionId).slice(-36)),
    );
    expect(deployed.size).toBeGreaterThan(5);
    for (const action of ['write', 'delete'] as const) {
      for (const role of deployed)
        for (const principal of [app, packages, topic])
          expect(allows(condition, action, { role, principal })).toBe(true);
      for (const role of [owner, userAccessAdministrator, contributor, givesRoles])
        for (const principal of [app, packages, topic, pipeline])
          expect(allows(condition, action, { role, principal })).toBe(false);
      for (const role of Object.values(roleIds)) {
        const isOwn = role === roleIds.storageTableDataReader;
        expect(allows(condition, action, { role, principal: pipeline })).toBe(isOwn);
        expect(allows(condition, action, { role, principal: '99999999-0000-0000-0000-000000000000' })).toBe(false);
      }
    }
    expect(condition).not.toMatch(/\{[a-zA-Z]+\}|\{\{/);
  });

  test('where Communication Services stands elsewhere, it may change the topic there, and no more', () => {
    const { given } = rightsOf(compiler, { COMMUNICATION_RESOURCE_GROUP: 'rg-phones' });
    const there = given.filter(({ id }) => id.includes('/resourceGroups/rg-phones/'));
    expect(there.map(({ role }) => role)).toEqual([
      ...['acdd72a7-3385-48ef-bd42-f606fba81ae7', '1e241071-0855-49ea-94dc-649edcd759de', givesRoles],
    ]);
    expect(there.at(-1)!.condition).toBe(given.find(({ role }) => role === givesRoles)!.condition);
  });
};
if (bicep) describe('what the compiler predicts', () => withCompiler(bicep));
else test.skip('no compiler', () => {});
