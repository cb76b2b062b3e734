import { type QueueName, sessionOf } from '../domain/messages/queues';
import { isConversationId, isThreadId, threadOf } from '../domain/values/ids';
import { momentOf } from '../domain/values/moment';
import { hashOf } from '../hash';
import type { DeadLetter, DeadLetters, Threads } from '../ports';

export type NewLetter = Omit<DeadLetter, 'state'>;

/**
 * A queue's message as a dead letter, under its own id and time. The body may be anything, and the metadata is not to be
 * trusted: properties of a body overwrite it.
 *
 * @param now epoch ms, for a body without a time of its own
 */
export const toDeadLetter = (source: QueueName, body: unknown, reason: string, now: number): NewLetter => {
  const original = asRecord(body);
  const text = (name: string): string | undefined => {
    const value = original[name];
    return typeof value === 'string' ? value : undefined;
  };
  const session = sessionOf(source, original);
  const time = momentOf(text('at'));
  return {
    id: text('id') ?? hashOf(JSON.stringify(body) ?? ''),
    source,
    at: new Date(time ?? now).toISOString(),
    reason,
    original,
    ...(session !== undefined && { session }),
  };
};

type KeepDeps = {
  readonly deadLetters: Pick<DeadLetters, 'add' | 'find'>;
  readonly threads: Pick<Threads, 'noteDeadLetter'>;
};

/** Keeps it, and shows in its thread, where it has one, that something is there. Idempotent. */
export const keepDeadLetter = async ({ deadLetters, threads }: KeepDeps, letter: NewLetter): Promise<string> => {
  const letterId = await deadLetters.add(letter);
  const thread = threadOfLetter(letter);
  if (thread === undefined) return letterId;
  // It may have come again after a person saw to it: the thread shows what stands there, also when that changes right now.
  for (let noted: DeadLetter['state'] | undefined; ; ) {
    const there = await deadLetters.find(letterId);
    const { state, reason, at } = there ?? { ...letter, state: 'new' as const };
    if (state === noted) return letterId;
    await threads.noteDeadLetter(thread, { id: letter.id, letter: letterId, reason, at, state });
    noted = state;
  }
};

/** What was done about a dead letter is shown in its thread as well. */
export const markInThread = async (
  { threads }: { readonly threads: Pick<Threads, 'noteDeadLetter'> },
  letter: DeadLetter,
  state: DeadLetter['state'],
): Promise<void> => {
  const thread = threadOfLetter(letter);
  const { id } = letter.original;
  if (thread === undefined || typeof id !== 'string') return;
  await threads.noteDeadLetter(thread, { id, letter: letter.id, reason: letter.reason, at: letter.at, state });
};

/** A pool's message names the conversation that it is about. */
const threadOfLetter = ({ original: { thread, input } }: Pick<NewLetter, 'original'>): string | undefined => {
  if (typeof thread === 'string' && isThreadId(thread)) return thread;
  const { conversation } = asRecord(input);
  return typeof conversation === 'string' && isConversationId(conversation) ? threadOf(conversation) : undefined;
};

/** What came, as an object: anything else stands under `body`. */
export const asRecord = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? { ...body } : { body };
