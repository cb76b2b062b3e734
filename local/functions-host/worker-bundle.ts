import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

let built: Promise<string> | undefined;

/**
 * The worker as one plain CommonJS file, so that the app is loaded by nothing but Node (a TypeScript
 * loader in the worker would change how the app's own modules load, and cost time at each start).
 * Named by its content, so that several hosts can share it. Gives its path.
 */
export const workerFile = (): Promise<string> => {
  built ??= bundle();
  return built;
};

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'worker', 'entry.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  const code = outputFiles[0]!.text;
  const folder = join(tmpdir(), 'functions-host-worker');
  const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.cjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, code);
    renameSync(partial, file);
  }
  return file;
};
