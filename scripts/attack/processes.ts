import { execFileSync } from 'node:child_process';

type Row = { readonly pid: number; readonly parent: number; readonly mb: number };

/** What runs, and how much it holds: `ps` of Linux and macOS. */
const rows = (): readonly Row[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .split('\n')
    .flatMap(line => {
      const [pid, parent, kb] = line.trim().split(/\s+/).map(Number);
      return pid !== undefined && parent !== undefined && kb !== undefined ? [{ pid, parent, mb: kb / 1024 }] : [];
    });

/** The sizes of named processes, in MB; `of` what a process of ours started itself, the largest of it. */
export const sizes = (
  named: Readonly<Record<string, { readonly pid: number | undefined; readonly child?: boolean }>>,
): ReadonlyMap<string, number> => {
  const all = rows();
  const found = new Map<string, number>();
  for (const [name, { pid, child = false }] of Object.entries(named)) {
    const own = all.filter(row => (child ? row.parent === pid : row.pid === pid));
    if (own.length > 0) found.set(name, Math.max(...own.map(({ mb }) => mb)));
  }
  return found;
};
