import { contract } from '../../../shared/api/contract';
import { toE164 } from '../../../shared/domain/text/numbers/phone-numbers';
import { threadIdOf } from '../../../shared/hash';
import { accepted, queueForThread } from '../commands';
import { refuse } from '../problem';
import { handle } from '../serve';
import { signedInPerson } from '../signed-in';

const read = (given: string): string =>
  toE164(given.trim()) ?? refuse(400, 'Expected a number with its country code, such as +14255550123.');

export const erase = handle(contract.erase)(async ({ app, principal, body }) => {
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
    outcomes.push(await queueForThread({ app, principal, ...body }, thread, { type: 'erase', by }));
  }
  if (outcomes.length === 0) refuse(404, 'Nobody with this number has texted a channel of yours.');
  return accepted(body.commandId, outcomes);
});
