import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Resource } from '../resource';

const READY_WITHIN_MS = 120_000;

/** `func start` on the bundle, in this terminal: what it says is its own. Its settings come by the environment, which it puts first. */
export const funcHost = (given: {
  readonly func: string;
  readonly app: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly onDeath: (how: string) => void;
}): Resource => {
  let child: ChildProcess | undefined;
  return {
    name: 'Core Tools',
    up: async () => {
      const started = spawn(given.func, ['start', '--port', `${given.port}`], {
        cwd: given.app,
        env: { ...process.env, ...given.settings },
        shell: process.platform === 'win32',
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      child = started;
      const ended = new Promise<never>((_, reject) => {
        started.once('error', reject);
        started.once('exit', code => {
          if (child === started) given.onDeath(`code ${code}`);
          reject(new Error(`"${given.func} start" ended with code ${code}. Its own words stand above.`));
        });
      });
      ended.catch(() => {});
      await Promise.race([answers(`http://127.0.0.1:${given.port}/admin/host/ping`), ended]);
    },
    down: async () => {
      const ending = child;
      child = undefined;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = once(ending, 'exit');
      ending.kill('SIGTERM');
      await ended;
    },
  };
};

const answers = async (url: string): Promise<void> => {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; ) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(done => setTimeout(done, 250));
  }
  throw new Error(`Core Tools did not answer at ${url} within ${READY_WITHIN_MS / 1_000} s.`);
};
