import fc from 'fast-check';
import { DamagedJournal, decodeFrames, encodeFrame } from '../../../../../local/service-bus/journal/frames';

const facts = fc.array(
  fc.record({
    meta: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
    bytes: fc.uint8Array().map(array => Buffer.from(array)),
  }),
  { minLength: 1, maxLength: 4 },
);

test('what was written is read back; a cut at any place keeps the whole frames before it', () => {
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 4 }), fc.nat(), (groups, cut) => {
      const frames = groups.map(encodeFrame);
      const journal = Buffer.concat(frames);
      const plain = (read: Iterable<unknown>) => JSON.parse(JSON.stringify([...read]));
      expect(plain(decodeFrames(journal))).toEqual(plain(groups));
      const length = cut % (journal.length + 1);
      let whole = 0;
      for (let end = 0; whole < frames.length && end + frames[whole]!.length <= length; whole++)
        end += frames[whole]!.length;
      expect(plain(decodeFrames(journal.subarray(0, length)))).toEqual(plain(groups.slice(0, whole)));
    }),
  );
});

test('a changed byte within a frame is found', () => {
  const journal = encodeFrame([{ meta: { a: 1 }, bytes: Buffer.from('hello') }]);
  journal[12] = journal[12]! ^ 1;
  expect(() => [...decodeFrames(journal)]).toThrow(DamagedJournal);
});
