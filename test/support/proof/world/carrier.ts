import { hashOf } from '../../../../shared/hash';
import type { OutgoingText, SendResult } from '../../../../shared/ports';
import type { Fault } from './faults';
import { type Journal, journaled } from './journal';

/** A text that a provider took. */
export type Taken = {
  readonly to: string;
  readonly text: string;
  readonly tag: string;
  readonly provider: OutgoingText['provider'];
  /** In the order in which they were taken. */
  readonly nth: number;
  /** Whether it gets to the phone: by the story's seed and its tag alone. */
  readonly fate: 'arrives' | 'fails' | 'is-never-reported';
};

/** ACS knows an id for five minutes. */
const REMEMBERED_MS = 5 * 60_000;
const REPORTED_AFTER_MS = 2_000;

type Outside = {
  readonly seed: number;
  readonly now: () => number;
  /** A report comes in, by the door of its provider. */
  readonly report: (taken: Taken, messageId: string, at: number) => void;
};

/** The providers and the phones: who was sent what, once for each repeatability id where the provider knows ids. */
export const createCarrier = ({ seed, now, report }: Outside, journal: Journal) => {
  const remembered = journaled<string, { readonly messageId: string; readonly at: number }>(journal);
  const taken: Taken[] = [];
  const fateOf = (tag: string): Taken['fate'] => {
    const dice = Number.parseInt(hashOf(`${seed} ${tag}`, 6), 16) % 100;
    return dice < 4 ? 'fails' : dice < 7 ? 'is-never-reported' : 'arrives';
  };
  const take = ({ to, text, tag, provider, repeatabilityId }: OutgoingText): string => {
    const known = provider === 'acs' ? remembered.all.get(repeatabilityId) : undefined;
    if (known !== undefined && now() - known.at < REMEMBERED_MS) return known.messageId;
    const nth = taken.length;
    const messageId = `Outgoing_${nth}`;
    remembered.set(repeatabilityId, { messageId, at: now() });
    const one = { to, text, tag, provider, nth, fate: fateOf(tag) };
    journal.changing(() => () => void taken.pop());
    taken.push(one);
    if (one.fate !== 'is-never-reported') report(one, messageId, now() + REPORTED_AFTER_MS);
    return messageId;
  };
  return {
    taken: taken as readonly Taken[],
    /** What they took elsewhere, in its order. */
    tookElsewhere: (texts: readonly Taken[]): void => void taken.push(...texts),
    send: (text: OutgoingText, fault: (Fault & { kind: 'carrier' })['how'] | undefined): SendResult => {
      switch (fault) {
        case 'taken-no-answer':
          take(text);
          return { kind: 'no-answer', details: 'No answer came.' };
        case 'no-answer':
          return { kind: 'no-answer', details: 'No answer came.' };
        case 'busy':
          return { kind: 'not-taken', retryAfterMs: 1_000, details: 'Too many requests.' };
        case 'refused':
          return { kind: 'refused', code: '4001', details: 'The provider refuses it.' };
        case undefined:
          return { kind: 'accepted', messageId: take(text) };
      }
    },
  };
};
