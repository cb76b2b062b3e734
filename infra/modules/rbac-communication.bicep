// There is no role for sending alone, and Communication Services doesn't honour custom roles reliably: this is the smallest that works.
param principalId string
param communicationName string

var role = loadJsonContent('../roles.json').communicationAndEmailServiceOwner

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' existing = { name: communicationName }

resource appOnCommunication 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: communication
  name: guid(communication.id, principalId, role)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}
