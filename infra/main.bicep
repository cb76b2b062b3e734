// The whole channel in one subscription-scope deployment: `azd up` runs it, `npm run infra:check` proves it offline.
// What only a running app allows (the event subscriptions) follows in event-subscriptions.bicep, from the postdeploy hook.
targetScope = 'subscription'

@minLength(1)
@maxLength(32)
@description('Name of the azd environment: part of every resource name.')
param environmentName string

@minLength(1)
@description('Region. Flex Consumption must be offered there.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Object id of the person or pipeline that deploys: a person may write the configuration\'s table, a pipeline read it. Empty: nobody does.')
param principalId string = ''

@allowed(['User', 'ServicePrincipal'])
param principalType string = 'User'

@description('Client id of the Entra ID app that people sign in to. The preprovision hook makes it. Empty: nobody can sign in.')
param authClientId string = ''

@description('Where customers reach the app, https://…, when a custom domain leads to it: links in texts begin with it. Empty: its host name in Azure.')
param publicBaseUrl string = ''
@description('Whether the app writes down who read which conversation, record, file and transcript.')
param auditReads bool = false
@description('Whether a wallboard, whose role is viewer, shows the names of agents.')
param wallboardNames bool = false
@description('How many proxies of yours stand one behind the other before the app.')
@minValue(0)
@maxValue(5)
param proxiesInFront int = 0

@description('Where Communication Services keeps its data at rest. Can never be changed.')
param communicationDataLocation string = 'United States'

@description('Resource id of a Communication Services resource that exists already, with its numbers. Empty: a new one is made.')
param existingCommunicationId string = ''

@description('Name of the Event Grid system topic of that resource, if it has one: there can be only one. It needs a system-assigned identity.')
param existingSystemTopicName string = ''

@description('Ids of the bots and smart-assist listeners that are called, separated by commas. Each has its secret in the vault, as outside-<id>.')
param outsideIds string = ''

@description('Twilio\'s account (AC…), when channels send through it; its auth token is the vault\'s secret twilio-auth-token. Empty: not set up.')
param twilioAccountSid string = ''

@description('TeleSign\'s customer id, when channels send through it; its API key is the vault\'s secret telesign-api-key. Empty: not set up.')
param telesignCustomerId string = ''

@minValue(0)
@maxValue(20)
@description('Instances kept warm for each function on a text\'s way: sms-received, conversation and send-sms. 0: none, and a cold start for each of the three.')
param alwaysReadyInstances int = 0

@minValue(0)
@maxValue(20)
@description('Instances kept warm for the API and the pages.')
param alwaysReadyHttpInstances int = 0

@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@minValue(40)
@maxValue(1000)
@description('How far each function may scale out.')
param maximumInstanceCount int = 100

@description('Storage, Service Bus (then Premium) and Key Vault through private endpoints only. Choose before the first deployment: a Standard namespace can\'t become Premium.')
param vnetEnabled bool = false

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
@description('Standard_LRS where the region has no availability zones.')
param storageSku string = 'Standard_ZRS'

@minValue(1)
@maxValue(3650)
@description('After so many days a customer\'s or an agent\'s file is deleted.')
param fileDays int = 90

@description('Who is told when an alert fires. Empty: alerts stand in the portal only.')
param alertEmail string = ''

@description('When customers are known to text: an alert fires when none did for `silentHours` of it. An empty time zone: no such alert. How much is usually sent: an alert fires beyond `segmentsPerHour`, and beyond `costPerDay`; 0: no such alert.')
param textsExpected textsExpectedType = {
  timeZone: ''
  fromHour: 9
  toHour: 17
  silentHours: 4
  segmentsPerHour: 5000
  pricePerSegment: '0.01'
  costPerDay: 100
}

@description('Whether every read and write of a table is logged too, besides deletions, files, secrets and packages.')
param auditTables bool = false

@description('Traces kept a second, for each process. What is dropped is dropped whole; metrics are never sampled.')
param tracesPerSecond int = 5

@secure()
@description('Random: becomes the key for ids once, when the vault has none.')
param keySeedA string = newGuid()
@secure()
@description('Random: becomes the key for ids once, when the vault has none.')
param linkSeedA string = newGuid()

@secure()
@description('Random: becomes the key for ids once, when the vault has none.')
param keySeedB string = newGuid()
@secure()
@description('Random: becomes the key for ids once, when the vault has none.')
param linkSeedB string = newGuid()

@description('Working days (Monday to Friday) from `fromHour` to `toHour`, in an IANA time zone.')
type textsExpectedType = {
  timeZone: string
  @minValue(0)
  @maxValue(23)
  fromHour: int
  @minValue(1)
  @maxValue(24)
  toHour: int
  @minValue(1)
  @maxValue(24)
  silentHours: int
  @minValue(0)
  @description('Segments that leave in an hour, of all channels.')
  segmentsPerHour: int
  @description('What a segment costs on average, carriers\' fees included: a number, in the currency of `costPerDay`.')
  pricePerSegment: string
  @minValue(0)
  costPerDay: int
}

var names = loadJsonContent('names.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
// Equal to the key under `services:` in azure.yaml, or `azd deploy` finds no app.
var serviceName = 'channel'
var functionAppName = '${names.functionApp}${token}'
var storageName = '${names.storage}${token}'
var packageStorageName = '${names.packageStorage}${token}'
var serviceBusName = '${names.serviceBus}${token}'
var keyVaultName = '${names.keyVault}${token}'
var applicationInsightsName = '${names.applicationInsights}${token}'
var systemTopicName = empty(existingSystemTopicName) ? '${names.systemTopic}${token}' : existingSystemTopicName
var isNewCommunication = empty(existingCommunicationId)
var communicationId = isNewCommunication
  ? resourceId(
      subscription().subscriptionId,
      group.name,
      'Microsoft.Communication/communicationServices',
      '${names.communication}${token}'
    )
  : existingCommunicationId
var communicationIdParts = split(communicationId, '/')

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${names.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: '${names.identity}${token}', location: location, tags: tags }
}

// Apart from the app's own, and in none of its settings: see modules/package-storage.bicep.
module packageIdentity 'modules/identity.bicep' = {
  scope: group
  params: { name: '${names.packageIdentity}${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    logAnalyticsName: '${names.logAnalytics}${token}'
    applicationInsightsName: applicationInsightsName
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = if (vnetEnabled) {
  scope: group
  params: { name: '${names.virtualNetwork}${token}', location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: storageName
    location: location
    tags: tags
    sku: storageSku
    isPrivate: vnetEnabled
    fileDays: fileDays
  }
}

module packageStorage 'modules/package-storage.bicep' = {
  scope: group
  params: { name: packageStorageName, location: location, tags: tags, sku: storageSku, isPrivate: vnetEnabled }
}

module serviceBus 'modules/service-bus.bicep' = {
  scope: group
  params: { name: serviceBusName, location: location, tags: tags, isPrivate: vnetEnabled }
}

module keyVault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: keyVaultName
    location: location
    tags: tags
    isPrivate: vnetEnabled
    keySeedA: keySeedA
    linkSeedA: linkSeedA
    keySeedB: keySeedB
    linkSeedB: linkSeedB
  }
}

module privateEndpoints 'modules/private-endpoints.bicep' = if (vnetEnabled) {
  scope: group
  params: {
    location: location
    tags: tags
    virtualNetworkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    services: [
      { name: 'blob', id: storage.outputs.id, group: 'blob' }
      { name: 'package', id: packageStorage.outputs.id, group: 'blob' }
      { name: 'table', id: storage.outputs.id, group: 'table' }
      { name: 'bus', id: serviceBus.outputs.id, group: 'namespace' }
      { name: 'vault', id: keyVault.outputs.id, group: 'vault' }
    ]
  }
}

// A system topic stands beside its source, so an existing resource brings its own resource group.
module communication 'modules/communication.bicep' = {
  scope: resourceGroup(communicationIdParts[2], communicationIdParts[4])
  params: {
    name: communicationIdParts[8]
    isNew: isNewCommunication
    dataLocation: communicationDataLocation
    systemTopicName: systemTopicName
    isNewTopic: empty(existingSystemTopicName)
    tags: tags
  }
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: functionAppName
    planName: '${names.plan}${token}'
    serviceName: serviceName
    location: location
    tags: tags
    identity: identity.outputs.all
    packageIdentityId: packageIdentity.outputs.all.id
    packageContainer: packageStorage.outputs.container
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    storage: storage.outputs.endpoints
    serviceBusNamespace: serviceBus.outputs.fullyQualifiedNamespace
    communicationEndpoint: communication.outputs.endpoint
    threadIdKeyUri: keyVault.outputs.threadIdKeyUri
    linkKeyUri: keyVault.outputs.linkKeyUri
    outsideIds: filter(map(split(outsideIds, ','), id => trim(id)), id => !empty(id))
    vaultUri: keyVault.outputs.uri
    twilioAccountSid: twilioAccountSid
    telesignCustomerId: telesignCustomerId
    authClientId: authClientId
    publicBaseUrl: publicBaseUrl
    auditReads: auditReads
    wallboardNames: wallboardNames
    proxiesInFront: proxiesInFront
    alwaysReadyInstances: alwaysReadyInstances
    alwaysReadyHttpInstances: alwaysReadyHttpInstances
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    tracesPerSecond: tracesPerSecond
    subnetId: vnetEnabled ? network!.outputs.appSubnetId : null
  }
  dependsOn: [rbac]
}

module rbac 'modules/rbac.bicep' = {
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: communication.outputs.topicPrincipalId
    packagePrincipalId: packageIdentity.outputs.principalId
    deployerPrincipalId: principalId
    deployerPrincipalType: principalType
    // Names, not outputs: so that a reviewer of the snapshot sees what each role is for.
    storageName: storageName
    packageStorageName: packageStorageName
    serviceBusName: serviceBusName
    keyVaultName: keyVaultName
    applicationInsightsName: applicationInsightsName
    communicationName: communicationIdParts[8]
    communicationSubscriptionId: communicationIdParts[2]
    communicationGroupName: communicationIdParts[4]
  }
  dependsOn: [storage, packageStorage, serviceBus, keyVault, monitoring]
}

module diagnostics 'modules/diagnostics.bicep' = {
  scope: group
  params: {
    logAnalyticsId: monitoring.outputs.logAnalyticsId
    storageName: storageName
    packageStorageName: packageStorageName
    serviceBusName: serviceBusName
    keyVaultName: keyVaultName
    auditTables: auditTables
    isPremiumBus: vnetEnabled
  }
  dependsOn: [storage, packageStorage, serviceBus, keyVault]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    actionGroupName: '${names.actionGroup}${token}'
    location: location
    tags: tags
    alertEmail: alertEmail
    logAnalyticsId: monitoring.outputs.logAnalyticsId
    serviceBusId: serviceBus.outputs.id
    systemTopicId: communication.outputs.systemTopicId
    textsExpected: textsExpected
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: { location: location, tags: tags, logAnalyticsId: monitoring.outputs.logAnalyticsId }
}

// azd makes environment variables of these: the hooks read them. None is a secret.
output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_TENANT_ID string = tenant().tenantId
output FUNCTION_APP_NAME string = functionAppName
output FUNCTION_APP_ID string = functionApp.outputs.id
output FUNCTION_APP_URL string = functionApp.outputs.url
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output PACKAGE_IDENTITY_PRINCIPAL_ID string = packageIdentity.outputs.principalId
output TOPIC_PRINCIPAL_ID string = communication.outputs.topicPrincipalId
output STORAGE_ID string = storage.outputs.id
output TablesConnection__tableServiceUri string = storage.outputs.endpoints.table
output ServiceBusConnection__fullyQualifiedNamespace string = serviceBus.outputs.fullyQualifiedNamespace
output COMMUNICATION_NAME string = communicationIdParts[8]
output COMMUNICATION_RESOURCE_GROUP string = communicationIdParts[4]
output COMMUNICATION_SUBSCRIPTION_ID string = communicationIdParts[2]
output SYSTEM_TOPIC_NAME string = systemTopicName
