import { type Item, newIdFor } from '../../data/draft/items';
import { cellsIn } from '../editors/sheet';
import { wordsIn } from '../fields/typed';

export type Wrong = 'columns' | 'capacity' | 'skill' | 'twice';
type Skill = { readonly id: string; readonly rating?: number };
type Person = {
  readonly name: string;
  readonly user: string;
  readonly capacity?: number;
  readonly languages?: readonly string[];
  readonly skills?: readonly Skill[];
};
export type SheetRow = {
  readonly line: number;
  readonly shown: string;
} & (
  | { readonly wrong: Wrong }
  | { readonly person: Person /** Who has this sign-in name already. */; readonly is: Item | undefined }
);

const HEAD = /^(name|nombre|nom)$/i;
const skillIn = (word: string): Skill | undefined => {
  const found = /^([a-z0-9][a-z0-9-]{0,39})(?:[:=]\s*(\d{1,3}(?:\.\d+)?))?$/.exec(word.toLowerCase());
  if (found?.[1] === undefined) return undefined;
  return found[2] === undefined ? { id: found[1] } : { id: found[1], rating: Number(found[2]) };
};

/**
 * People of a sheet: name, sign-in name, capacity, languages, skills; a first row of headings is left out. Who is there already, by
 * their sign-in name, is changed; what a row leaves empty stays.
 */
export const peopleIn = (typed: string, there: readonly Item[]): readonly SheetRow[] => {
  const rows = cellsIn(typed);
  const seen = new Set<string>();
  return rows.flatMap((cells, at): readonly SheetRow[] => {
    const [name = '', user = '', capacity = '', languages = '', skills = ''] = cells;
    if (at === 0 && HEAD.test(name)) return [];
    const about = { line: at + 1, shown: cells.join(' · ') };
    if (name === '' || user === '') return [{ ...about, wrong: 'columns' }];
    if (seen.has(user.toLowerCase())) return [{ ...about, wrong: 'twice' }];
    seen.add(user.toLowerCase());
    if (capacity !== '' && !/^\d{1,4}$/.test(capacity)) return [{ ...about, wrong: 'capacity' }];
    const known = wordsIn(skills).map(skillIn);
    if (known.includes(undefined)) return [{ ...about, wrong: 'skill' }];
    return [
      {
        ...about,
        person: {
          name,
          user,
          ...(capacity !== '' && { capacity: Number(capacity) }),
          ...(languages !== '' && { languages: wordsIn(languages) }),
          ...(skills !== '' && { skills: known as readonly Skill[] }),
        },
        is: there.find(item => String(item.user ?? '').toLowerCase() === user.toLowerCase()),
      },
    ];
  });
};

/** The agents after a sheet was taken over: who is there is changed in place, others stand behind. */
export const withPeople = (
  agents: readonly unknown[],
  there: readonly Item[],
  rows: readonly SheetRow[],
): readonly unknown[] => {
  const read = rows.flatMap(row => ('person' in row ? [row] : []));
  const changed = agents.map(agent => {
    const row = read.find(({ is }) => is !== undefined && is === agent);
    return row === undefined ? agent : { ...(agent as object), ...row.person };
  });
  const taken = there.map(({ id }) => id);
  const added = read
    .filter(({ is }) => is === undefined)
    .map(({ person }) => {
      const id = newIdFor(person.name.split(/\s+/)[0] ?? person.name, taken);
      taken.push(id);
      return { id, ...person };
    });
  return [...changed, ...added];
};
