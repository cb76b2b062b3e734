using 'main.bicep'

// azd sets these; `azd env set NAME value` changes one. docs/deploy.md tells what each does.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'sample')
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastus2')
param principalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param principalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')
param authClientId = readEnvironmentVariable('AUTH_CLIENT_ID', '')
param communicationDataLocation = readEnvironmentVariable('COMMUNICATION_DATA_LOCATION', 'United States')
param existingCommunicationId = readEnvironmentVariable('EXISTING_COMMUNICATION_ID', '')
param existingSystemTopicName = readEnvironmentVariable('EXISTING_SYSTEM_TOPIC_NAME', '')
param publicBaseUrl = readEnvironmentVariable('PUBLIC_BASE_URL', '')
param outsideIds = readEnvironmentVariable('OUTSIDE_IDS', '')
param twilioAccountSid = readEnvironmentVariable('TWILIO_ACCOUNT_SID', '')
param telesignCustomerId = readEnvironmentVariable('TELESIGN_CUSTOMER_ID', '')
param alwaysReadyInstances = int(readEnvironmentVariable('ALWAYS_READY_INSTANCES', '0'))
param alwaysReadyHttpInstances = int(readEnvironmentVariable('ALWAYS_READY_HTTP_INSTANCES', '0'))
param instanceMemoryMB = any(int(readEnvironmentVariable('INSTANCE_MEMORY_MB', '2048')))
param maximumInstanceCount = int(readEnvironmentVariable('MAXIMUM_INSTANCE_COUNT', '100'))
param vnetEnabled = bool(readEnvironmentVariable('VNET_ENABLED', 'false'))
param storageSku = readEnvironmentVariable('STORAGE_SKU', 'Standard_ZRS')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
param tracesPerSecond = int(readEnvironmentVariable('TRACES_PER_SECOND', '5'))
param textsExpected = {
  timeZone: readEnvironmentVariable('TEXTS_EXPECTED_TIME_ZONE', '')
  fromHour: int(readEnvironmentVariable('TEXTS_EXPECTED_FROM_HOUR', '9'))
  toHour: int(readEnvironmentVariable('TEXTS_EXPECTED_TO_HOUR', '17'))
  silentHours: int(readEnvironmentVariable('TEXTS_EXPECTED_SILENT_HOURS', '4'))
}
