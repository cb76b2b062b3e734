import { createFunctionsHost } from '../../../../local/functions-host/host';
import { freshCustomer, startEmulator, type TestEmulator, tollFree } from '../../../support/communication/emulator';
import { makeApp, type TestApp } from '../../../support/functions-host/make-app';
import { waitFor } from '../../../support/wait-for';

/** An app as anybody would write it: it answers each text through the SDK, and keeps what the reports say. */
const source = `
const { app } = require('@azure/functions');
const { SmsClient } = require('@azure/communication-sms');
const reports = [];
app.eventGrid('answer', {
  handler: async event => {
    const { from, to, message } = event.data;
    const client = new SmsClient(process.env.CommunicationConnection, { allowInsecureConnection: true });
    const request = { from: '+' + to, to: ['+' + from], message: 'You said: ' + message };
    await client.send(request, { enableDeliveryReport: true, tag: event.id });
  },
});
app.eventGrid('report', { handler: event => void reports.push(event.data) });
app.http('reports', { authLevel: 'anonymous', handler: () => ({ jsonBody: reports }) });
`;

describe('a Functions app that knows nothing of ours', () => {
  let test: TestEmulator;
  let testApp: TestApp;
  let host: ReturnType<typeof createFunctionsHost>;

  beforeAll(async () => {
    test = await startEmulator();
    testApp = makeApp({ 'app.js': source });
    host = createFunctionsHost({
      appFolder: testApp.folder,
      settings: { CommunicationConnection: test.emulator.connectionString },
      log: () => {},
    });
    await host.up();
    await test.api('PUT', 'subscriptions/answer', {
      endpoint: host.eventGridUrl('answer'),
      eventTypes: ['Microsoft.Communication.SMSReceived'],
    });
    await test.api('PUT', 'subscriptions/report', {
      endpoint: host.eventGridUrl('report'),
      eventTypes: ['Microsoft.Communication.SMSDeliveryReportReceived'],
    });
    await test.validated();
  });
  afterAll(async () => {
    await host?.down();
    await test.emulator.down();
    testApp.remove();
  });

  it('gets a text through its Event Grid trigger, answers it, and hears that the answer was delivered', async () => {
    const customer = freshCustomer();
    const sent = await test.text(customer, 'hello');
    const answer = await waitFor('the answer', async () =>
      (await test.messages(customer)).find(one => one.direction === 'outbound' && one.status === 'delivered'),
    );
    expect(answer).toMatchObject({ from: tollFree, text: 'You said: hello', tag: sent.messageId });
    await test.becomes(sent.messageId, 'delivered');
    const reports = await waitFor('the report', async () => {
      const found = (await (await fetch(`${host.url}/api/reports`)).json()) as Record<string, unknown>[];
      return found.length > 0 && found;
    });
    expect(reports).toMatchObject([{ messageId: answer.messageId, deliveryStatus: 'Delivered', tag: sent.messageId }]);
  });

  it('is not validated with a wrong key', async () => {
    const endpoint = `${host.url}/runtime/webhooks/EventGrid?functionName=answer&code=wrong`;
    await test.api('PUT', 'subscriptions/stranger', { endpoint });
    await waitFor('the refusal', async () => {
      const { json } = await test.api('GET', 'subscriptions');
      return JSON.stringify(json).includes('answered 401');
    });
    await test.api('DELETE', 'subscriptions/stranger');
  });
});
