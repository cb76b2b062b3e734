import { isThreadId } from '../domain/values/ids';
import { hashOf } from '../hash';
import type { DeadLetter, DeadLetters, QueueName, Threads } from '../ports';

/** Which part of a message's body names its session; a replay goes into the same one. */
const SESSION: Readonly<Record<QueueName, 'thread' | 'pool' | 'lane' | undefined>> = {
  conversations: 'thread',
  routing: 'pool',
  outbound: 'lane',
  webhooks: 'thread',
  'auto-messages': undefined,
  surveys: undefined,
};

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
  const part = SESSION[source];
  const session = part && text(part);
  const time = Date.parse(text('at') ?? '');
  return {
    id: text('id') ?? hashOf(JSON.stringify(body) ?? ''),
    source,
    at: new Date(Number.isNaN(time) ? now : time).toISOString(),
    reason,
    original,
    ...(session !== undefined && { session }),
  };
};

/** Keeps it, and shows in its thread, where it has one, that something is there. Idempotent. */
export const keepDeadLetter = async (
  { deadLetters, threads }: { readonly deadLetters: DeadLetters; readonly threads: Pick<Threads, 'noteDeadLetter'> },
  letter: NewLetter,
): Promise<void> => {
  const letterId = await deadLetters.add(letter);
  const { id, reason, at } = letter;
  const thread = threadOfLetter(letter);
  if (thread !== undefined) await threads.noteDeadLetter(thread, { id, letter: letterId, reason, at, state: 'new' });
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

const threadOfLetter = ({ original: { thread } }: NewLetter): string | undefined =>
  typeof thread === 'string' && isThreadId(thread) ? thread : undefined;

/** What came, as an object: anything else stands under `body`. */
export const asRecord = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? { ...body } : { body };
