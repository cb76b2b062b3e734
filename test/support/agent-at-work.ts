import type { Desk } from '../../cli/support/desk';
import { Refused } from '../../shared/api/refused';
import { waitFor } from './wait-for';

/** What stands at the address of a command's outcome. */
export const outcomeAt = async (desk: Desk, address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const [owner = '', commandId = ''] = pathname.split('/').slice(3);
  const query = { at: searchParams.get('at') ?? undefined };
  return (await desk.call('commandOutcome', { path: { owner, commandId }, query })).body;
};

export const answerTo = (text: string): string => `Re: ${text}`;

/**
 * An agent who accepts every offer, answers each text once and in order, ends the conversation when `isWhole` says that the customer
 * has said all, and closes it. Whatever breaks meanwhile, each command is insisted on under an id of its own, as a desk does.
 */
export const agentAtWork = (desk: Desk, isWhole: (texts: readonly string[]) => boolean) => {
  let working = true;
  const refused: string[] = [];
  const ended = new Set<string>();

  const insist = async (what: 'accept' | 'reply' | 'end' | 'close', id: string, commandId: string, text = '') => {
    const path = { id };
    const send = () =>
      what === 'reply'
        ? desk.send('reply', { path, body: { text } }, commandId)
        : desk.send(what, { path, body: {} }, commandId);
    const taken = () => untilTaken(send());
    const outcomes = await waitFor(`"${what}" to be taken`, taken, { timeoutMs: 120_000, everyMs: 100 });
    const [outcome] = outcomes;
    if (outcome === undefined) return;
    const { state, sentence } = await waitFor(
      `the outcome of "${what}"`,
      async () => {
        const read = await outcomeAt(desk, outcome);
        return read.state === 'pending' ? undefined : read;
      },
      { timeoutMs: 120_000, everyMs: 50 },
    );
    if (state === 'refused') refused.push(`${what} ${id}: ${sentence}`);
  };

  const serve = async (conversation: string): Promise<void> => {
    const { log } = await desk.conversation(conversation);
    const texts = log.flatMap(entry => (entry.kind === 'text-received' ? [entry] : []));
    for (const { text, messageId } of texts) {
      if (log.some(entry => entry.kind === 'text-sent' && entry.text === answerTo(text))) continue;
      await insist('reply', conversation, messageId, answerTo(text));
    }
    if (!isWhole(texts.map(({ text }) => text)) || ended.has(conversation)) return;
    await insist('end', conversation, `end-${conversation}`);
    await insist('close', conversation, `close-${conversation}`);
    ended.add(conversation);
  };

  const work = (async () => {
    while (working) {
      try {
        const { items } = await desk.inbox();
        for (const { conversation, state } of items) {
          if (state === 'offered') await insist('accept', conversation, `accept-${conversation}`);
          else if (state === 'held') await serve(conversation);
        }
      } catch {
        // The desk can't be reached, or not yet: it tries again, until the test gives up.
      }
      await new Promise(done => setTimeout(done, 50));
    }
  })();

  return {
    /** What was refused after it had been taken: a command that came twice, or too late. */
    refused,
    stop: async (): Promise<void> => {
      working = false;
      await work;
    },
  };
};

/** A refusal at the door is an answer; a door that isn't there, or says 5xx, is none. */
type Taken = readonly string[];
const untilTaken = async (asked: Promise<Taken>): Promise<Taken> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refused && error.status < 500) return [];
    throw error;
  });
