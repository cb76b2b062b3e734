const { app, output } = require('@azure/functions');
const { record } = require('./records');

const connection = 'ServiceBusConnection';

/** A message says under `envelope` what is to happen, so that its other properties are free for the test. */
const handle = async (message, context) => {
  const { run, act, untilAttempt = Number.POSITIVE_INFINITY, ms } = message.envelope ?? {};
  const attempt = context.triggerMetadata.deliveryCount;
  record(run, { message, metadata: context.triggerMetadata, at: Date.now(), pid: process.pid });
  if (ms) await new Promise(resolve => setTimeout(resolve, ms));
  if (attempt >= untilAttempt) return;
  if (act === 'throw') throw new Error('on purpose');
  if (act === 'throw-undefined') throw undefined;
  if (act === 'crash') {
    void Promise.reject(new Error('nobody awaited this'));
    await new Promise(resolve => setTimeout(resolve, 60_000));
  }
  if (act === 'hang') await new Promise(resolve => setTimeout(resolve, 60_000));
  if (act === 'big-integer') return 1n;
};

app.serviceBusQueue('sessions', { connection, queueName: '%SessionsQueue%', isSessionsEnabled: true, handler: handle });
app.serviceBusQueue('plain', { connection, queueName: '%PlainQueue%', handler: handle });
app.serviceBusQueue('batches', {
  connection,
  queueName: '%BatchQueue%',
  cardinality: 'many',
  handler: async (messages, context) =>
    record(messages[0].envelope.run, { count: messages.length, messages, metadata: context.triggerMetadata }),
});
app.serviceBusQueue('unsettled', {
  connection,
  queueName: '%UnsettledQueue%',
  autoCompleteMessages: false,
  handler: async message => record(message.envelope.run, message),
});

const toPlain = output.serviceBusQueue({ connection, queueName: '%PlainQueue%' });
const toSessions = output.serviceBusQueue({ connection, queueName: '%SessionsQueue%' });

app.http('send-plain', {
  methods: ['POST'],
  extraOutputs: [toPlain],
  handler: async (request, context) => {
    context.extraOutputs.set(toPlain, await request.json());
    return { status: 202 };
  },
});
app.http('send-to-session-queue', {
  methods: ['POST'],
  extraOutputs: [toSessions],
  handler: async (request, context) => {
    context.extraOutputs.set(toSessions, await request.json());
    return { status: 202 };
  },
});
