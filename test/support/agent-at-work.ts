import { type Desk, Refused } from '../../cli/support/desk';
import { waitFor } from './wait-for';

type Entry = { readonly outcome: { readonly kind: string; readonly text?: string; readonly messageId?: string } };
type Read = { readonly log: readonly Entry[] };

export const answerTo = (text: string): string => `Re: ${text}`;

/**
 * An agent who accepts every offer, answers each text once and in order, ends the conversation when `isWhole` says that the customer
 * has said all, and closes it. Whatever breaks meanwhile, each command is insisted on under an id of its own, as a desk does.
 */
export const agentAtWork = (desk: Desk, isWhole: (texts: readonly string[]) => boolean) => {
  let working = true;
  const refused: string[] = [];
  const ended = new Set<string>();

  const insist = async (conversation: string, what: string, id: string, body: object = {}): Promise<void> => {
    const { outcome } = await waitFor(
      `"${what}" to be taken`,
      () =>
        untilTaken(
          desk.call<{ outcome: string }>('POST', `conversations/${conversation}/${what}`, { commandId: id, ...body }),
        ),
      { timeoutMs: 120_000, everyMs: 100 },
    );
    if (outcome === undefined) return;
    const { state, sentence } = await waitFor(
      `the outcome of "${what}"`,
      async () => {
        const read = await desk.call<{ state: string; sentence?: string }>('GET', outcome.replace('/api/', ''));
        return read.state === 'pending' ? undefined : read;
      },
      { timeoutMs: 120_000, everyMs: 50 },
    );
    if (state === 'refused') refused.push(`${what} ${conversation}: ${sentence}`);
  };

  const serve = async (conversation: string): Promise<void> => {
    const { log } = await desk.call<Read>('GET', `conversations/${conversation}`);
    const texts = log.flatMap(({ outcome }) => (outcome.kind === 'text-received' ? [outcome] : []));
    for (const { text = '', messageId = '' } of texts) {
      if (log.some(({ outcome }) => outcome.kind === 'text-sent' && outcome.text === answerTo(text))) continue;
      await insist(conversation, 'messages', messageId, { text: answerTo(text) });
    }
    if (!isWhole(texts.map(({ text = '' }) => text)) || ended.has(conversation)) return;
    await insist(conversation, 'end', `end-${conversation}`);
    await insist(conversation, 'close', `close-${conversation}`);
    ended.add(conversation);
  };

  const work = (async () => {
    while (working) {
      try {
        const { items } = await desk.inbox();
        for (const { conversation, state } of items) {
          if (state === 'offered') await insist(conversation, 'accept', `accept-${conversation}`);
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
const untilTaken = async (asked: Promise<{ readonly outcome: string }>): Promise<{ readonly outcome?: string }> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refused && error.status < 500) return {};
    throw error;
  });
