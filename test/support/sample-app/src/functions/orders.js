const { app, output } = require('@azure/functions');

const receipts = output.serviceBusQueue({ queueName: '%ReceiptsQueue%', connection: 'ServiceBusConnection' });

app.serviceBusQueue('orders', {
  connection: 'ServiceBusConnection',
  queueName: '%OrdersQueue%',
  isSessionsEnabled: true,
  return: receipts,
  handler: (order, context) => ({
    orderId: order.orderId,
    session: String(context.triggerMetadata.sessionId),
    attempt: context.triggerMetadata.deliveryCount,
  }),
});
