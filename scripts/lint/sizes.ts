import { posix } from 'node:path';

export const MOST_FILES = 15;
export const MOST_LINES = 250;

/** What a newcomer can't take in at one look, one sentence each: past this, split by topic. Files by path, with their text. */
export const tooLarge = (files: ReadonlyMap<string, string>): readonly string[] => {
  const folders = new Map<string, number>();
  const found: string[] = [];
  for (const [file, text] of files) {
    // Tools of the tests are looked up by name, and each test is read alone: a long one costs nobody anything.
    if (file.startsWith('test/support/')) continue;
    const folder = posix.dirname(file);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
    if (file.startsWith('test/')) continue;
    const lines = text.split('\n').length - 1;
    if (lines > MOST_LINES)
      found.push(`${file}: expected at most ${MOST_LINES} lines, found ${lines}. Split it by concept.`);
  }
  for (const [folder, count] of folders)
    if (count > MOST_FILES)
      found.push(`${folder}/: expected at most ${MOST_FILES} files, found ${count}. Split it by topic.`);
  return found;
};
