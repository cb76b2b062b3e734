import { agentAtWork, answerTo } from './agent-at-work';
import type { Customer, TestStack } from './stack';
import { waitFor } from './wait-for';

/** Each text names its place among its customer's, so that an agent knows when the customer has said all. */
const wordsOf = (who: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `Customer ${who} asks about order ${n + 1} of ${count}`);
const isWhole = (texts: readonly string[]): boolean => texts.length === Number(texts[0]?.split(' ').at(-1));

type Hooks = {
  /** Waited for before a customer's nth text, from 0. */
  readonly turn?: (nth: number) => Promise<unknown> | undefined;
  /** Hears how many texts of all customers have been sent. */
  readonly onSent?: (count: number) => void;
};

/**
 * Customers who ask about their orders, each so many times, and two agents who answer. `settled` proves what must hold whatever was
 * stopped or killed meanwhile: no text lost, none answered twice, each customer's order kept, no dead letter, no capacity leaked.
 */
export const createTraffic = async (stack: TestStack, counts: readonly number[]) => {
  const desks = await Promise.all([stack.desk('ana'), stack.desk('ben')]);
  const sam = await stack.desk('sam');
  await Promise.all(desks.map(desk => desk.presence('available')));
  const agents = desks.map(desk => agentAtWork(desk, isWhole));
  const customers = counts.map((count, who) => ({ customer: stack.customer(), words: wordsOf(who, count) }));
  const inboxes = async () => (await Promise.all(desks.map(desk => desk.inbox()))).map(({ items }) => items);

  return {
    /** Every customer sends all their texts: the next when the one before is at our door, for Event Grid keeps no order. */
    flow: async ({ turn, onSent }: Hooks): Promise<void> => {
      let sent = 0;
      const speak = async (customer: Customer, words: readonly string[]): Promise<void> => {
        for (const [nth, text] of words.entries()) {
          await turn?.(nth);
          const { messageId } = await customer.text(text);
          sent += 1;
          onSent?.(sent);
          await waitFor(
            'the text to be at the door',
            async () =>
              (await stack.emulator<{ status: string }>('GET', `messages/${messageId}`)).status === 'delivered',
            { timeoutMs: 60_000, everyMs: 50 },
          );
        }
      };
      await Promise.all(customers.map(({ customer, words }) => speak(customer, words)));
    },

    settled: async (): Promise<void> => {
      for (const { customer, words } of customers) {
        await customer.hears('How did we do today?', 60_000);
        const heard = (await customer.replies()).map(({ text }) => text);
        expect(heard).toEqual([
          expect.stringMatching(/^Thanks for texting Contoso! We have your message/),
          expect.stringMatching(/^Hi, this is (Ana Flores|Ben Carter) from Contoso/),
          ...words.map(answerTo),
          expect.stringMatching(/just text us again\.$/),
          expect.stringMatching(/^How did we do today\?/),
        ]);
      }
      await Promise.all(agents.map(({ stop }) => stop()));
      expect(agents.flatMap(({ refused }) => refused)).toEqual([]);
      expect((await sam.call('deadLetterList', {})).body).toEqual({ deadLetters: [] });

      // All the room is free again: three for each, and the seventh waits.
      await waitFor('everything to be over', async () => (await inboxes()).flat().length === 0);
      const next = Array.from({ length: 7 }, () => stack.customer());
      await Promise.all(next.map(customer => customer.text('Where is my order?')));
      await Promise.all(next.map(customer => customer.hears('Thanks for texting Contoso!')));
      await waitFor('every agent to be full', async () => (await inboxes()).every(items => items.length === 3));
      expect((await inboxes()).flat().every(({ state }) => state === 'offered')).toBe(true);
    },
  };
};
