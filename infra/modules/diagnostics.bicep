// Who read which secret, file or package, and who changed the bus: kept in Log Analytics. Every category stands here by name, for none
// of them may hold a phone number or a text. Table keys and blob names are hashes and ids. The logs of Communication Services,
// of its topic and of the app do hold numbers or links: no setting is made for them, and a test refuses one.
param logAnalyticsId string
param storageName string
param packageStorageName string
param serviceBusName string
param keyVaultName string
@description('Every read and write of a table besides: the app\'s own make up nearly all of them, a gigabyte for about a million.')
param auditTables bool
@description('Premium alone tells who sent and received.')
param isPremiumBus bool

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
  resource blobs 'blobServices' existing = { name: 'default' }
  resource tables 'tableServices' existing = { name: 'default' }
}
resource packageStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: packageStorageName
  resource blobs 'blobServices' existing = { name: 'default' }
}
resource serviceBus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = { name: serviceBusName }
resource keyVault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: keyVaultName }

resource ofVault 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: keyVault
  name: 'audit'
  properties: {
    workspaceId: logAnalyticsId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

// No writes: the host renews its leases every few seconds.
resource ofBlobs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storage::blobs
  name: 'audit'
  properties: {
    workspaceId: logAnalyticsId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource ofTables 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storage::tables
  name: 'audit'
  properties: {
    workspaceId: logAnalyticsId
    logs: [
      { category: 'StorageRead', enabled: auditTables }
      { category: 'StorageWrite', enabled: auditTables }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource ofPackages 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: packageStorage::blobs
  name: 'audit'
  properties: {
    workspaceId: logAnalyticsId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource ofBus 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serviceBus
  name: 'audit'
  properties: {
    workspaceId: logAnalyticsId
    logAnalyticsDestinationType: 'Dedicated'
    logs: concat(
      [{ category: 'OperationalLogs', enabled: true }],
      isPremiumBus ? [{ category: 'RuntimeAuditLogs', enabled: true }] : []
    )
  }
}
