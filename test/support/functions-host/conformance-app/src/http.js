const { app } = require('@azure/functions');
const { recorded } = require('./records');

const json = jsonBody => ({ jsonBody });

app.http('seen', {
  methods: ['GET'],
  route: 'seen/{run}',
  handler: async request => json(recorded(request.params.run)),
});

app.http('echo', {
  methods: ['GET', 'POST', 'PUT'],
  route: 'echo/{id?}',
  handler: async (request, context) =>
    json({
      method: request.method,
      url: request.url,
      params: request.params,
      query: Object.fromEntries(request.query),
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
      user: request.user,
      hasMetadata: context.triggerMetadata !== undefined,
      traceParent: context.traceContext.traceParent,
      authEnabled: process.env.WEBSITE_AUTH_ENABLED ?? null,
    }),
});

app.http('all-items', { methods: ['GET'], route: 'items/all', handler: async () => json({ route: 'literal' }) });
app.http('item-by-number', {
  methods: ['GET'],
  route: 'items/{id:int}',
  handler: async request => json({ route: 'number', id: request.params.id }),
});
app.http('item-by-name', {
  methods: ['GET'],
  route: 'items/{name}',
  handler: async request => json({ route: 'name', name: request.params.name }),
});
app.http('item-change', { methods: ['PUT'], route: 'items/{name}', handler: async () => json({ route: 'put' }) });
app.http('files', {
  methods: ['GET'],
  route: 'files/{*path}',
  handler: async request => json({ path: request.params.path ?? null }),
});

app.http('nothing', { methods: ['GET'], handler: async () => undefined });
app.http('cookies', {
  methods: ['GET'],
  handler: async () => ({
    status: 201,
    headers: { 'x-own': 'value' },
    body: 'created',
    cookies: [
      { name: 'a', value: 'one two', path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 60 },
      { name: 'b', value: '2' },
    ],
  }),
});
app.http('bytes', {
  methods: ['POST'],
  handler: async request => ({ body: new Uint8Array(await request.arrayBuffer()) }),
});

app.http('throws', {
  methods: ['GET'],
  handler: async () => {
    throw new Error('on purpose');
  },
});
app.http('throws-undefined', {
  methods: ['GET'],
  handler: async () => {
    throw undefined;
  },
});
app.http('throws-frozen', {
  methods: ['GET'],
  handler: async () => {
    throw Object.freeze(new Error('cold'));
  },
});
app.http('circular', {
  methods: ['GET'],
  handler: async () => {
    const value = {};
    value.itself = value;
    return json(value);
  },
});
app.http('big-integer', { methods: ['GET'], handler: async () => json({ n: 1n }) });
app.http('slow', {
  methods: ['GET'],
  handler: async request => {
    await new Promise(resolve => setTimeout(resolve, Number(request.query.get('ms'))));
    return { body: 'done' };
  },
});
app.http('crash', {
  methods: ['GET'],
  handler: async () => {
    void Promise.reject(new Error('nobody awaited this'));
    await new Promise(resolve => setTimeout(resolve, 60_000));
  },
});
app.http('pid', { methods: ['GET'], handler: async () => ({ body: String(process.pid) }) });
app.http('register-late', {
  methods: ['GET'],
  handler: async () => {
    try {
      app.http('late', { handler: async () => ({}) });
      return { body: 'registered' };
    } catch (error) {
      return { status: 409, body: error.message };
    }
  },
});

app.http('keyed', { methods: ['GET'], authLevel: 'function', handler: async () => ({ body: 'in' }) });
app.http('keyed-admin', { methods: ['GET'], authLevel: 'admin', handler: async () => ({ body: 'in' }) });
