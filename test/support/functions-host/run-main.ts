import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '../../..');

export type Ready = {
  readonly ready: true;
  readonly pid: number;
  readonly url: string;
  readonly port: number;
  readonly eventGridKey: string;
  readonly masterKey: string;
  readonly functions: readonly { readonly name: string }[];
};

export type RunningMain = {
  readonly process: ChildProcess;
  /** Resolves with the ready line; rejects when the process ends first. */
  readonly ready: Promise<Ready>;
  readonly exited: Promise<number | NodeJS.Signals | null>;
  /** Everything on standard error so far. */
  readonly log: () => string;
};

/** Runs the host's command line as a process of its own, as `npm start` does. */
export const runMain = (args: readonly string[], environment: Record<string, string> = {}): RunningMain => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'local/functions-host/main.ts'), '--json', ...args],
    {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const exited = new Promise<number | NodeJS.Signals | null>(resolve => {
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  const ready = new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      const parsed = JSON.parse(line) as Ready;
      if (parsed.ready) resolve(parsed);
    });
    void exited.then(how => reject(new Error(`The host ended (${how}) before it was ready: ${log}`)));
  });
  ready.catch(() => {});
  return { process: child, ready, exited, log: () => log };
};
