// Asks the registry whether a deployed dependency has a known weakness: npm run advisories
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const reportSchema = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number() }) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
});

export type Advice =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly packages: readonly string[] }
  /** The registry gives no advisories (a mirror often doesn't), or can't be reached. */
  | { readonly kind: 'not-asked'; readonly why: string };

/** What `npm audit --json` says, of high and critical weaknesses. */
export const adviceOf = (output: string): Advice => {
  const json = parsed(output);
  const report = reportSchema.safeParse(json);
  if (!report.success) {
    const said = z.object({ message: z.string() }).safeParse(json);
    return { kind: 'not-asked', why: said.success ? said.data.message : output.trim().slice(0, 200) || 'no answer' };
  }
  const { metadata, vulnerabilities } = report.data;
  if (metadata.vulnerabilities.high + metadata.vulnerabilities.critical === 0) return { kind: 'none' };
  const packages = Object.entries(vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range} (${severity})`);
  return { kind: 'found', packages };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const check = (): number => {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only', '--omit', 'dev'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const advice = adviceOf(stdout ?? '');
  if (advice.kind === 'not-asked') console.log(`NOT CHECKED: the registry answers no advisories (${advice.why}).`);
  if (advice.kind === 'none') console.log('No high or critical weakness is known of what is deployed.');
  if (advice.kind === 'found')
    console.error(
      `Known weaknesses in what is deployed:\n${advice.packages.join('\n')}\nUpdate them, or say in an override why not.`,
    );
  return advice.kind === 'found' ? 1 : 0;
};

if (require.main === module) process.exitCode = check();
