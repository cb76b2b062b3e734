// What a pipeline may do, and no more. Given once by whoever owns the subscription, after a first deployment by hand:
// docs/deploy.md, "From a pipeline"; infra/hooks/pipeline.ts runs it.
targetScope = 'subscription'

@description('Object id of the pipeline\'s service principal.')
param pipelinePrincipalId string
@description('The resource group that the first deployment made. The pipeline may change what is in it, and nothing else.')
param resourceGroupName string
@description('Object ids of the two managed identities and of Event Grid\'s topic: the pipeline may give roles to these.')
param appPrincipalIds array
@description('Where Communication Services stands, when that is another resource group of this subscription. Empty: it is the same.')
param communicationResourceGroupName string = ''

var roles = loadJsonContent('roles.json')
var appRoles = join(map(filter(items(roles), role => role.key != 'storageTableDataReader'), role => role.value), ', ')
// Its own right: to read the configuration's table, so that it asks before it deploys.
var condition = loadTextContent('pipeline-condition.txt')
var filled = replace(
  replace(
    replace(replace(condition, '{appRoles}', appRoles), '{app}', join(appPrincipalIds, ', ')),
    '{ownRole}',
    roles.storageTableDataReader
  ),
  '{pipeline}',
  pipelinePrincipalId
)

// A deployment at the subscription makes the resource group; what it does beyond that needs rights where it does it.
resource deployments 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(subscription().id, 'sms-channel-deployments')
  properties: {
    roleName: 'SMS channel deployments (${subscription().subscriptionId})'
    description: 'Starts and follows deployments at the subscription. Gives no right over any resource.'
    type: 'CustomRole'
    assignableScopes: [subscription().id]
    permissions: [
      {
        actions: [
          'Microsoft.Resources/*/read'
          'Microsoft.Resources/deployments/write'
          'Microsoft.Resources/deployments/cancel/action'
          'Microsoft.Resources/deployments/validate/action'
          'Microsoft.Resources/deployments/whatIf/action'
        ]
      }
    ]
  }
}

resource onSubscription 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, pipelinePrincipalId, deployments.id)
  properties: {
    principalId: pipelinePrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: deployments.id
  }
}

module onGroup 'modules/rbac-pipeline.bicep' = {
  scope: resourceGroup(resourceGroupName)
  params: {
    pipelinePrincipalId: pipelinePrincipalId
    // Contributor
    roleIds: ['b24988ac-6180-42a0-ab88-20f7382dd24c']
    condition: filled
  }
}

module onCommunication 'modules/rbac-pipeline.bicep' = if (!contains(
  ['', resourceGroupName],
  communicationResourceGroupName
)) {
  scope: resourceGroup(communicationResourceGroupName)
  params: {
    pipelinePrincipalId: pipelinePrincipalId
    // Reader, and EventGrid Contributor for the topic and its subscriptions
    roleIds: ['acdd72a7-3385-48ef-bd42-f606fba81ae7', '1e241071-0855-49ea-94dc-649edcd759de']
    condition: filled
  }
}
