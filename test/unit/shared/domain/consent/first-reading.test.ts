import { firstReading } from '../../../../../shared/domain/consent/first-reading';

test('every step reads, and none throws: the second time it costs next to nothing', () => {
  expect(firstReading.length).toBeGreaterThan(0);
  for (const read of [...firstReading, ...firstReading]) expect(read()).toBeUndefined();
});
