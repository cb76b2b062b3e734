const { app } = require('@azure/functions');

app.http('hello', {
  methods: ['GET', 'POST'],
  route: 'hello/{name?}',
  handler: async (request, context) => {
    const name = request.params.name ?? request.query.get('name') ?? ((await request.text()) || 'world');
    context.log(`Saying hello to a name of ${name.length} letters.`);
    return { jsonBody: { greeting: `Hello, ${name}!` } };
  },
});
