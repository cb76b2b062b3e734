param location string
param tags object
param logAnalyticsId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'sms-channel')
  location: location
  tags: union(tags, { 'hidden-title': 'SMS channel' })
  kind: 'shared'
  properties: {
    displayName: 'SMS channel'
    category: 'workbook'
    sourceId: logAnalyticsId
    serializedData: loadTextContent('../workbook.json')
    version: 'Notebook/1.0'
  }
}
