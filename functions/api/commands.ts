import { contract } from '../../shared/api/contract';
import type { App } from '../../shared/app';
import type { PoolInput } from '../../shared/domain/messages/to-pool';
import type { ThreadInput } from '../../shared/domain/messages/to-thread';
import { isThreadId } from '../../shared/domain/values/ids';
import { boundedId } from '../../shared/hash';
import type { DeadLetter } from '../../shared/ports';
import type { Principal } from './principal';
import { refuse } from './problem';
import { handle } from './serve';

/** The permanent id of a person's command. */
export const eventId = ({ id }: Principal, command: string): string => boundedId(`${id}/${command}`);

type Command = { readonly app: App; readonly principal: Principal; readonly commandId: string };

/** Queues a command for a thread under its own id. @returns the address at which its outcome can be read */
export const queueForThread = async (
  { app, principal, commandId }: Command,
  thread: string,
  input: ThreadInput,
): Promise<string> => {
  const id = eventId(principal, commandId);
  const at = new Date(app.clock.now()).toISOString();
  const { version: configVersion } = await app.config.current();
  await app.bus.send('conversations', { id, thread, at, configVersion, input });
  return outcomeOf(thread, commandId, at);
};

/** Queues a command for a pool under its own id. @returns the address at which its outcome can be read */
export const queueForPool = async (
  { app, principal, commandId }: Command,
  pool: string,
  input: PoolInput,
): Promise<string> => {
  const id = eventId(principal, commandId);
  const at = new Date(app.clock.now()).toISOString();
  const { version: configVersion } = await app.config.current();
  await app.bus.send('routing', { id, pool, at, configVersion, input });
  return outcomeOf(pool, commandId, at);
};

/** The same command for several pools, one after the other. @returns where each outcome can be read */
export const queueForPools = async (
  command: Command,
  pools: readonly string[],
  input: PoolInput,
): Promise<readonly string[]> => {
  const outcomes: string[] = [];
  for (const pool of pools) outcomes.push(await queueForPool(command, pool, input));
  return outcomes;
};

/** The address tells when it was sent: with that, what became a dead letter is found, and what never came is known. */
const outcomeOf = (owner: string, command: string, at: string): string =>
  `/api/commands/${owner}/${command}?at=${encodeURIComponent(at)}`;

/** The answer to a command. Of several outcomes none is *the* location: who follows one alone would miss the others. */
export const accepted = (commandId: string, outcomes: readonly string[]) => {
  const [location, ...others] = outcomes;
  const isOne = location !== undefined && others.length === 0;
  return { status: 202, body: { commandId, outcomes }, ...(isOne && { headers: { location } }) } as const;
};

/** A command waits as long as an outage lasts; one that is a day old and left no trace never came. */
const LONGEST_MS = 24 * 60 * 60_000;
/** Clocks of two instances differ by less. */
const AHEAD_MS = 60_000;

export const commandOutcome = handle(contract.commandOutcome)(
  async ({ app, path: { owner, commandId: command }, query: { at }, principal }) => {
    const id = eventId(principal, command);
    const isThread = isThreadId(owner);
    const seen = await (isThread ? app.threads : app.pools).seen(owner, id);
    if (seen !== undefined) {
      const { refused, at: when } = seen;
      if (refused === undefined) return { body: { state: 'done', at: when } };
      const { status, sentence, because } = refused;
      return { body: { state: 'refused', at: when, status, sentence, because } };
    }
    if (at === undefined)
      return refuse(404, 'Nothing is known of this command here. Follow the address that its 202 gave (Location).');
    const letter = await app.deadLetters.ofEvent(isThread ? 'conversations' : 'routing', { id, at });
    if (letter !== undefined && letter.state !== 'replayed') return { body: failed(letter) };
    const age = app.clock.now() - Date.parse(at);
    if (age > LONGEST_MS || age < -AHEAD_MS)
      return refuse(
        404,
        `Nothing came of a command sent at ${at}. Send it again with the same commandId: it is done once.`,
      );
    return { body: { state: 'pending' } };
  },
);

const failed = ({ state, reason, done }: DeadLetter) =>
  ({
    state: 'failed',
    sentence:
      state === 'dismissed'
        ? `This could not be handled (${reason}), and was dismissed by ${done?.by ?? 'somebody'}. Send it anew if it is still wanted.`
        : `This could not be handled: ${reason} Nothing was changed. It waits among the dead letters; a supervisor can replay it once the cause is mended.`,
  }) as const;
