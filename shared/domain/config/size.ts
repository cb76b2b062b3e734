/** Far beyond any configuration that its schemas take; what is larger is costly to compare, and says nothing. */
const MOST_VALUES = 200_000;
/** The longest list of a configuration: its agents. */
const LONGEST_LIST = 5_000;
const DEEPEST = 40;

/**
 * What is too much in a document to be looked at, as a sentence; nothing where it isn't. At most so many steps as it may have values.
 *
 * @param document as JSON or YAML gives it: a tree
 */
export const tooMuchIn = (document: unknown): string | undefined => {
  let level: readonly unknown[] = [document];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return `Expected at most ${DEEPEST} groups and lists in one another, found more.`;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value) && value.length > LONGEST_LIST)
        return `Expected at most ${inWords(LONGEST_LIST)} items in a list, found ${inWords(value.length)}.`;
      const children = Object.values(value);
      values += children.length;
      if (values > MOST_VALUES)
        return `Expected at most ${inWords(MOST_VALUES)} values, found ${inWords(values)} and more.`;
      for (const child of children) next.push(child);
    }
    level = next;
  }
  return undefined;
};

const inWords = (count: number): string => count.toLocaleString('en');
