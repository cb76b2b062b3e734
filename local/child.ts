import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Resource } from './resource';

export type ChildOptions = {
  readonly name: string;
  /** A script of ours (run through tsx) or a plain one, then its arguments. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Where its output is kept. */
  readonly log: string;
  /** The line of its standard output that says it is ready. */
  readonly isReady: (line: string) => boolean;
  /** Every other line, for who wants to see them. */
  readonly onLine?: (line: string) => void;
  /** It ended though nobody asked it to: by which signal, or with which code. */
  readonly onDeath?: (how: string) => void;
  /** How long it may take to end once asked; then it is killed. */
  readonly endWithinMs?: number;
};

export type Child = Resource & {
  readonly pid: () => number | undefined;
  /** Ends it as a crash would. For tests and drills. */
  readonly kill: () => Promise<void>;
};

const READY_WITHIN_MS = 60_000;

/**
 * A part that runs as a process of its own, in a process group of its own: the terminal's Ctrl-C reaches the stack alone, which
 * ends its parts in order. A channel to each tells it when the stack is gone, so that none is left behind.
 */
export const childProcess = (options: ChildOptions): Child => {
  let child: ChildProcess | undefined;

  const down = async (): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    if (process.platform === 'win32') ending.disconnect();
    else ending.kill('SIGTERM');
    const killer = setTimeout(() => ending.kill('SIGKILL'), options.endWithinMs ?? 15_000);
    await ended;
    clearTimeout(killer);
  };

  return {
    name: options.name,
    pid: () => child?.pid,
    up: async () => {
      mkdirSync(dirname(options.log), { recursive: true });
      child = spawn(
        process.execPath,
        [
          '--require',
          join(__dirname, 'end-with-parent.cjs'),
          ...nodeArguments(options.script),
          options.script,
          ...options.args,
        ],
        {
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
          detached: process.platform !== 'win32',
          env: { ...process.env, ...options.env },
        },
      );
      const started = child;
      try {
        await ready(started, options);
        // Nobody asked it to end: `down` and `kill` let go of it first.
        started.once('exit', (code, signal) => {
          if (child === started) options.onDeath?.(signal ?? `code ${code}`);
        });
      } catch (error) {
        await down();
        throw error;
      }
    },
    down,
    kill: async () => {
      const killed = child;
      child = undefined;
      if (killed === undefined || killed.exitCode !== null) return;
      const ended = once(killed, 'exit');
      killed.kill('SIGKILL');
      await ended;
    },
  };
};

const nodeArguments = (script: string): readonly string[] => (script.endsWith('.ts') ? ['--import', 'tsx'] : []);

const ready = (child: ChildProcess, { name, log, isReady, onLine }: ChildOptions): Promise<void> => {
  const file = createWriteStream(log, { flags: 'a' });
  const tail: string[] = [];
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} was not ready within ${READY_WITHIN_MS / 1000} s. See ${log}.`)),
      READY_WITHIN_MS,
    );
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', line => {
        file.write(`${line}\n`);
        tail.push(line);
        if (tail.length > 8) tail.shift();
        if (isReady(line)) {
          clearTimeout(timer);
          resolve();
        }
        onLine?.(line);
      });
    }
    child.once('error', reject);
    // What it wrote, and what its own children write, may come after its end.
    child.once('close', () => file.end());
    child.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(tail.length > 0 ? tail.join('\n') : `${name} ended with code ${code}.`));
    });
  });
};
