import { spawn } from 'node:child_process';

/** What has to be installed or started by hand, as sentences: what was looked for, what was found, and what to do. */
export const whatIsMissing = async (given: {
  /** The command of Azure Functions Core Tools. */
  readonly func: string;
  /** Where the official Service Bus emulator says how it is. */
  readonly health: string;
  /** The list of queues, written for that emulator. */
  readonly queues: string;
}): Promise<readonly string[]> => {
  const [version, health] = await Promise.all([versionOf(given.func), healthOf(given.health)]);
  const missing: string[] = [];
  if (!/^4\./.test(version.found))
    missing.push(
      `Azure Functions Core Tools 4: looked for the command "${given.func}", ${version.words}. Install it (npm install -g azure-functions-core-tools@4), or name it with --func.`,
    );
  if (health !== undefined)
    missing.push(
      `The official Service Bus emulator: asked ${given.health}, ${health}. Start it with its Docker Compose file and this list of queues: CONFIG_PATH=${given.queues}; its ports 5672 and 5300 must be published.`,
    );
  return missing;
};

const versionOf = (func: string): Promise<{ readonly found: string; readonly words: string }> =>
  new Promise(resolve => {
    // On Windows the command is a .cmd file, which only a shell runs.
    const child = spawn(func, ['--version'], {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
    });
    child.once('error', () => resolve({ found: '', words: 'found none' }));
    child.once('close', () => {
      const found = said.trim();
      resolve({ found, words: found === '' ? 'found none' : `found version ${found.slice(0, 40)}` });
    });
  });

const healthOf = async (url: string): Promise<string | undefined> => {
  try {
    const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    return ok ? undefined : `and it answered ${status}: it is not ready yet`;
  } catch {
    return 'and nothing answered';
  }
};
