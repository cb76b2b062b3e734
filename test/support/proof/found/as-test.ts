import type { Story } from '../story/story';

/** A story as a test that fails as long as what it shows isn't mended. */
export const asTest = ({ steps, ...story }: Story, found: readonly string[]): string => {
  const object = (value: unknown): string =>
    JSON.stringify(value)
      .replace(/"([a-zA-Z]+)":/g, '$1: ')
      .replace(/,(?=\S)/g, ', ')
      .replace(/"/g, "'");
  return [
    ...found.slice(0, 3).map(line => `// ${line.split('\n')[0]}`),
    `test('a story of ${steps.length} steps', async () => {`,
    `  const story = { seed: ${story.seed}, office: ${story.office}, clocksDiffer: ${story.clocksDiffer}, steps: [`,
    ...steps.map(step => `    ${object(step)},`),
    '  ] } satisfies Story;',
    '  expect((await runStory(story)).found).toEqual([]);',
    '});',
  ].join('\n');
};
