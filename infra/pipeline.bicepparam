using 'pipeline.bicep'

// What the tests predict with. infra/hooks/pipeline.ts gives the same parameters from azd's environment.
param pipelinePrincipalId = readEnvironmentVariable('PIPELINE_PRINCIPAL_ID', '')
param resourceGroupName = readEnvironmentVariable('AZURE_RESOURCE_GROUP', 'rg-sample')
param appPrincipalIds = [
  readEnvironmentVariable('IDENTITY_PRINCIPAL_ID', '')
  readEnvironmentVariable('PACKAGE_IDENTITY_PRINCIPAL_ID', '')
  readEnvironmentVariable('TOPIC_PRINCIPAL_ID', '')
]
param communicationResourceGroupName = readEnvironmentVariable('COMMUNICATION_RESOURCE_GROUP', '')
