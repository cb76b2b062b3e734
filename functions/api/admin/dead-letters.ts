import { z } from 'zod';
import { markInThread } from '../../../shared/handling/dead-letter';
import { deadLetterSources } from '../../../shared/ports';
import { ReplayRefused, toReplay } from '../../../shared/receiving/replay';
import { settleDelivery } from '../../../shared/sending/settle-delivery';
import { Problem } from '../problem';
import { nothing, serve } from '../serve';

const path = z.object({ id: z.string().min(3).max(200) });

serve(
  {
    name: 'dead-letter-list',
    method: 'GET',
    route: 'dead-letters',
    summary: 'What could not be handled, with its original and its reason',
    roles: ['supervisor', 'admin'],
    path: nothing,
    query: z.object({ source: z.enum(deadLetterSources).optional() }),
    body: nothing,
    answers: { 200: { description: 'Dead letters, by source and time' } },
  },
  async ({ app, query }) => ({ body: { deadLetters: await app.deadLetters.list(query.source) } }),
);

const act = (name: 'replay' | 'dismiss', summary: string): void =>
  serve(
    {
      name: `dead-letter-${name}`,
      method: 'POST',
      route: `dead-letters/{id}/${name}`,
      summary,
      roles: ['supervisor', 'admin'],
      path,
      query: nothing,
      body: nothing,
      answers: { 202: { description: name === 'replay' ? 'Sent through its own door again' : 'Marked as dismissed' } },
    },
    async ({ app, path: { id }, principal }) => {
      const letter = await app.deadLetters.find(id);
      if (letter === undefined) throw new Problem(404, 'There is no such dead letter.');
      const replayed = name === 'replay' ? refusable(() => toReplay(letter, app.settings.threadIdKey)) : undefined;
      const state = name === 'replay' ? 'replayed' : 'dismissed';
      // Marked before it is sent: what fails again is a new dead letter again.
      await app.deadLetters.mark(id, state, principal.user, new Date(app.clock.now()).toISOString());
      await markInThread(app, letter, state);
      if (replayed?.kind === 'message') await app.bus.send(replayed.queue, replayed.message);
      if (replayed?.kind === 'report') await settleDelivery(app, replayed.report);
      return { status: 202, body: { id, state } };
    },
  );

const refusable = <T>(make: () => T): T => {
  try {
    return make();
  } catch (error) {
    if (error instanceof ReplayRefused) throw new Problem(409, error.message);
    throw error;
  }
};

act('replay', 'Sends it again by the door it came by, under its own id');
act('dismiss', 'Says that nothing needs to be done about it');
