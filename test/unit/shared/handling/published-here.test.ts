import { publishedHere } from '../../../../shared/handling/published-here';

const config = { version: 'v1' };

test('an outbox that was published is not published again; one that was cut off is', async () => {
  const sent: string[] = [];
  let fails = true;
  const publish = publishedHere<string>(async (owner, event, effects) => {
    if (fails) throw new Error('cut off');
    sent.push(`${owner} ${event} ${effects.join()}`);
  });
  await expect(publish('t1', 'e1', ['a'], config)).rejects.toThrow('cut off');
  fails = false;
  await publish('t1', 'e1', ['a'], config);
  await publish('t1', 'e1', ['a'], config);
  expect(sent).toEqual(['t1 e1 a']);
});

test('another owner’s event of the same id is another event', async () => {
  const sent: string[] = [];
  const publish = publishedHere<string>(async owner => void sent.push(owner));
  await publish('t1', 'e1', [], config);
  await publish('t2', 'e1', [], config);
  expect(sent).toEqual(['t1', 't2']);
});

test('what was published long ago is forgotten, so that memory stays bounded', async () => {
  let published = 0;
  const publish = publishedHere<string>(async () => {
    published += 1;
  });
  for (let n = 0; n <= 2_001; n += 1) await publish('t1', `e${n}`, [], config);
  await publish('t1', 'e0', [], config);
  expect(published).toBe(2_003);
});
