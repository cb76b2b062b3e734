// A user-assigned identity: its roles stand before the app does.
param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

output principalId string = identity.properties.principalId
output all object = {
  id: identity.id
  clientId: identity.properties.clientId
  principalId: identity.properties.principalId
}
