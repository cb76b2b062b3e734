import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the running stack listens, as it wrote it down when it was ready to start its parts. */
export type RunningStack = {
  readonly functions: string;
  readonly phones: string;
  readonly storageConnection: string;
  readonly serviceBusConnection: string;
};

export const DEFAULT_DATA = path.join(__dirname, '../..', '.local');

/** The stack that keeps its things in this folder, if one runs. */
export const stackOf = (data: string): RunningStack | undefined => {
  const file = path.join(data, 'stack.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunningStack) : undefined;
};

/** @throws an error that says how to start it, when no stack runs */
export const runningStack = (data: string = DEFAULT_DATA): RunningStack => {
  const stack = stackOf(data);
  if (stack === undefined) throw new Error('The local stack is not running. Start it in another terminal: npm start');
  return stack;
};
