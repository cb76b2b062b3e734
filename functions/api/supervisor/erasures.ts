import { z } from 'zod';
import { toE164 } from '../../../shared/domain/text/phone-numbers';
import { threadIdOf } from '../../../shared/hash';
import { commandId, queueForThread, refuse } from '../commands';
import { nothing, serve, signedInPerson } from '../serve';

const number = z.string().min(1).max(40);

const read = (given: string): string =>
  toE164(given.trim()) ?? refuse(400, 'Expected a number with its country code, such as +14255550123.');

serve(
  {
    name: 'erase',
    method: 'POST',
    route: 'erasures',
    summary:
      'A person asks to be forgotten: everything of their number on every channel goes, but whether they may be texted',
    roles: ['supervisor', 'admin'],
    path: nothing,
    query: nothing,
    /** `business`: a number of ours that no channel has any more. */
    body: z.object({ commandId, number, business: number.optional() }),
    answers: {
      202: {
        description: 'Queued for each channel that they texted; the outcomes stand at these addresses',
        schema: z.object({ commandId, outcomes: z.array(z.string()) }),
      },
    },
  },
  async ({ app, principal, body }) => {
    const customer = read(body.number);
    const { channels } = await app.config.current();
    const ours =
      body.business === undefined ? Object.values(channels).map(channel => channel.number) : [read(body.business)];
    const by = await signedInPerson({ app, principal });
    const outcomes: string[] = [];
    for (const business of new Set(ours)) {
      const thread = threadIdOf(app.settings.threadIdKey, business, customer);
      const { etag } = await app.threads.load(thread);
      if (etag === undefined) continue;
      const { headers } = await queueForThread({ app, principal, ...body }, thread, { type: 'erase', by });
      if (headers?.location !== undefined) outcomes.push(headers.location);
    }
    if (outcomes.length === 0) refuse(404, 'Nobody with this number has texted a channel of yours.');
    return { status: 202, body: { commandId: body.commandId, outcomes } };
  },
);
