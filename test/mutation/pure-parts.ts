/**
 * The unit tests of what is mutated, folders of the domain and the pages' pure parts, run by Mocha for `npm run mutate`: it loads the modules once and runs
 * the tests that reach a mutant again, where Jest would load everything anew for each of thousands. The tests are the same files;
 * Jest's own `expect` and `each` are given to them. Property tests are left out: they would run hundreds of cases for each mutant.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'expect';
import { bind } from 'jest-each';

const FOLDERS = [
  ...['auto-messages', 'conversation', 'operating-hours'].map(folder => `shared/domain/${folder}`),
  ...['data', 'desk/alarms', 'desk/composer', 'desk/list'].map(folder => `web/${folder}`),
];

type Hook = (body: () => unknown) => void;
type Mocha = Record<'it' | 'describe', (name: string, body: () => unknown) => void> &
  Record<'before' | 'after' | 'beforeEach', Hook>;
const { it, describe: suite, before, after, beforeEach } = globalThis as unknown as Mocha;

const test = Object.assign((name: string, body: () => unknown) => it(name, body), { each: bind(it as never, false) });
const describe = Object.assign((name: string, body: () => unknown) => suite(name, body), {
  each: bind(suite as never, false),
});
Object.assign(globalThis, { expect, test, it: test, describe, beforeAll: before, afterAll: after });

let kept = 0;
beforeEach(() => {
  kept += 1;
});

/** A compiled schedule is kept for its record, which many tests share: one that a mutant compiled must not outlive its test. */
const loadForgetful = (module: string): void => {
  const { WeakMap: Kept } = globalThis;
  globalThis.WeakMap = class<K extends WeakKey, V> extends Kept<K, V> {
    readonly #since = new Kept<K, number>();
    override get(key: K): V | undefined {
      return this.#since.get(key) === kept ? super.get(key) : undefined;
    }
    override set(key: K, value: V): this {
      this.#since.set(key, kept);
      return super.set(key, value);
    }
  };
  require(module);
  globalThis.WeakMap = Kept;
};
require('../../shared/domain/operating-hours/schedule');
loadForgetful('../../shared/domain/operating-hours/hours-of');

for (const folder of FOLDERS) {
  const tests = path.join(__dirname, '../unit', folder);
  for (const file of (readdirSync(tests, { recursive: true }) as string[]).sort()) {
    // What makes the table of routes is no part of the pages.
    if (!/(?<!\.property)\.test\.ts$/.test(file) || file.startsWith('api/')) continue;
    suite(`${folder}/${file}`, () => {
      require(path.join(tests, file));
    });
  }
}
