import { createOneRead } from '../../../../../../shared/adapters/tables/pool/one-read';

/** Reads that the test ends, in the order in which they were begun. */
const reads = () => {
  const begun: { readonly of: string; readonly end: (value: string) => void; readonly fail: () => void }[] = [];
  const read = createOneRead(
    of => new Promise<string>((end, fail) => begun.push({ of, end, fail: () => fail(new Error('503')) })),
  );
  return { begun, read };
};
const aMoment = () => new Promise<void>(done => setImmediate(done));

test('who asks for the same in the same moment shares a read; for another there is another', async () => {
  const { begun, read } = reads();
  const answers = Promise.all([read('a'), read('a'), read('b'), read('a')]);
  expect(begun.map(({ of }) => of)).toEqual(['a', 'b']);
  begun[0]?.end('one');
  begun[1]?.end('other');
  expect(await answers).toEqual(['one', 'one', 'other', 'one']);
});

test('who asks a moment later is not given what was read before, even while it is still under way', async () => {
  const { begun, read } = reads();
  const early = read('a');
  await aMoment();
  const late = [read('a'), read('a')];
  expect(begun).toHaveLength(2);
  begun[1]?.end('newer');
  begun[0]?.end('older');
  expect(await Promise.all([early, ...late])).toEqual(['older', 'newer', 'newer']);
});

test('a read that failed is not kept', async () => {
  const { begun, read } = reads();
  const failed = read('a');
  begun[0]?.fail();
  await expect(failed).rejects.toThrow('503');
  const again = read('a');
  begun[1]?.end('there');
  expect(await again).toBe('there');
});
