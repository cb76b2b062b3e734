const LEVEL = /^test\/(?:unit|integration|e2e)\/(.+)$/;

/**
 * Tests whose path is no source's. A test of one file stands where the file does (`a/b.ts`: `a/b.test.ts`, also with a word
 * before `.test`); a test of more than one stands in the folder that it is about, under a name of its own.
 */
export const testsOfNothing = (files: readonly string[]): readonly string[] => {
  const sources = files.filter(file => !file.startsWith('test/'));
  const folders = new Set(sources.flatMap(file => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))));
  return files.filter(file => {
    const folder = LEVEL.exec(file)?.[1]?.replace(/\/?[^/]*$/, '');
    return folder !== undefined && !folders.has(folder) && !sources.includes(`${folder}.ts`);
  });
};
