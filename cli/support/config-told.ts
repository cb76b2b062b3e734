import type { Published } from '../../shared/adapters/tables/config/config';
import { type ConfigProblem, pathInWords } from '../../shared/domain/config/problems';
import { changeLines } from './config-words';

/** Where a terminal's words go. */
type Terminal = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** Done; refused (mistakes in a file, somebody else was first, nothing to undo); impossible (usage, no connection). */
export const [DONE, REFUSED, IMPOSSIBLE] = [0, 1, 2] as const;

export const mistake = ({ path, message }: ConfigProblem, document: unknown): string =>
  `${pathInWords(path, document)}: ${message}`;

/** Says what became of a change. */
export const told = (result: Published, io: Terminal): number => {
  switch (result.outcome) {
    case 'published': {
      const { version, changes, notTold } = result;
      for (const line of changeLines(changes)) io.out(line);
      const what = version.restores === undefined ? '' : `, with the content of ${version.restores}`;
      io.out(`\nVersion ${version.version}${what}. It is live everywhere within five seconds.`);
      if (notTold !== undefined)
        io.err(`The pools could not be told (${notTold}); they look by themselves each minute.`);
      return DONE;
    }
    case 'unchanged':
      io.out(`Nothing to change: version ${result.version.version} is the same.`);
      return DONE;
    case 'invalid':
      for (const problem of result.problems) io.err(mistake(problem, undefined));
      io.err('\nThe live configuration was changed meanwhile, and this one no longer fits. Nothing was changed.');
      return REFUSED;
    case 'overtaken': {
      const by = result.by === undefined ? 'Somebody' : `${result.by.by} (version ${result.by.version})`;
      io.err(`${by} was first. Nothing was changed: look at what is live now, and try again.`);
      return REFUSED;
    }
    case 'nothing-to-undo':
      io.err('There is nothing to undo: no version came before.');
      return REFUSED;
    default: {
      const never: never = result;
      throw new Error(`Unexpected outcome ${JSON.stringify(never)}`);
    }
  }
};
