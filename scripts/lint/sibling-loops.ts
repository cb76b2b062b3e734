/** One file imports another; paths from the root. */
export type Import = { readonly from: string; readonly to: string };

/** Siblings (sub-folders and single files of one folder) that import each other in a circle, and the imports that tie them. */
export type SiblingLoop = {
  readonly folder: string;
  readonly siblings: readonly string[];
  readonly ties: readonly Import[];
};

/**
 * The loops among the siblings of each folder. A folder and its own parts are no siblings: a file may import from a sub-folder
 * beside it, and that sub-folder not from the file.
 */
export const siblingLoops = (imports: readonly Import[]): readonly SiblingLoop[] => {
  const folders = new Map<string, { readonly from: string; readonly to: string; readonly tie: Import }[]>();
  for (const tie of imports) {
    const [a, b] = [tie.from.split('/'), tie.to.split('/')];
    const at = a.findIndex((part, n) => part !== b[n]);
    const [from, to] = [a[at], b[at]];
    // The same file, or one of them is no file below the other's folder.
    if (from === undefined || to === undefined) continue;
    const folder = a.slice(0, at).join('/') || '.';
    folders.set(folder, [...(folders.get(folder) ?? []), { from, to, tie }]);
  }
  return [...folders].flatMap(([folder, arrows]) =>
    circles(arrows).map(siblings => ({
      folder,
      siblings,
      ties: arrows.filter(({ from, to }) => siblings.includes(from) && siblings.includes(to)).map(({ tie }) => tie),
    })),
  );
};

/** The groups in which each is reached from each other along the arrows. */
const circles = (arrows: readonly { readonly from: string; readonly to: string }[]): readonly (readonly string[])[] => {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map([...next.keys()].map(start => [start, reachedFrom(start, next)]));
  const found: string[][] = [];
  for (const start of reached.keys()) {
    if (found.some(circle => circle.includes(start))) continue;
    const circle = [...reached.keys()].filter(
      other => reached.get(start)?.has(other) && reached.get(other)?.has(start),
    );
    if (circle.length > 1) found.push(circle.sort());
  }
  return found;
};

const reachedFrom = (start: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> => {
  const seen = new Set<string>();
  const ahead = [...(next.get(start) ?? [])];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    ahead.push(...(next.get(at) ?? []));
  }
  return seen;
};
