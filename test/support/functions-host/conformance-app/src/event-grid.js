const { app } = require('@azure/functions');
const { record } = require('./records');

app.eventGrid('events', {
  handler: async (event, context) => {
    record(event.data.run, { event, metadata: context.triggerMetadata });
    if (event.data.fail) throw new Error('this event fails');
  },
});

app.eventGrid('events-many', {
  trigger: { type: 'eventGridTrigger', name: 'events', cardinality: 'many' },
  handler: async events => record(events[0].data.run, { count: events.length }),
});
