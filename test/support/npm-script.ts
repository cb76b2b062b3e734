import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait-for';

const ROOT = join(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** A command at a terminal as `npm run` starts it, without npm around it. `env` is laid over the environment. */
export const npmScript = (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const [tool, file = ''] = (scripts[name] ?? '').split(' ');
  if (tool !== 'tsx') throw new Error(`Expected package.json to run "${name}" by tsx, found "${scripts[name]}".`);
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, file), ...args],
    {
      cwd: ROOT,
      env: { ...process.env, ...env },
    },
  );
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return {
    child,
    ended,
    /** Types a line. */
    type: (line: string) => void child.stdin.write(`${line}\n`),
    /** Waits until these words were printed. */
    prints: (words: string | RegExp, timeoutMs = 20_000): Promise<string> =>
      waitFor(
        `"${name}" to print ${words}`,
        () => {
          if (typeof words === 'string' ? out.includes(words) : words.test(out)) return out;
          throw new Error(`${out}\n${err}`);
        },
        { timeoutMs },
      ),
  };
};

/** The lines of JSON that a command printed. */
export const jsonLines = <T>({ out }: Pick<Ended, 'out'>): T[] =>
  out
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as T);
