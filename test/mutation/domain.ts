/**
 * The unit tests of the domain's folders that are mutated, as one file, so that a mutant loads the libraries once and not
 * once for each file, and as soon as one test fails, the others end at once: the mutant is caught. Property tests are left
 * out: they would run hundreds of cases for each mutant.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['auto-messages', 'conversation', 'operating-hours'];

let hasFailed = false;

type Body = (...given: unknown[]) => unknown;

const untilOneFails =
  (body: Body): Body =>
  async (...given) => {
    if (hasFailed) return;
    try {
      await body(...given);
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };

type Each = (...table: unknown[]) => (name: string, body: Body) => void;

const original = globalThis.test;
const each = original.each as unknown as Each;
globalThis.test = Object.assign(
  (name: string, body: Body) => original(name, untilOneFails(body) as () => void),
  original,
  {
    each: ((...table) =>
      (name, body) =>
        each(...table)(name, untilOneFails(body))) satisfies Each,
  },
) as unknown as typeof original;

for (const folder of FOLDERS) {
  const tests = path.join(__dirname, '../unit/domain', folder);
  for (const file of readdirSync(tests).sort()) {
    if (!/(?<!\.property)\.test\.ts$/.test(file)) continue;
    describe(`${folder}/${file}`, () => {
      require(path.join(tests, file));
    });
  }
}
