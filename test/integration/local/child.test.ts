import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childProcess } from '../../../local/child';
import { waitFor } from '../../support/wait-for';

const folder = mkdtempSync(join(tmpdir(), 'child-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Its own child writes until nobody is above it, and then once more. */
const PARENT = `
const { spawn } = require('node:child_process');
const child = 'const parent = process.ppid; console.log("ready"); const t = setInterval(() => { if (process.ppid === parent) return; clearInterval(t); setTimeout(() => console.log("after the end"), 100); }, 5);';
spawn(process.execPath, ['-e', child], { stdio: 'inherit' });
setInterval(() => {}, 1_000);
`;

test('what a child’s own child writes after the end is kept too', async () => {
  const [script, log] = [join(folder, 'parent.cjs'), join(folder, 'parent.log')];
  writeFileSync(script, PARENT);
  const lines: string[] = [];
  const child = childProcess({
    ...{ name: 'parent', script, args: [], log, isReady: line => line === 'ready' },
    onLine: line => void lines.push(line),
  });
  await child.up();
  await child.kill();
  await waitFor('the last line to be heard', () => lines.includes('after the end'));
  await waitFor('the last line to be written', () => readFileSync(log, 'utf8').includes('after the end'));
});
