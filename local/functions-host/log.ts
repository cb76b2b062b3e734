import type { LogLevel } from './worker/protocol';

/** One line of the host's log. `message` is for people; the rest is there for machines. */
export type LogEntry = {
  readonly at: string;
  readonly level: Exclude<LogLevel, 'none'>;
  /** `host`: the host itself; `invocation`: how one ended; `user`: the app's context.log; `console`: its console. */
  readonly source: 'host' | 'invocation' | 'user' | 'console';
  readonly message: string;
  readonly function?: string;
  readonly trigger?: string;
  readonly invocationId?: string;
  readonly ms?: number;
  readonly outcome?: string;
};

export type Log = (entry: LogEntry) => void;
export type LogWithoutTime = (entry: Omit<LogEntry, 'at'>) => void;

const rank: Record<LogLevel, number> = {
  trace: 0,
  debug: 1,
  information: 2,
  warning: 3,
  error: 4,
  critical: 5,
  none: 6,
};

/** host.json's `logging.logLevel`: the longest category that fits decides, `default` otherwise. A category may hold one `*`. */
export type LogLevels = Readonly<Record<string, LogLevel>>;

/** The category names that the real host uses, so that a host.json made for it works here. */
export const categoryOf = (entry: Omit<LogEntry, 'at'>): string => {
  switch (entry.source) {
    case 'host':
      return 'Host';
    case 'invocation':
      return `Function.${entry.function}`;
    case 'user':
      return `Function.${entry.function ?? ''}.User`;
    case 'console':
      return 'Host.Function.Console';
    default: {
      const unknown: never = entry.source;
      return unknown;
    }
  }
};

/** .NET's filter: the category starts with what is before the rule's one `*` and ends with what is after it. */
const fits = (rule: string, category: string): boolean => {
  const [before = '', after = ''] = rule.toLowerCase().split('*');
  const name = category.toLowerCase();
  return name.startsWith(before) && name.endsWith(after);
};

export const isLogged = (levels: LogLevels, category: string, level: LogLevel): boolean => {
  const rule = Object.keys(levels)
    .filter(name => name.toLowerCase() !== 'default' && fits(name, category))
    .sort((a, b) => b.length - a.length)[0];
  const least = levels[rule ?? ''] ?? levels.default ?? levels.Default ?? 'information';
  return least !== 'none' && rank[level] >= rank[least];
};

const colours: Record<LogEntry['level'], string> = {
  trace: '90',
  debug: '90',
  information: '39',
  warning: '33',
  error: '31',
  critical: '31;1',
};

/** A line for a terminal: time, what, how it went. */
export const toTerminalLine = (entry: LogEntry, colour: boolean): string => {
  const time = entry.at.slice(11, 23);
  const words = `${entry.function ? `${entry.function}: ` : ''}${entry.message}`;
  return colour ? `\x1b[90m${time}\x1b[0m \x1b[${colours[entry.level]}m${words}\x1b[0m` : `${time} ${words}`;
};

/** Words on a terminal, in colour unless NO_COLOR is set; one JSON object a line when piped. */
export const logTo =
  (stream: { isTTY?: boolean; write(text: string): unknown }): Log =>
  entry =>
    void stream.write(`${stream.isTTY ? toTerminalLine(entry, !process.env.NO_COLOR) : JSON.stringify(entry)}\n`);
