import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What WCAG 2.2 AA asks for, as axe names it. */
const WCAG: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};

type Looked = {
  /** A selector: this part of the page alone. */
  readonly part?: string;
  /** axe's good practices as well as WCAG 2.2 AA. */
  readonly strict?: boolean;
};

/**
 * The faults that axe finds in a page as it stands, each as its rule and the beginning of the elements concerned. Axe is run in the page
 * itself, once loaded; our pages have no frames.
 */
export const accessibilityFaults = async (page: Page, { part, strict = false }: Looked = {}): Promise<string[]> => {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  const options: RunOptions = { ...(!strict && WCAG), resultTypes: ['violations'], preload: false };
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(part ?? null)} ?? document, ${JSON.stringify(options)})`,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};
