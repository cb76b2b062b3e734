import type { LogEntry } from './log';

/**
 * The level of a line that the worker wrote to its console: the real host reads it off the words of a line on standard
 * error (azure-functions-host, `WorkerProcess.ParseErrorMessageAndLog`), and takes standard output for information.
 */
export const consoleLevel = (line: string, stream: 'stdout' | 'stderr'): LogEntry['level'] => {
  if (stream === 'stdout') return 'information';
  if (/warn/i.test(line)) return 'warning';
  return /error|fail|severe|unhandled exception/i.test(line) ? 'error' : 'information';
};
