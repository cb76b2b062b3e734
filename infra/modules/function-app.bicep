param name string
param planName string
param serviceName string
param location string
param tags object
@description('The user-assigned identity: id, clientId.')
param identity object
param applicationInsightsConnectionString string
@description('The identity that reads and writes the package, and nothing else; and where the package lies.')
param packageIdentityId string
param packageContainer string
@description('Addresses of the storage account: blob, table.')
param storage object
param serviceBusNamespace string
param communicationEndpoint string
param threadIdKeyUri string
param linkKeyUri string
@description('Ids of bots and listeners, each with its secret in the vault, and where the vault is.')
param outsideIds array
param vaultUri string
@description('Accounts of other providers than Communication Services; empty: not set up. Their keys are secrets in the vault.')
param twilioAccountSid string
param telesignCustomerId string
@description('Where customers reach the app, when it has a name of its own: https://…; empty: its host name in Azure.')
param publicBaseUrl string
param auditReads bool
param wallboardNames bool
param proxiesInFront int
param authClientId string
param alwaysReadyInstances int
param alwaysReadyHttpInstances int
param instanceMemoryMB int
param maximumInstanceCount int
param tracesPerSecond int
@description('Absent: no virtual network.')
param subnetId string?

// A greeting crosses these three, and each scales by itself: three cold starts, unless one of each is kept warm.
var onATextsWay = ['sms-received', 'conversation', 'send-sms']
var alwaysReady = concat(
  alwaysReadyInstances > 0
    ? map(onATextsWay, fn => { name: 'function:${fn}', instanceCount: alwaysReadyInstances })
    : [],
  alwaysReadyHttpInstances > 0 ? [{ name: 'http', instanceCount: alwaysReadyHttpInstances }] : []
)

// Callers that can't sign in: Event Grid, and what shall check its own signature, key or one-time link; and the pages' shell and files,
// which hold nothing secret and ask the API for what they show. Nothing that needs a role may stand under one of these; a test
// compares the list with the code.
var signInExcludedPaths = loadJsonContent('../sign-in-excluded-paths.json')
// App Service signs itself in to Entra ID with the managed identity instead of a client secret.
var assertionSetting = 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {}, '${packageIdentityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    // Event Grid, customers' links and providers' webhooks come from outside: the app itself stays reachable.
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: subnetId
    siteConfig: { minTlsVersion: '1.2', ftpsState: 'Disabled' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: packageIdentityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReady
        // A desk's long poll waits up to 25 s and does nothing: the default of 16 would hold an instance for every few agents.
        triggers: { http: { perInstanceConcurrency: loadJsonContent('../http-limits.json').concurrentRequests } }
      }
      runtime: { name: 'node', version: '22' }
    }
  }

  // No password opens the deployment endpoints.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        // Read by the Functions host. No tables for it: its diagnostic events would need the right to make them.
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identity.clientId
        AzureWebJobsStorage__blobServiceUri: storage.blob
        APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
        // `/` is the page, not the host's own.
        AzureWebJobsDisableHomepage: 'true'
        FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: string(loadJsonContent('../http-limits.json').bodyBytes)
        OTEL_TRACES_SAMPLER: 'microsoft.rate_limited'
        OTEL_TRACES_SAMPLER_ARG: string(tracesPerSecond)
        '${assertionSetting}': identity.clientId
        // Read by the app: docs/settings.md.
        AZURE_CLIENT_ID: identity.clientId
        ServiceBusConnection__fullyQualifiedNamespace: serviceBusNamespace
        ServiceBusConnection__credential: 'managedidentity'
        ServiceBusConnection__clientId: identity.clientId
        TablesConnection__tableServiceUri: storage.table
        TablesConnection__credential: 'managedidentity'
        TablesConnection__clientId: identity.clientId
        BlobsConnection__blobServiceUri: storage.blob
        BlobsConnection__credential: 'managedidentity'
        BlobsConnection__clientId: identity.clientId
        CommunicationConnection__endpoint: communicationEndpoint
        CommunicationConnection__credential: 'managedidentity'
        CommunicationConnection__clientId: identity.clientId
        PublicBaseUrl: empty(publicBaseUrl) ? 'https://${app.properties.defaultHostName}' : publicBaseUrl
        AuditReads: auditReads ? 'true' : 'false'
        WallboardNames: wallboardNames ? 'true' : 'false'
        ProxiesInFront: string(proxiesInFront)
        ThreadIdKey: '@Microsoft.KeyVault(SecretUri=${threadIdKeyUri})'
        LinkKey: '@Microsoft.KeyVault(SecretUri=${linkKeyUri})'
      },
      empty(twilioAccountSid)
        ? {}
        : {
            TwilioAccountSid: twilioAccountSid
            TwilioAuthToken: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/twilio-auth-token)'
          },
      empty(telesignCustomerId)
        ? {}
        : {
            TelesignCustomerId: telesignCustomerId
            TelesignApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/telesign-api-key)'
          },
      toObject(
        outsideIds,
        id => 'OutsideSecret__${replace(id, '-', '_')}',
        id => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/outside-${id})'
      )
    )
  }

  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      // Without an Entra ID app nobody can sign in, and the app refuses every call by itself.
      platform: { enabled: !empty(authClientId), runtimeVersion: '~1' }
      globalValidation: {
        requireAuthentication: true
        // As the app itself answers: a client of the API would follow a redirect, and read a page as an answer.
        unauthenticatedClientAction: 'Return401'
        redirectToProvider: 'azureactivedirectory'
        excludedPaths: signInExcludedPaths
      }
      httpSettings: { requireHttps: true, routes: { apiPrefix: '/.auth' }, forwardProxy: { convention: 'NoProxy' } }
      identityProviders: {
        azureActiveDirectory: {
          enabled: !empty(authClientId)
          registration: {
            clientId: authClientId
            clientSecretSettingName: assertionSetting
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
          validation: {
            allowedAudiences: empty(authClientId) ? [] : [authClientId, 'api://${authClientId}']
          }
        }
      }
      login: { tokenStore: { enabled: false }, preserveUrlFragmentsForLogins: true, allowedExternalRedirectUrls: [] }
    }
    dependsOn: [settings]
  }
}

output id string = app.id
output url string = 'https://${app.properties.defaultHostName}'
