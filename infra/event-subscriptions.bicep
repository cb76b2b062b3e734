// Deployed by the postdeploy hook: Event Grid checks that a function exists before it subscribes it.
@description('The topic of Communication Services, in this resource group.')
param systemTopicName string
param functionAppId string
@description('Storage account with the container for events that could not be delivered.')
param storageId string

var subscriptions = [
  { name: 'sms-received', event: 'Microsoft.Communication.SMSReceived' }
  { name: 'delivery-report', event: 'Microsoft.Communication.SMSDeliveryReportReceived' }
]

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = { name: systemTopicName }

resource all 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [
  for subscription in subscriptions: {
    parent: topic
    name: subscription.name
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      filter: { includedEventTypes: [subscription.event] }
      // One event a request: the host runs a batch at once, and one failure would bring all of them back.
      destination: {
        endpointType: 'AzureFunction'
        properties: {
          resourceId: '${functionAppId}/functions/${subscription.name}'
          maxEventsPerBatch: 1
          preferredBatchSizeInKilobytes: 64
        }
      }
      // The most that Event Grid gives: 30 attempts within a day.
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
      deadLetterWithResourceIdentity: {
        identity: { type: 'SystemAssigned' }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: { resourceId: storageId, blobContainerName: 'event-grid-dead-letters' }
        }
      }
    }
  }
]
