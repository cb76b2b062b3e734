// The alerts that matter, each with its chapter in docs/operations.md ("Run book: <name>").
param actionGroupName string
param location string
param tags object
param alertEmail string
param logAnalyticsId string
param serviceBusId string
param systemTopicId string
@description('See main.bicep. An empty time zone: no alert for silence. 0: none for volume, or cost.')
param textsExpected object

var deadLettersQuery = '''
AppMetrics
| where Name == 'sms.dead_letters'
| summarize DeadLetters = sum(Sum) by Source = tostring(Properties['sms.source']), bin(TimeGenerated, 5m)
'''
var configQuery = '''
AppMetrics
| where Name == 'sms.config.unreadable'
| summarize Times = sum(Sum) by Outcome = tostring(Properties['sms.outcome']), bin(TimeGenerated, 5m)
'''
var ageQuery = '''
AppMetrics
| where Name == 'sms.events.age'
| summarize OldestSeconds = max(Max) by Consumer = tostring(Properties['sms.source']), bin(TimeGenerated, 5m)
'''
var givenBackQuery = '''
AppMetrics
| where Name == 'sms.events.given_back'
| summarize GivenBack = sum(Sum) by Queue = tostring(Properties['sms.source'])
'''
var sendFailuresQuery = '''
AppMetrics
| where Name in ('sms.send.failures', 'sms.texts.sent')
| summarize Failed = sumif(Sum, Name == 'sms.send.failures'), Sent = sumif(Sum, Name == 'sms.texts.sent')
| extend FailedPercent = iff(Failed < 5, 0.0, 100.0 * Failed / (Failed + Sent))
| project FailedPercent
'''
var budgetQuery = '''
AppMetrics
| where Name == 'sms.texts.not_sent' and tostring(Properties['sms.rule']) == 'budget.spent'
| summarize NotSent = sum(Sum) by bin(TimeGenerated, 5m)
'''
var volumeQuery = '''
AppMetrics
| where Name == 'sms.segments.sent'
| summarize Segments = sum(Sum)
'''
var costQuery = '''
AppMetrics
| where Name == 'sms.segments.sent'
| summarize Cost = {pricePerSegment} * sum(Sum)
'''
// One row always, so that no text at all counts as none.
var silenceQuery = '''
let localNow = datetime_utc_to_local(now(), '{timeZone}');
let workday = dayofweek(localNow) between (1d .. 5d);
let begun = hourofday(localNow) >= {fromHour} + {silentHours} and hourofday(localNow) < {toHour};
AppMetrics
| where Name == 'sms.texts.received' and TimeGenerated > ago({silentHours}h)
| summarize Texts = sum(Sum)
| project Silent = iff(workday and begun and coalesce(Texts, 0.0) == 0.0, 1, 0)
'''

var silenceFilled = replace(
  replace(
    replace(replace(silenceQuery, '{timeZone}', textsExpected.timeZone), '{fromHour}', string(textsExpected.fromHour)),
    '{toHour}',
    string(textsExpected.toHour)
  ),
  '{silentHours}',
  string(textsExpected.silentHours)
)

// What is measured reaches the logs up to some minutes late: a window no longer than the pause between two looks would miss it.
var logAlerts = [
  {
    name: 'dead-letter'
    description: 'Something could not be handled and waits for a person.'
    severity: 1
    enabled: true
    query: deadLettersQuery
    column: 'DeadLetters'
    above: 0
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'config-unreadable'
    description: 'The running app can\'t read the live configuration: it goes on with an older one, or waits.'
    severity: 1
    enabled: true
    query: configQuery
    column: 'Times'
    above: 0
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'oldest-message-age'
    description: 'Messages were older than five minutes when they were handled.'
    severity: 2
    enabled: true
    query: ageQuery
    column: 'OldestSeconds'
    above: 300
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'given-back'
    description: 'The store refuses what one owner writes, again and again: its messages wait outside their session.'
    severity: 2
    enabled: true
    query: givenBackQuery
    column: 'GivenBack'
    above: 5
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'send-failures'
    description: 'More than one text in twenty could not be handed to Communication Services.'
    severity: 1
    enabled: true
    query: sendFailuresQuery
    column: 'FailedPercent'
    above: 5
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'silence'
    description: 'No text came in when customers are known to text.'
    severity: 1
    enabled: !empty(textsExpected.timeZone)
    query: silenceFilled
    column: 'Silent'
    above: 0
    window: 'P1D'
    every: 'PT30M'
  }
  {
    name: 'budget-spent'
    description: 'A channel has spent its budget of automated texts: what is more is dropped until the hour is over.'
    severity: 1
    enabled: true
    query: budgetQuery
    column: 'NotSent'
    above: 0
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'volume'
    description: 'More segments left in an hour than are known to.'
    severity: 2
    enabled: textsExpected.segmentsPerHour > 0
    query: volumeQuery
    column: 'Segments'
    above: textsExpected.segmentsPerHour
    window: 'PT1H'
    every: 'PT15M'
  }
  {
    name: 'cost'
    description: 'What left in a day costs more than it is known to.'
    severity: 2
    enabled: textsExpected.costPerDay > 0
    query: replace(costQuery, '{pricePerSegment}', textsExpected.pricePerSegment)
    column: 'Cost'
    above: textsExpected.costPerDay
    window: 'P1D'
    every: 'PT30M'
  }
]

var metricAlerts = [
  {
    name: 'dead-letter-queue'
    description: 'A queue\'s own dead letters are not taken over: its function dead-letters-… does not run.'
    severity: 1
    scope: serviceBusId
    namespace: 'Microsoft.ServiceBus/namespaces'
    metric: 'DeadletteredMessages'
    aggregation: 'Minimum'
    window: 'PT15M'
    dimension: 'EntityName'
  }
  {
    name: 'queue-not-drained'
    description: 'A queue was never empty for fifteen minutes: its consumer stands still, or can\'t keep up.'
    severity: 2
    scope: serviceBusId
    namespace: 'Microsoft.ServiceBus/namespaces'
    metric: 'ActiveMessages'
    aggregation: 'Minimum'
    window: 'PT15M'
    dimension: 'EntityName'
  }
  {
    name: 'events-not-delivered'
    description: 'Event Grid gave up on an event: it stands in the dead-letter container, or is lost.'
    severity: 1
    scope: systemTopicId
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DeadLetteredCount'
    aggregation: 'Total'
    window: 'PT5M'
    dimension: 'EventSubscriptionName'
  }
  {
    name: 'events-dropped'
    description: 'Event Grid dropped an event: a text or a report is lost.'
    severity: 0
    scope: systemTopicId
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DroppedEventCount'
    aggregation: 'Total'
    window: 'PT5M'
    dimension: 'EventSubscriptionName'
  }
]

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'sms'
    enabled: true
    emailReceivers: empty(alertEmail) ? [] : [{ name: 'on call', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

resource onLogs 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: alert.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.name
      description: '${alert.description} docs/operations.md, "Run book: ${alert.name}".'
      severity: alert.severity
      enabled: alert.enabled
      scopes: [logAnalyticsId]
      evaluationFrequency: alert.every
      windowSize: alert.window
      autoMitigate: true
      // The tables of the workspace appear with the first telemetry.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Maximum'
            metricMeasureColumn: alert.column
            operator: 'GreaterThan'
            threshold: alert.above
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroup.id] }
    }
  }
]

resource onMetrics 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alert in metricAlerts: {
    name: alert.name
    location: 'global'
    tags: tags
    properties: {
      description: '${alert.description} docs/operations.md, "Run book: ${alert.name}".'
      severity: alert.severity
      enabled: true
      scopes: [alert.scope]
      evaluationFrequency: 'PT5M'
      windowSize: alert.window
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: alert.name
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: alert.namespace
            metricName: alert.metric
            timeAggregation: alert.aggregation
            operator: 'GreaterThan'
            threshold: 0
            dimensions: [{ name: alert.dimension, operator: 'Include', values: ['*'] }]
          }
        ]
      }
      actions: [{ actionGroupId: actionGroup.id }]
    }
  }
]
