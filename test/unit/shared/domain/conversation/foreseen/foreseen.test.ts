import fc from 'fast-check';
import { foreseeThread } from '../../../../../../shared/domain/conversation/foreseen/foreseen';
import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { createPublicLinks } from '../../../../../../shared/public-links';
import { sampleConfig } from '../../../../../support/sample-config';
import { ana, ben, FIRST, THREAD, type Thread, thread } from '../../../../../support/thread';

const links = createPublicLinks({ publicBaseUrl: 'https://help.example', linkKey: Buffer.alloc(32, 7) });
const foresee = (of: Thread, input: ThreadInput) =>
  foreseeThread(
    of.state,
    { id: 'tried', thread: THREAD, at: of.nowIso, input },
    { now: Date.parse(of.nowIso), config: sampleConfig(), links },
  );
const end: ThreadInput = { type: 'end', conversation: FIRST, agent: ana };
const close: ThreadInput = { type: 'close', conversation: FIRST, agent: ana };

describe('what would follow', () => {
  it('from an end: what the customer hears, and that they are asked how it was', () => {
    const { follows } = foresee(thread().withAgent(), end);
    expect(follows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ends', 'survey']));
    expect(follows.filter(({ kind }) => kind === 'text')).toEqual([
      expect.objectContaining({ by: 'auto', text: expect.stringContaining('Thanks for texting Contoso'), segments: 1 }),
      expect.objectContaining({ by: 'survey', text: expect.stringContaining('How did we do today?'), segments: 1 }),
    ]);
  });

  it('from a close: it waits for the customer while it is active, and is over in wrap-up', () => {
    const of = thread().withAgent();
    expect(foresee(of, close).follows).toEqual([expect.objectContaining({ kind: 'waits-for-customer' })]);
    of.end();
    expect(foresee(of, close).follows).toContainEqual(expect.objectContaining({ kind: 'closes' }));
  });

  it('is the refusal, in the words of the command, where it would be refused', () => {
    const of = thread().withAgent();
    const refused = of.give({ ...end, agent: ben }).one('command-refused');
    expect(foresee(of, { ...end, agent: ben })).toEqual({
      ...{ outcome: 'refused', status: refused.status, sentence: refused.sentence, because: refused.because },
      follows: [],
    });
  });
});

/** What people may ask of a thread. */
const who = fc.constantFrom(ana, ana, ben);
const command: fc.Arbitrary<ThreadInput> = fc.oneof(
  fc.record({ type: fc.constantFrom('end' as const, 'close' as const), agent: who, conversation: fc.constant(FIRST) }),
  fc.record({
    type: fc.constant('reply' as const),
    ...{ agent: who, conversation: fc.constant(FIRST), text: fc.constantFrom('Hello', 'It’s on its way') },
  }),
  fc.record({
    type: fc.constant('sender' as const),
    action: fc.constantFrom(
      'block' as const,
      'unblock' as const,
      'mute' as const,
      'opt-out' as const,
      'opt-in' as const,
    ),
    by: who,
    note: fc.constant('by phone'),
  }),
  fc.record({
    type: fc.constant('set-language' as const),
    ...{ agent: who, conversation: fc.constant(FIRST), language: fc.constantFrom('es', 'fr') },
  }),
);
const step = fc.oneof(
  { weight: 3, arbitrary: command },
  { weight: 1, arbitrary: fc.constantFrom('STOP' as const, 'Thanks' as const, 'START' as const) },
);

test('a dry run and the command itself come to the same, in whatever state', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 15 }), steps => {
      const of = thread().withAgent();
      for (const each of steps) {
        of.pass(3);
        if (typeof each === 'string') {
          of.text(each);
          continue;
        }
        const before = JSON.stringify(of.state);
        const foreseen = foresee(of, each);
        expect(JSON.stringify(of.state)).toBe(before);
        const done = of.give(each);
        const [refused] = done.log('command-refused');
        expect(foreseen.outcome).toBe(refused === undefined ? 'done' : 'refused');
        expect(foreseen.sentence).toBe(refused?.sentence);
        for (const { kind } of foreseen.follows) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if (refused !== undefined) continue;
        expect(foreseen.follows.flatMap(one => (one.kind === 'text' ? [one.text] : []))).toEqual(done.texts);
        const consents = foreseen.follows.flatMap(one => (one.kind === 'consent' ? [one.to] : []));
        if (consents.length > 0) expect(of.state.consent.status).toBe(consents.at(-1));
        const isClosed = foreseen.follows.some(({ kind }) => kind === 'closes');
        if (isClosed) expect(of.status).toBe('closed');
      }
    }),
    { numRuns: 40 },
  );
  for (const kind of ['text', 'ends', 'closes', 'waits-for-customer', 'consent', 'restricted', 'language', 'survey'])
    expect([kind, (seen.get(kind) ?? 0) >= 3]).toEqual([kind, true]);
});
