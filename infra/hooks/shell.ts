// What every hook works with: the two command lines, the environment that azd gives, a voice and a clock. A test passes its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs a command and gives what it printed. A failure throws, or is `undefined` where it is `optional`. */
export type Run = (args: readonly string[], options?: { readonly optional?: boolean }) => string | undefined;
export type Shell = {
  readonly az: Run;
  readonly azd: Run;
  /** This Node, in the project's folder. A failure carries its exit code as `status`. */
  readonly node: Run;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
  readonly pause: (ms: number) => Promise<unknown>;
};

const quoted = (arg: string): string => (/[\s"]/.test(arg) ? `"${arg.replaceAll('"', '\\"')}"` : arg);

const run =
  (command: string): Run =>
  (args, { optional = false } = {}) => {
    // `az` is a batch file on Windows, and batch files need a shell.
    const shell = process.platform === 'win32';
    const { status, stdout, stderr, error } = spawnSync(command, shell ? args.map(quoted) : args, {
      encoding: 'utf8',
      shell,
    });
    if (status === 0) return stdout.trim();
    if (optional) return undefined;
    const reason = (stderr || error?.message || `exit code ${status}`).trim();
    throw Object.assign(new Error(`${command} ${args.slice(0, 3).join(' ')} failed: ${reason}`), { status });
  };

/** Gives a JSON file with this content to `use`, and takes it away again: no shell has a say in its quotes. */
export const withFile = <Result>(content: unknown, use: (file: string) => Result): Result => {
  const folder = mkdtempSync(join(tmpdir(), 'channel-'));
  const file = join(folder, 'content.json');
  try {
    writeFileSync(file, JSON.stringify(content));
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const realShell = (): Shell => ({
  az: run('az'),
  azd: run('azd'),
  node: run('node'),
  env: process.env,
  say: text => console.log(text),
  pause,
});

/** A value that azd must have set. */
export const needed = (env: Shell['env'], name: string): string => {
  const value = env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set: expected it from azd's environment. Run this through azd: azd up, or azd hooks run.`,
  );
};

/** Runs a hook as a program: a failure is one line, and ends azd's run. */
export const asProgram = (hook: (shell: Shell) => void | Promise<void>): void => {
  const failed = (error: unknown): void => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  };
  Promise.resolve()
    .then(() => hook(realShell()))
    .catch(failed);
};
