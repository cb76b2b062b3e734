import type { ConfigVersion } from '../../shared/adapters/tables/config/config';
import type { TestResult } from '../../shared/domain/bench/own-tests';
import type { ConfigChange } from '../../shared/domain/config/changes';
import { type Config, KINDS } from '../../shared/domain/config/config';
import { KIND_NAMES } from '../../shared/domain/config/kind-names';
import { traitsOf } from '../../shared/domain/sending/providers';

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `3 channels, 1 workstream, 2 queues`: what there is, and nothing of what there isn't. */
export const countsInWords = (config: Config): string => {
  const counts = KINDS.flatMap(kind => {
    const n = Object.keys(config[kind]).length;
    return n === 0 ? [] : [plural(n, ...KIND_NAMES[kind])];
  });
  if (config.messages.length > 0)
    counts.push(plural(config.messages.length, 'message for all channels', 'messages for all channels'));
  return counts.length === 0 ? 'it is empty, and serves no number' : counts.join(', ');
};

const MARKS = { added: '+', changed: '~', removed: '-' } as const;

/** `+ channel main`, `~ queue orders`, `- agent ben`. */
export const changeLines = (changes: readonly ConfigChange[]): readonly string[] =>
  changes.length === 0
    ? ['Nothing changes in meaning.']
    : changes.map(({ kind, id, change }) => {
        const what = kind === 'messages' ? 'messages for all channels' : `${KIND_NAMES[kind][0]} ${id}`;
        return `  ${MARKS[change]} ${what} ${change}`;
      });

/** Newest first; the live one is marked. */
export const historyLines = (versions: readonly ConfigVersion[]): readonly string[] =>
  versions.map(({ version, at, by, comment, restores, overruled }, n) => {
    const red = overruled === undefined ? '' : `tests overruled: ${overruled}`;
    const why = [restores === undefined ? '' : `undo, back to ${restores}`, comment, red]
      .filter(text => text !== '')
      .join('; ');
    return `${n === 0 ? '*' : ' '} ${version}  ${at.slice(0, 16).replace('T', ' ')} UTC  ${by}${why === '' ? '' : `  ${why}`}`;
  });

/** `ok  Who asks …`, and what was otherwise behind each that is red. */
export const testLines = (results: readonly TestResult[]): readonly string[] =>
  results.flatMap(({ id, name, passed, failures }) => [
    `${passed ? 'ok ' : 'RED'} ${id}: ${name}`,
    ...failures.map(({ sentence }) => `      ${sentence}`),
  ]);

/** An error of a connection as a person can use it; its message never has a key. */
export const whyUnreachable = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code, details } = error as { code?: string; details?: { odataError?: { code?: string } } };
  if (details?.odataError?.code === 'TableNotFound') {
    return 'The table Config isn’t there. Start the local stack (npm start), or deploy, and try again.';
  }
  if (code === 'ECONNREFUSED' || code === 'REQUEST_SEND_ERROR' || /ECONNREFUSED/.test(error.message)) {
    return `The table storage doesn’t answer (${error.message.split('\n')[0]}). Is the local stack running (npm start)? Another storage is named by TablesConnection.`;
  }
  return error.message;
};

/** What channels of other providers need besides: the app's own settings are not seen from here. */
export const providerNotes = (config: Config): readonly string[] =>
  Object.values(config.channels).flatMap(({ id, provider }) => {
    if (provider === 'acs') return [];
    const { name, settings } = traitsOf(provider);
    return [`Channel "${id}" sends through ${name}: nothing leaves on it until the app has ${settings}.`];
  });
