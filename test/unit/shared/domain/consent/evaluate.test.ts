import { evaluateOptOuts, fromTsv } from '../../../../../shared/domain/consent/evaluate';

describe('a file of label, tab, text', () => {
  test('is read line by line, and any other label is none', () => {
    expect(fromTsv('certain\tSTOP\r\nham\tstop by\n Likely \tgo away\n')).toEqual([
      { label: 'certain', text: 'STOP' },
      { label: 'none', text: 'stop by' },
      { label: 'likely', text: 'go away' },
    ]);
  });
  test('without a tab has no texts', () => expect(fromTsv('STOP\n\nno tab')).toEqual([]));
  test('keeps further tabs in the text', () =>
    expect(fromTsv('none\ta\tb')).toEqual([{ label: 'none', text: 'a\tb' }]));
});

describe('the figures', () => {
  const found = evaluateOptOuts(
    fromTsv('certain\tSTOP\nnone\tUNSUBSCRIBE\ncertain\tblue\nmaybe\tleave me alone\nnone\thello'),
  );

  test('count every label and grade', () => {
    expect(found.counts.certain).toEqual({ certain: 1, likely: 0, maybe: 0, none: 1 });
    expect(found.counts.none).toEqual({ certain: 1, likely: 0, maybe: 0, none: 1 });
    expect(found.counts.maybe).toEqual({ certain: 0, likely: 1, maybe: 0, none: 0 });
  });
  test('are shares of what was read and of what was labelled', () => {
    expect(found).toMatchObject({ texts: 5, certainPrecision: 0.5, certainRecall: 0.5, certainRate: 0.4 });
    expect(found.anyPrecision).toBeCloseTo(2 / 3);
    expect(found.anyRecall).toBeCloseTo(2 / 3);
  });
  test('name every miss, and what was caught in another grade', () => {
    expect(found.misses.map(({ text }) => text)).toEqual(['UNSUBSCRIBE', 'blue']);
    expect(found.otherGrade.map(({ text }) => text)).toEqual(['leave me alone']);
  });
  test('of no text are undefined, never a division by zero', () =>
    expect(evaluateOptOuts([])).toMatchObject({
      texts: 0,
      certainPrecision: undefined,
      anyRecall: undefined,
      certainRate: 0,
    }));
});
