import { randomUUID } from 'node:crypto';
import { Refused } from '../../shared/api/refused';
import type { Destination } from '../../shared/api/shapes';
import type { Customer, TestStack } from './stack';

type Desk = Awaited<ReturnType<TestStack['desk']>>;
export type Worker = { readonly id: string; readonly desk: Desk };

export { randomFrom } from '../../cli/support/sample-day/random';

/** What somebody else was quicker with is refused, and that is right; anything else is a failure. */
const wasDone = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Refused && (error.status === 403 || error.status === 409)) return false;
    throw error;
  }
};

/** An agent at random work until `isOver`: offers, replies, hand-overs, ends, and a walk now and then. Returns their replies. */
export const workAtRandom = async (
  { id, desk }: Worker,
  {
    random,
    isOver,
    to,
    onDone,
  }: {
    readonly random: () => number;
    readonly isOver: () => boolean;
    readonly to: readonly Destination[];
    /** Hears of each thing that was done. */
    readonly onDone: () => void;
  },
): Promise<readonly string[]> => {
  const replies: string[] = [];
  // To hand over to oneself is a mistake, and refused as one.
  const others = to.filter(destination => !('agent' in destination) || destination.agent !== id);
  const unlessRefused = async (work: Promise<unknown>): Promise<boolean> => {
    const isDone = await wasDone(work);
    if (isDone) onDone();
    return isDone;
  };
  const of = (conversation: string) => ({
    reply: async (text: string) => {
      if (await unlessRefused(desk.reply(conversation, text))) replies.push(text);
    },
    finish: async () => {
      if (await unlessRefused(desk.end(conversation))) await unlessRefused(desk.close(conversation));
    },
  });
  while (!isOver()) {
    const { items } = await desk.inbox();
    const item = items[Math.floor(random() * items.length)];
    const dice = random();
    if (dice < 0.05) {
      await unlessRefused(desk.presence('away'));
      await unlessRefused(desk.presence('available'));
    }
    if (item === undefined) await new Promise(after => setTimeout(after, 50));
    else if (item.state === 'offered' || item.state === 'transfer-offered' || item.state === 'consult')
      await unlessRefused(desk[dice < 0.75 ? 'accept' : 'decline'](item.conversation));
    else if (item.state === 'held' && item.status === 'wrap-up') await unlessRefused(desk.close(item.conversation));
    else if (item.state === 'held' && dice < 0.4) await of(item.conversation).reply(`${id} says ${randomUUID()}`);
    else if (item.state === 'held' && dice < 0.6)
      await unlessRefused(
        desk.transfer(item.conversation, others[Math.floor(random() * others.length)] as Destination, 'Please'),
      );
    else if (item.state === 'held') await of(item.conversation).finish();
    else await unlessRefused(desk.close(item.conversation));
  }
  return replies;
};

/** A customer who writes now and then until `isOver`. Returns what they wrote. */
export const writeAtRandom = async (
  customer: Customer,
  { random, isOver }: { readonly random: () => number; readonly isOver: () => boolean },
): Promise<readonly string[]> => {
  const texts: string[] = [];
  while (!isOver()) {
    const text = `${random() < 0.5 ? 'My order' : 'A question'} ${randomUUID()}`;
    await customer.text(text);
    texts.push(text);
    await new Promise(done => setTimeout(done, 300 + random() * 1_500));
  }
  return texts;
};
