import { contract } from '../../shared/api/contract';
import type { App } from '../../shared/app';
import { foreseeThread } from '../../shared/domain/conversation/foreseen/foreseen';
import { type Foreseen, foreseenTogether } from '../../shared/domain/desk/foreseen';
import type { PoolInput } from '../../shared/domain/messages/to-pool';
import type { ThreadInput } from '../../shared/domain/messages/to-thread';
import { foreseePool } from '../../shared/domain/routing/foreseen/foreseen';
import { CannotBeHandled } from '../../shared/domain/values/cannot-be-handled';
import { isThreadId } from '../../shared/domain/values/ids';
import { boundedId } from '../../shared/hash';
import type { DeadLetter } from '../../shared/ports';
import { createPublicLinks } from '../../shared/public-links';
import type { Principal } from './principal';
import { refuse } from './problem';
import { handle } from './serve';

/** The permanent id of a person's command. */
export const eventId = ({ id }: Principal, command: string): string => boundedId(`${id}/${command}`);

type Command = {
  readonly app: App;
  readonly principal: Principal;
  readonly commandId: string;
  /** Nothing is queued: what would follow is the answer. */
  readonly dryRun?: true | undefined;
};

/** Queues a command for a thread under its own id, or, of a dry run, says what would follow. */
export const commandThread = async (command: Command, thread: string, input: ThreadInput) =>
  command.dryRun === true
    ? foreseen([await wouldMakeOfThread(command, thread, input)])
    : accepted(command.commandId, [await queueForThread(command, thread, input)]);

/** The same for each of several pools, one after the other. */
export const commandPools = async (command: Command, pools: readonly string[], input: PoolInput) =>
  command.dryRun === true
    ? foreseen(await Promise.all(pools.map(pool => wouldMakeOfPool(command, pool, input))))
    : accepted(command.commandId, await queueForPools(command, pools, input));

const foreseen = (all: readonly Foreseen[]) => ({ status: 200, body: foreseenTogether(all) }) as const;

/** What is queued, under its permanent id. */
const eventOf = async ({ app, principal, commandId }: Command) => {
  const config = await app.config.current();
  const now = app.clock.now();
  const event = { id: eventId(principal, commandId), at: new Date(now).toISOString(), configVersion: config.version };
  return { event, given: { now, config } };
};

const wouldMakeOfThread = async (command: Command, thread: string, input: ThreadInput): Promise<Foreseen> => {
  const { event, given } = await eventOf(command);
  const { state } = await command.app.threads.load(thread);
  const links = createPublicLinks(command.app.settings);
  try {
    return foreseeThread(state, { ...event, thread, input }, { ...given, links });
  } catch (error) {
    if (!(error instanceof CannotBeHandled)) throw error;
    return { outcome: 'refused', status: 409, sentence: error.message, because: error.because, follows: [] };
  }
};
const wouldMakeOfPool = async (command: Command, pool: string, input: PoolInput): Promise<Foreseen> => {
  const { event, given } = await eventOf(command);
  return foreseePool((await command.app.pools.load(pool)).state, { ...event, pool, input }, given);
};

/** Queues a command for a thread under its own id. @returns the address at which its outcome can be read */
export const queueForThread = async (command: Command, thread: string, input: ThreadInput): Promise<string> => {
  const { event } = await eventOf(command);
  await command.app.bus.send('conversations', { ...event, thread, input });
  return outcomeOf(thread, command.commandId, event.at);
};

/** Queues a command for a pool under its own id. @returns the address at which its outcome can be read */
export const queueForPool = async (command: Command, pool: string, input: PoolInput): Promise<string> => {
  const { event } = await eventOf(command);
  await command.app.bus.send('routing', { ...event, pool, input });
  return outcomeOf(pool, command.commandId, event.at);
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
