import { randomInt } from 'node:crypto';
import { phoneLine } from '../../cli/support/phone-line';

const EVERY_MS = 1_000;
const LOOK_MS = 25;
const ANSWER_WITHIN_MS = 60_000;

const pause = (ms: number) => new Promise(done => setTimeout(done, ms));
/** No attacker has one of these. */
const freshNumber = () => `+1425${randomInt(200, 990)}${randomInt(1_000, 10_000)}`;

/** A customer texts each second, each from a phone of their own; how long each waited for the first answer, in ms. Infinity: in vain. */
export const ordinaryCustomers = async (phones: string, ms: number): Promise<readonly number[]> => {
  const line = phoneLine(phones);
  const answers = async (number: string): Promise<number> => {
    const response = await fetch(`${phones}/emulator/messages?phone=${encodeURIComponent(number)}&limit=10`);
    const { value } = (await response.json()) as { value: readonly { readonly direction: string }[] };
    return value.filter(({ direction }) => direction === 'outbound').length;
  };
  const waited = async (): Promise<number> => {
    const number = freshNumber();
    const begun = performance.now();
    await line.text(number, '+18005550100', 'Hello, where is my order?');
    while (performance.now() - begun < ANSWER_WITHIN_MS) {
      if ((await answers(number)) > 0) return performance.now() - begun;
      await pause(LOOK_MS);
    }
    return Number.POSITIVE_INFINITY;
  };
  const all: Promise<number>[] = [];
  for (const until = performance.now() + ms; performance.now() < until; await pause(EVERY_MS)) all.push(waited());
  return Promise.all(all);
};
