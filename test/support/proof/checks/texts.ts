import { ownLimitOf } from '../../../../shared/domain/auto-messages/text-counts';
import { fromTag } from '../../../../shared/domain/sending/delivery';
import { traitsOf } from '../../../../shared/domain/sending/providers';
import type { DeadLetter } from '../../../../shared/ports';
import type { Taken } from '../world/carrier';
import type { World } from '../world/world';
import type { ToldTexts } from './at-rest';
import type { ThreadAtRest } from './read-thread';

/** Rule 1: each text that a provider told of stands in its thread's log once, or waits for a person among the dead letters. */
export const textsInOneState = (
  { texts }: ToldTexts,
  threads: readonly ThreadAtRest[],
  letters: readonly DeadLetter[],
): readonly string[] => {
  const found: string[] = [];
  const times = new Map<string, number>();
  for (const { id, log } of threads)
    for (const { outcome } of log)
      if (outcome.kind === 'text-received') {
        const key = `${id} ${outcome.messageId}`;
        times.set(key, (times.get(key) ?? 0) + 1);
        if (texts.get(outcome.messageId) !== id) found.push(`the text ${outcome.messageId} stands in another thread`);
      }
  const lying = new Set(letters.filter(({ state }) => state === 'new').map(({ original: { id } }) => String(id)));
  for (const [message, thread] of texts) {
    const stands = times.get(`${thread} ${message}`) ?? 0;
    const letter = lying.has(message) ? 1 : 0;
    if (stands > 1) found.push(`the text ${message} stands ${stands} times in the log`);
    if (stands + letter === 0) found.push(`the text ${message} is lost`);
  }
  return found;
};

/** What a person must see to: a number that nobody serves, and what the store refused for long while it took others. */
const TAKEN_FOR_POISON_RIGHTLY = /No channel has the number|RestError/;

/** An outage is no poison: what is buried can't be handled, or was refused for long. */
export const lettersWithReason = (letters: readonly DeadLetter[]): readonly string[] =>
  letters.flatMap(({ source, reason }) =>
    TAKEN_FOR_POISON_RIGHTLY.test(reason) ? [] : [`a message of ${source} is buried: ${reason.slice(0, 120)}`],
  );

/** Rule 2: each text of ours that was decided was handed over and taken once, in the order decided, or its status says why not. */
export const sentTexts = (
  { carrier, gate }: World,
  threads: readonly ThreadAtRest[],
  letters: readonly DeadLetter[],
): readonly string[] => {
  const found: string[] = [];
  const byText = new Map<string, Taken[]>();
  for (const taken of carrier.taken) {
    const of = fromTag(taken.tag);
    if (of === undefined) continue;
    const key = `${of.thread}/${of.seq}`;
    byText.set(key, [...(byText.get(key) ?? []), taken]);
  }
  const lying = new Set(letters.map(({ original: { thread, seq } }) => `${thread}/${seq}`));
  for (const { id, log, deliveries } of threads) {
    // What people write, and what the law, a carrier or a life asks for, waits for nothing, and may overtake what waits.
    let [last, lastFree] = [-1, -1];
    for (const { seq, outcome } of log) {
      if (outcome.kind !== 'text-sent') continue;
      const name = `text ${seq} of ${id.slice(-4)}`;
      const delivery = deliveries.get(seq);
      const taken = byText.get(`${id}/${seq}`) ?? [];
      byText.delete(`${id}/${seq}`);
      const arrived = taken.filter(({ fate }) => fate !== 'fails');
      if (arrived.length > 1)
        found.push(`${name} arrived ${arrived.length} times (${arrived.map(({ tag }) => tag.split('/')[2])})`);
      if (new Set(taken.map(({ tag }) => tag)).size < taken.length)
        found.push(`${name} was taken twice as one attempt`);
      if (taken.some(({ text }) => text !== outcome.text)) found.push(`${name} left with other words`);
      const state = delivery?.state;
      if (state === undefined || state === 'queued' || state === 'sending') {
        if (!lying.has(`${id}/${seq}`)) found.push(`${name} was decided and is ${state ?? 'lost'}`);
      } else if ((state === 'sent' || state === 'delivered') && taken.length === 0)
        found.push(`${name} is ${state}, and no provider has it`);
      else if (state === 'delivered' && arrived.length === 0) found.push(`${name} is delivered, and on no phone`);
      const [first] = taken;
      if (first === undefined || !first.tag.endsWith('/1')) continue;
      // Whose lock is lost while it hands a text over can't call it back; where a provider knows no repeats, the other host gives it up and goes on.
      if (gate.overtakenInCalls > 0 && !traitsOf(first.provider).knowsRepeats) continue;
      const isFree = outcome.origin.by === 'agent' || ownLimitOf(outcome.origin) !== undefined;
      if (first.nth < (isFree ? lastFree : last)) found.push(`${name} left before one that was decided earlier`);
      last = Math.max(last, first.nth);
      if (isFree) lastFree = first.nth;
    }
  }
  for (const key of byText.keys()) found.push(`a text left that no log has: ${key}`);
  return found;
};
