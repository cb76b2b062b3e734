/**
 * The unit tests of the domain's folders that are mutated, as one file, so that a mutant loads the libraries once and not
 * once for each file. Property tests are left out: they would run hundreds of cases for each mutant.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['operating-hours', 'auto-messages'];

for (const folder of FOLDERS) {
  const tests = path.join(__dirname, '../unit/domain', folder);
  for (const file of readdirSync(tests).sort()) {
    if (!/(?<!\.property)\.test\.ts$/.test(file)) continue;
    describe(`${folder}/${file}`, () => {
      require(path.join(tests, file));
    });
  }
}
