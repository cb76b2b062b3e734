import type { Document } from '../../data/draft/document';

/** Every skill that agents have or rules ask for, by the alphabet. */
export const skillsOf = (document: Document): readonly string[] => {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) {
      if (name === 'skills' && Array.isArray(each))
        for (const skill of each) if (typeof skill?.id === 'string' && skill.id !== '') found.add(skill.id);
      look(each);
    }
  };
  look(document);
  return [...found].sort();
};
