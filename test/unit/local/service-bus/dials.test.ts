import { createDialBoard, dialsFromFlags } from '../../../../local/service-bus/dials';

describe('The dials of the broker', () => {
  test('are all off at first', () => {
    const dials = createDialBoard();
    expect([dials.draw(), dials.faults()]).toEqual([undefined, 0]);
  });

  test('each kind has its share of what is drawn', () => {
    const draws = [0.05, 0.15, 0.25, 0.35];
    const dials = createDialBoard(
      { busyPercent: 10, silentPercent: 10, cutPercent: 10, takesMessage: false },
      () => draws.shift() ?? 1,
    );
    expect([1, 2, 3, 4].map(() => dials.draw()?.kind)).toEqual(['busy', 'silent', 'cut', undefined]);
    expect(dials.faults()).toBe(3);
  });

  test('what is refused as busy was never taken, whatever the dial says', () => {
    expect(createDialBoard({ busyPercent: 100 }, () => 0).draw()).toEqual({ kind: 'busy', takesMessage: false });
    expect(createDialBoard({ cutPercent: 100 }, () => 0).draw()).toEqual({ kind: 'cut', takesMessage: true });
  });

  test('end after so many faults', () => {
    const dials = createDialBoard({ busyPercent: 100, faultsLeft: 1 }, () => 0);
    expect([dials.draw()?.kind, dials.draw()]).toEqual(['busy', undefined]);
  });

  test('a change is merged, and told; a wrong value changes nothing', () => {
    const told: number[] = [];
    const dials = createDialBoard({ cutPercent: 5 }, Math.random, ({ busyPercent }) => void told.push(busyPercent));
    dials.change({ busyPercent: 20 });
    expect(() => dials.change({ busyPercent: -1 })).toThrow();
    expect(dials.get()).toMatchObject({ cutPercent: 5, busyPercent: 20 });
    dials.reset();
    expect(told).toEqual([20, 0]);
  });

  test('are read from the command line, and a wrong one is told', () => {
    expect(dialsFromFlags(['busyPercent=20', 'takesMessage=false', 'faultsLeft=null'])).toEqual({
      busyPercent: 20,
      takesMessage: false,
      faultsLeft: null,
    });
    expect(() => dialsFromFlags(['busy'])).toThrow('expected <dial>=<value>');
    expect(() => dialsFromFlags(['busyPercent=lots'])).toThrow('busyPercent');
    expect(() => dialsFromFlags(['sleepy=1'])).toThrow('sleepy');
  });
});
