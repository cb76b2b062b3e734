/**
 * What is kept must come back as it was: a property that is there without a value would be lost in JSON, and the head that is
 * folded from the log would differ from the one that was stored. An empty reason says nothing.
 *
 * @throws Error with the path of the first property that breaks this
 */
export const mustBeWhole = (value: unknown, path: string): void => {
  if (value === undefined) throw new Error(`${path} is there without a value: JSON would lose it.`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = `${path}.${key}`;
    if ((key === 'rule' || key === 'what') && inner === '') throw new Error(`${at} is empty: it names nothing.`);
    mustBeWhole(inner, at);
  }
};
