import type { Chance } from '../../joint/chance';
import type { Customer, TestStack } from '../../stack';

const MOST_AT_ONCE = 24;
const SURVEY = 'How did we do today?';
const LAST_WORDS = ['none', 'none', 'survey', 'STOP', 'STOP'] as const;

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));
/** A text of a conversation, which says how many there will be. */
const words = (n: number, of: number): string => `Where is my order? I ask ${n} of ${of}`;
/** The customer has said all. */
export const isWhole = (texts: readonly string[]): boolean =>
  texts.filter(text => text.includes('I ask')).length >= Number(texts[0]?.split(' ').at(-1) ?? 0);

/**
 * Customers who come at a rate until it is enough, each with one to four texts, seconds apart; some answer the survey, some opt out in
 * the middle. What a phone hands over is told of by its own id.
 *
 * @param everyMs between one customer and the next
 */
export const customersAtARate = (stack: TestStack, luck: Chance, everyMs: number) => {
  /** Every text, by its own id: who must have it. */
  const texts = new Map<string, string>();
  const talking = new Set<Promise<void>>();
  const failed: string[] = [];
  let isEnough = false;

  const say = async (customer: Customer, text: string): Promise<void> => {
    const { messageId } = await customer.text(text);
    texts.set(messageId, customer.thread);
  };
  const talk = async (customer: Customer): Promise<void> => {
    const count = 1 + luck.below(4);
    const last = luck.of(LAST_WORDS);
    for (let n = 1; n <= count; n += 1) {
      await say(customer, words(n, count));
      await pause(200 + luck.below(4_000));
    }
    if (last === 'STOP') await say(customer, 'STOP');
    // Whether it ever comes while all is being broken nobody knows.
    if (last === 'survey')
      await customer.hears(SURVEY, 60_000).then(
        () => say(customer, '5'),
        () => {},
      );
  };

  const coming = (async () => {
    while (!isEnough) {
      if (talking.size < MOST_AT_ONCE) {
        const one = talk(stack.customer())
          .catch((error: unknown) => void failed.push(`a customer could not text: ${error}`))
          .finally(() => talking.delete(one));
        talking.add(one);
      }
      await pause(everyMs);
    }
  })();

  return {
    texts: texts as ReadonlyMap<string, string>,
    /** What kept customers from texting: the phones themselves are not broken. */
    failed: failed as readonly string[],
    /** No more come; resolves when those who are talking have said all. */
    enough: async (): Promise<void> => {
      isEnough = true;
      await coming;
      await Promise.all(talking);
    },
  };
};
