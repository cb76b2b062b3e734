import { thread } from '../../../../../support/thread';

const TEXT = { by: 'agent', conversation: 'c' };
type Report = 'failed' | 'failed again' | 'delivered' | 'wake';
const REPORTS: readonly Report[] = ['failed', 'failed again', 'delivered', 'wake'];

/** Every order of reports of one text, each at most twice. */
const orders = (length: number, used: readonly Report[] = []): readonly (readonly Report[])[] =>
  length === 0
    ? [used]
    : REPORTS.filter(report => used.filter(one => one === report).length < 2).flatMap(report =>
        orders(length - 1, [...used, report]),
      );

const told = (reports: readonly Report[]) => {
  const it = thread().withAgent();
  const failure = { type: 'text-failed', seq: 7, code: '4006', details: 'x', text: TEXT } as const;
  const happened = reports.map(report => {
    it.pass(1);
    if (report === 'delivered') return it.give({ type: 'text-delivered', seq: 7, attempt: 1 });
    if (report === 'wake') return it.state.wakes.retry === undefined ? undefined : it.wake('retry');
    return it.give({ ...failure, attempt: report === 'failed' ? 1 : 2 });
  });
  return { it, happened };
};

describe('failed and delivered reports of one text, in every order and up to twice each', () => {
  const all = [3, 4, 5].flatMap(length => orders(length)).filter(order => order.includes('delivered'));

  test('once it has arrived nothing leaves again, and nothing waits to', () => {
    for (const reports of all) {
      const { it, happened } = told(reports);
      const arrived = reports.indexOf('delivered');
      const later = happened.slice(arrived).flatMap(one => one?.effects ?? []);
      expect([reports, later.filter(({ kind }) => kind === 'send-text')]).toEqual([reports, []]);
      expect([reports, it.state.retries ?? [], it.state.wakes.retry]).toEqual([reports, [], undefined]);
      expect([reports, it.state.deliverability]).toEqual([reports, undefined]);
    }
    expect(all.length).toBeGreaterThan(500);
  });

  test('the log says once that it arrived, drops the planned retry, and every later failure with its reason', () => {
    for (const reports of all) {
      const { happened } = told(reports);
      const arrived = reports.indexOf('delivered');
      const before = happened.slice(0, arrived).flatMap(one => one?.entries ?? []);
      const after = happened.slice(arrived).flatMap(one => one?.entries ?? []);
      const rules = after.map(({ outcome }) => outcome.because.rule);
      expect([reports, after.filter(({ outcome }) => outcome.kind === 'text-arrived').length]).toEqual([reports, 1]);
      const failures = reports.slice(arrived).filter(report => report.startsWith('failed')).length;
      expect([reports, rules.filter(rule => rule === 'delivery.arrived-before').length]).toEqual([reports, failures]);
      const planned = before.filter(({ outcome }) => outcome.kind === 'retry-planned').length;
      const gone = before.filter(({ outcome }) => ['retry-left', 'retry-dropped'].includes(outcome.kind)).length;
      if (planned > 0 && gone === 0)
        expect([reports, rules]).toEqual([reports, expect.arrayContaining(['retry.arrived-after-all'])]);
    }
  });
});
