const { app } = require('@azure/functions');

app.hook.appStart(context => {
  context.hookData.startedAt = Date.now();
});

app.hook.preInvocation(context => {
  if (context.invocationContext.functionName !== 'hooked') return;
  context.hookData.before = 'from preInvocation';
  context.inputs = [context.inputs[0], 'changed'];
  const handler = context.functionHandler;
  context.functionHandler = async (...inputs) => `${await handler(...inputs)}, wrapped`;
});

app.hook.postInvocation(context => {
  if (context.invocationContext.functionName === 'hooked') {
    context.result = { jsonBody: { result: context.result, before: context.hookData.before } };
  }
  if (context.invocationContext.functionName === 'forgiven' && context.error) {
    context.error = null;
    context.result = { status: 200, body: 'forgiven' };
  }
});

app.hook.log(context => {
  if (context.category === 'user') context.message = context.message.replace('secret', '******');
});

app.http('hooked', { methods: ['GET'], handler: async (_request, input) => `handler saw ${input}` });
app.http('forgiven', {
  methods: ['GET'],
  handler: async () => {
    throw new Error('not my fault');
  },
});
app.http('logging', {
  methods: ['GET'],
  handler: async (request, context) => {
    context.warn(`the secret of ${request.query.get('run')}`);
    console.log(`console of ${request.query.get('run')}`);
    console.error(`a failure of ${request.query.get('run')}`);
    console.error(`nothing bad of ${request.query.get('run')}`);
    return { status: 200 };
  },
});
