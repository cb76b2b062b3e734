// What the app stores, and what its host keeps (leases, keys). The app's own package stands in another account.
param name string
param location string
param tags object
param sku string
@description('Reached through private endpoints; Azure\'s own services (Event Grid\'s dead letters) still pass.')
param isPrivate bool
@description('After so many days a customer\'s or an agent\'s file is deleted; its place in the log stays.')
param fileDays int

// The app never makes a table, and has a role on each of these alone. The list is compared with shared/adapters/table-names.ts by a test.
var tableNames = loadJsonContent('../tables.json')
var containerNames = ['event-grid-dead-letters', 'files']

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
      deleteRetentionPolicy: { enabled: true, days: 14 }
      containerDeleteRetentionPolicy: { enabled: true, days: 14 }
    }

    resource containers 'containers' = [
      for container in containerNames: { name: container, properties: { publicAccess: 'None' } }
    ]
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource all 'tables' = [for table in tableNames: { name: table }]
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-old-files'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['files/'] }
            actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: fileDays } } }
          }
        }
        {
          // What could not be kept as a dead letter stays there to be looked at, and holds numbers and texts.
          name: 'delete-old-dead-letters'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['event-grid-dead-letters/'] }
            actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: fileDays } } }
          }
        }
      ]
    }
  }
}

output id string = account.id
output endpoints object = {
  blob: account.properties.primaryEndpoints.blob
  table: account.properties.primaryEndpoints.table
}
