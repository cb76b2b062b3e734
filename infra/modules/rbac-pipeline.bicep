// A pipeline's rights on one resource group: some roles as they are, and to give roles only within a condition.
param pipelinePrincipalId string
param roleIds array
@description('Which roles it may give and take away, and from whom.')
param condition string

var roleBasedAccessControlAdministrator = 'f58310d9-a9f6-439a-9e8d-f62e7b41a168'

resource plain 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roleIds: {
    name: guid(resourceGroup().id, pipelinePrincipalId, role)
    properties: {
      principalId: pipelinePrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource givingRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, pipelinePrincipalId, roleBasedAccessControlAdministrator)
  properties: {
    principalId: pipelinePrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roleBasedAccessControlAdministrator
    )
    conditionVersion: '2.0'
    condition: condition
  }
}
