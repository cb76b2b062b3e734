import { adviceOf } from '../../../../scripts/infra/advisories';

const report = (high: number, critical: number, vulnerabilities: Record<string, { severity: string; range: string }>) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: { low: 1, high, critical } } });

test('a registry that knows of nothing grave', () => {
  expect(adviceOf(report(0, 0, { minor: { severity: 'low', range: '<1' } }))).toEqual({ kind: 'none' });
});

test('grave weaknesses are named, lesser ones are not', () => {
  const found = { bad: { severity: 'high', range: '<2.0.1' }, minor: { severity: 'low', range: '*' } };
  expect(adviceOf(report(1, 0, found))).toEqual({ kind: 'found', packages: ['bad <2.0.1 (high)'] });
  const worse = { worst: { severity: 'critical', range: '*' } };
  expect(adviceOf(report(0, 1, worse))).toEqual({ kind: 'found', packages: ['worst * (critical)'] });
});

test.each([
  ['a mirror without advisories', JSON.stringify({ message: '405 Method Not Allowed' }), '405 Method Not Allowed'],
  ['no answer', '', 'no answer'],
  ['something else', '<html>Sign in</html>', '<html>Sign in</html>'],
])('%s is no clean bill of health, and no failure', (_, output, why) => {
  expect(adviceOf(output)).toEqual({ kind: 'not-asked', why });
});
