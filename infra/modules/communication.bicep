// Communication Services and its system topic: new ones, or those that exist. Numbers can't be bought here: postdeploy says how.
param name string
param isNew bool
param dataLocation string
param systemTopicName string
param isNewTopic bool
param tags object

resource created 'Microsoft.Communication/communicationServices@2023-04-01' = if (isNew) {
  name: name
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' existing = {
  name: name
}

resource createdTopic 'Microsoft.EventGrid/systemTopics@2025-02-15' = if (isNewTopic) {
  name: systemTopicName
  location: 'global'
  tags: tags
  // With it Event Grid writes what it can't deliver to the blob container: the storage account takes no keys.
  identity: { type: 'SystemAssigned' }
  properties: { source: communication.id, topicType: 'Microsoft.Communication.CommunicationServices' }
  dependsOn: [created]
}

resource existingTopic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = if (!isNewTopic) {
  name: systemTopicName
}

output endpoint string = 'https://${isNew ? created!.properties.hostName : communication.properties.hostName}'
output systemTopicId string = resourceId('Microsoft.EventGrid/systemTopics', systemTopicName)
output topicPrincipalId string = isNewTopic ? createdTopic!.identity.principalId : existingTopic!.identity.principalId
