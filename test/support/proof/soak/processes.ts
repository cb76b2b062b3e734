import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestStack } from '../../stack';

type Process = { readonly pid: number; readonly parent: number; readonly megabytes: number };

/** Every process of this machine, as `ps` tells of it. */
export const processes = async (): Promise<readonly Process[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return stdout
    .trim()
    .split('\n')
    .map(line => {
      const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, megabytes: kilobytes / 1_024 };
    });
};

/** The parts whose memory is looked at. */
export const PARTS = ['worker', 'host', 'broker', 'storage'] as const;
export type Part = (typeof PARTS)[number];
/** What a part takes, in megabytes; several workers count together. */
export type Memory = Readonly<Record<Part, number>>;

export const memoryOf = async ({ functions, bus, azurite }: TestStack): Promise<Memory> => {
  const all = await processes();
  const of = (pid: number | undefined): number => all.find(one => one.pid === pid)?.megabytes ?? 0;
  const workers = all.filter(({ parent }) => parent === functions.pid());
  return {
    worker: workers.reduce((sum, { megabytes }) => sum + megabytes, 0),
    host: of(functions.pid()),
    broker: of(bus.pid()),
    storage: of(azurite.pid()),
  };
};

/** How many bytes stand in a folder. */
export const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
