// Every role that the deployment gives, and why. No one gets more elsewhere. A pipeline may give these alone: infra/pipeline.bicep.
param appPrincipalId string
@description('With it the platform reads the package, and a deployment writes it.')
param packagePrincipalId string
@description('Event Grid, writing what it could not deliver.')
param topicPrincipalId string
@description('Who deployed: a person loads the configuration from the command line, a pipeline asks whether a version can read it. Empty: nobody.')
param deployerPrincipalId string
param deployerPrincipalType string
param storageName string
param packageStorageName string
param serviceBusName string
param keyVaultName string
param applicationInsightsName string
param communicationName string
param communicationSubscriptionId string
param communicationGroupName string

var roles = loadJsonContent('../roles.json')
var tableNames = loadJsonContent('../tables.json')

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
  resource blobs 'blobServices' existing = {
    name: 'default'
    resource deadLetters 'containers' existing = { name: 'event-grid-dead-letters' }
  }
  resource tables 'tableServices' existing = {
    name: 'default'
    resource config 'tables' existing = { name: 'Config' }
  }
}
resource appTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' existing = [
  for name in tableNames: { parent: storage::tables, name: name }
]
resource packageStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: packageStorageName
  resource blobs 'blobServices' existing = {
    name: 'default'
    resource packages 'containers' existing = { name: 'app-package' }
  }
}
resource serviceBus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = { name: serviceBusName }
resource keyVault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: keyVaultName }
resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = { name: applicationInsightsName }

// The host makes its own containers here, for leases and keys, and sets ownership: Contributor is not enough for it. What else is in
// this account is the app's too: files, and what Event Grid could not deliver.
resource appOnBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage
  name: guid(storage.id, appPrincipalId, roles.storageBlobDataOwner)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataOwner)
  }
}

resource appOnTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in tableNames: {
    scope: appTables[i]
    name: guid(appTables[i].id, appPrincipalId, roles.storageTableDataContributor)
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles.storageTableDataContributor
      )
    }
  }
]

// Send and receive, and Manage: without that the scaler can't read the queues' lengths. The namespace is the app's alone.
resource appOnServiceBus 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: serviceBus
  name: guid(serviceBus.id, appPrincipalId, roles.serviceBusDataOwner)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataOwner)
  }
}

resource appOnKeyVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: keyVault
  name: guid(keyVault.id, appPrincipalId, roles.keyVaultSecretsUser)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

resource appOnTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: applicationInsights
  name: guid(applicationInsights.id, appPrincipalId, roles.monitoringMetricsPublisher)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.monitoringMetricsPublisher
    )
  }
}

// Communication Services may stand in another resource group; its one role is given there.
module appOnCommunication 'rbac-communication.bicep' = {
  scope: resourceGroup(communicationSubscriptionId, communicationGroupName)
  params: { principalId: appPrincipalId, communicationName: communicationName }
}

// A deployment goes through the app's own deployment endpoint, which writes the package with this identity.
resource packageOnPackages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: packageStorage::blobs::packages
  name: guid(packageStorage::blobs::packages.id, packagePrincipalId, roles.storageBlobDataContributor)
  properties: {
    principalId: packagePrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageBlobDataContributor
    )
  }
}

resource topicOnDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage::blobs::deadLetters
  name: guid(storage::blobs::deadLetters.id, topicPrincipalId, roles.storageBlobDataContributor)
  properties: {
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.storageBlobDataContributor
    )
  }
}

var deployerRole = deployerPrincipalType == 'User' ? roles.storageTableDataContributor : roles.storageTableDataReader

resource deployerOnConfig 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployerPrincipalId)) {
  scope: storage::tables::config
  name: guid(storage::tables::config.id, deployerPrincipalId, deployerRole)
  properties: {
    principalId: deployerPrincipalId
    principalType: deployerPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', deployerRole)
  }
}
