// Where the deployed package lies, in an account of its own: the app's identity has no role on it, so that an app which was taken
// over can't change what starts next. What was there before a deployment, or before a change that nobody made, can be had back.
param name string
param location string
param tags object
param sku string
@description('Reached through a private endpoint; Azure\'s own services still pass.')
param isPrivate bool

var containerName = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'AzureServices' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    resource packages 'containers' = { name: containerName, properties: { publicAccess: 'None' } }
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-old-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${containerName}/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: 180 } } }
          }
        }
      ]
    }
  }
}

output id string = account.id
output container string = '${account.properties.primaryEndpoints.blob}${containerName}'
