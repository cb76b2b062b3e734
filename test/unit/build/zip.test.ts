import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { zip } from '../../../build/zip';
import { unzip } from '../../support/unzip';

test('what goes in comes out, whatever it is', () => {
  const entry = fc.record({
    name: fc.stringMatching(/^[a-zé]{1,12}(\/[a-z]{1,5})?$/),
    data: fc.uint8Array({ maxLength: 5_000 }).map(bytes => Buffer.from(bytes)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 6 }), entries => {
      const files = unzip(zip(entries));
      return files.size === entries.length && entries.every(({ name, data }) => files.get(name)?.equals(data));
    }),
    { numRuns: 100 },
  );
});

test('the same content is the same archive', () => {
  const files = [{ name: 'a', data: Buffer.from('hello') }];
  expect(zip(files).equals(zip(files))).toBe(true);
  expect(zip(files).readUInt32LE(14)).toBe(crc32('hello'));
});
