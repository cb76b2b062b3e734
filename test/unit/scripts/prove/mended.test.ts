import { PLAIN } from '../../../support/proof/story/offices';
import { runStory, type Story } from '../../../support/proof/story/story';

/** Stories that the proof found, with the fewest steps that showed a fault of ours, which is mended. */
const MENDED: Readonly<Record<string, Story>> = {
  'an automatic text that waits with a customer’s text is not overtaken by the next one': {
    ...{ seed: 25, office: 21, clocksDiffer: 0 },
    steps: [
      { do: 'text', who: 5, to: 0, words: 'hello', id: 29, faults: [{ kind: 'crash', at: 14, side: 'after' }] },
      {
        ...{ do: 'pass', ms: 10_000, id: 32 },
        faults: [
          { kind: 'lost-answer', at: 22, retried: false },
          { kind: 'refused', at: 30, status: 500, times: 2 },
        ],
      },
    ],
  },
  'a text that was decided is not buried while the table is away': {
    ...{ seed: 1, office: PLAIN, clocksDiffer: 0 },
    steps: [
      {
        ...{ do: 'text', who: 0, to: 1, words: 'hello', id: 0 },
        faults: [{ kind: 'refused', at: 12, status: 404, times: 3 }],
      },
    ],
  },
  'figures equal the log where two hosts’ clocks differ': {
    ...{ seed: 16, office: 20, clocksDiffer: 4_000 },
    steps: [
      { do: 'presence', agent: 'cy', presence: 'offline', id: 29, limit: 0 },
      {
        ...{ do: 'text', who: 5, to: 2, words: 'hello', id: 43, order: 649_869 },
        faults: [
          { kind: 'refused', at: 15, status: 404, times: 4 },
          { kind: 'late', nth: 5, by: 60_000 },
        ],
      },
      { do: 'pass', ms: 61_000, id: 46 },
      { do: 'accept', n: 11, id: 47 },
      { do: 'move', id: 48 },
      { do: 'hand-on', n: 0, queue: 'orders', id: 52, limit: 1 },
      { do: 'move', id: 53 },
    ],
  },
  'a dead letter that could not be sent again is not taken for replayed': {
    ...{ seed: 1_000_342, office: 17, clocksDiffer: 0 },
    steps: [
      { do: 'text', who: 0, to: 2, words: 'hello', again: [18_000_000], id: 2 },
      { do: 'text', who: 0, to: 1, words: 'hello', id: 4, faults: [{ kind: 'twice', nth: 2, after: 1_728_000_000 }] },
      { do: 'configure', change: 'channel', id: 26 },
      { do: 'text', who: 3, to: 0, words: 'hello', id: 27 },
      { do: 'text', who: 5, to: 2, words: 'hello', id: 29 },
      { do: 'accept', n: 3, id: 49 },
      { do: 'text', who: 5, to: 0, words: 'hello', id: 56, limit: 1 },
      { do: 'reply', n: 6, id: 64, faults: [{ kind: 'twice', nth: 5, after: 1_000 }] },
      { do: 'reply', n: 8, id: 73 },
      { do: 'decline', n: 4, id: 178, faults: [{ kind: 'refused', at: 2, status: 429, times: 4 }] },
      { do: 'text', who: 4, to: 2, words: 'hello', id: 188 },
      { do: 'replay', id: 190, faults: [{ kind: 'refused', at: 30, status: 404, times: 4 }] },
    ],
  },
  'a text that may have been taken before the carrier was busy is no new attempt': {
    ...{ seed: 1_000_309, office: 17, clocksDiffer: 0 },
    steps: [
      { do: 'text', who: 4, to: 2, words: 'hello', id: 4 },
      { do: 'text', who: 3, to: 0, words: 'hello', id: 13 },
      { do: 'text', who: 2, to: 0, words: 'hello', id: 14 },
      { do: 'text', who: 3, to: 1, words: 'hello', id: 15 },
      { do: 'accept', n: 1, id: 17 },
      { do: 'text', who: 3, to: 2, words: 'hello', id: 33 },
      { do: 'text', who: 2, to: 0, words: 'I want to kill myself', id: 36 },
      { do: 'accept', n: 10, id: 41 },
      { do: 'accept', n: 8, id: 42 },
      { do: 'text', who: 2, to: 0, words: 'hello', id: 43 },
      { do: 'text', who: 2, to: 0, words: 'hello', id: 81 },
      { do: 'end', n: 9, id: 85 },
      { do: 'text', who: 2, to: 0, words: 'STOP', id: 87 },
      { do: 'pass', ms: 1_320_000, id: 133 },
      { do: 'accept', n: 9, id: 138, faults: [{ kind: 'crash', at: 11, side: 'before' }] },
      { do: 'text', who: 2, to: 0, words: 'HELP', id: 148 },
      { do: 'text', who: 3, to: 0, words: 'hello', id: 150, faults: [{ kind: 'crash', at: 12, side: 'before' }] },
      { do: 'text', who: 2, to: 0, words: 'yes', id: 152, faults: [{ kind: 'crash', at: 22, side: 'after' }] },
      { do: 'pass', ms: 61_000, id: 159, faults: [{ kind: 'carrier', nth: 2, how: 'busy' }] },
    ],
  },
  'the last word of a conversation counts in the event that begins the next': {
    ...{ seed: 7_000_022, office: 4, clocksDiffer: 0 },
    steps: [
      { do: 'text', who: 4, to: 0, words: 'hello', id: 7 },
      { do: 'text', who: 4, to: 1, words: 'hello', id: 25 },
      { do: 'text', who: 1, to: 0, words: 'hello', id: 28 },
      { do: 'text', who: 5, to: 0, words: 'I want to kill myself', id: 35 },
      { do: 'text', who: 3, to: 0, words: 'hello', id: 39, limit: 0 },
      { do: 'text', who: 2, to: 1, words: 'hello', id: 46, faults: [{ kind: 'twice', nth: 4, after: 1_728_000_000 }] },
      { do: 'text', who: 4, to: 2, words: 'hello', id: 63 },
      { do: 'text', who: 1, to: 1, words: 'hello', id: 64 },
      { do: 'supervise', n: 6, agent: 'ben', action: 'assign', id: 67 },
      { do: 'pass', ms: 1_000, id: 68 },
      { do: 'end', n: 9, id: 75 },
      { do: 'text', who: 5, to: 0, words: '4', id: 125 },
      { do: 'close', n: 8, id: 128 },
      { do: 'text', who: 5, to: 0, words: 'where is it?', id: 132, faults: [{ kind: 'late', nth: 2, by: 18_000_000 }] },
    ],
  },
};

test.each(Object.entries(MENDED))('%s', async (_, story) => {
  expect((await runStory(story)).found).toEqual([]);
});
