// The queues are those of infra/service-bus.json, which the local stack and the tests read as well.
param name string
param location string
param tags object
@description('Private endpoints need Premium. Otherwise Standard: sessions need at least that.')
param isPrivate bool

var queues = loadJsonContent('../service-bus.json').UserConfig.Namespaces[0].Queues
var tier = isPrivate ? 'Premium' : 'Standard'

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: isPrivate ? { name: tier, tier: tier, capacity: 1 } : { name: tier, tier: tier }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }

  resource all 'queues' = [
    for queue in queues: {
      name: queue.Name
      properties: {
        deadLetteringOnMessageExpiration: queue.Properties.DeadLetteringOnMessageExpiration
        defaultMessageTimeToLive: queue.Properties.DefaultMessageTimeToLive
        lockDuration: queue.Properties.LockDuration
        maxDeliveryCount: queue.Properties.MaxDeliveryCount
        requiresDuplicateDetection: queue.Properties.RequiresDuplicateDetection
        requiresSession: queue.Properties.RequiresSession
      }
    }
  ]
}

output id string = namespace.id
output fullyQualifiedNamespace string = '${namespace.name}.servicebus.windows.net'
