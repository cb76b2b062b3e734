// Holds the key for ids: made once, never changed (with another key every customer is a stranger), never readable by azd.
param name string
param location string
param tags object
param isPrivate bool
@secure()
param keySeedA string
@secure()
param keySeedB string
@secure()
param linkSeedA string
@secure()
param linkSeedB string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // A deleted key comes back for 90 days, and nobody can end that sooner.
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'AzureServices' }
  }
}

// Two random GUIDs, 244 random bits. Resource Manager leaves an existing secret alone, so only the first deployment makes it.
@onlyIfNotExists()
resource threadIdKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'thread-id-key'
  properties: { value: base64('${keySeedA}${keySeedB}'), contentType: 'key for ids, base64' }
}

// The key of customers' links, made the same way. It may be changed in the vault at any time.
@onlyIfNotExists()
resource linkKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'link-key'
  properties: { value: base64('${linkSeedA}${linkSeedB}'), contentType: 'key of public links, base64' }
}

output id string = vault.id
output uri string = vault.properties.vaultUri
output threadIdKeyUri string = '${vault.properties.vaultUri}secrets/${last(split(threadIdKey.name, '/'))}'
output linkKeyUri string = '${vault.properties.vaultUri}secrets/${last(split(linkKey.name, '/'))}'
