import { type LogEntry, toTerminalLine } from './functions-host/log';

/**
 * A line of the functions host as `npm start` shows it, or undefined for one that is not for people. The host itself
 * always writes to a pipe, thus JSON: a terminal gets words, in colour unless NO_COLOR is set, and a pipe gets the JSON.
 */
export const shownLine = (line: string, terminal: { readonly isTTY: boolean; readonly colour: boolean }) => {
  const entry = entryOf(line);
  if (entry === undefined) return line;
  if (entry.message === undefined) return undefined;
  if (terminal.isTTY && isPoll(entry)) return undefined;
  return terminal.isTTY ? toTerminalLine(entry as LogEntry, terminal.colour) : line;
};

/** A desk looks twice a second: its reads would bury the rest. The file of the log has them all. */
const isPoll = ({ source, outcome, trigger }: Partial<LogEntry>): boolean =>
  source === 'invocation' && outcome === 'succeeded' && trigger?.startsWith('GET ') === true;

/** Undefined: it is no entry of the log but what Node or the host wrote by itself. */
const entryOf = (line: string): Partial<LogEntry> | undefined => {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Partial<LogEntry>;
  } catch {
    return undefined;
  }
};
