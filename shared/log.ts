/** What a log line may carry: names, ids and counts. Never a whole phone number, never a text. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = {
  readonly info: (what: string, facts?: LogFacts) => void;
  readonly warn: (what: string, facts?: LogFacts) => void;
  readonly error: (what: string, facts?: LogFacts) => void;
};

/** A run of digits that could be a phone number, with what people put between them. */
const NUMBER = String.raw`\+?\d[\d().\s-]{5,}\d`;
/** What is none although it looks so: our own hashed ids with what follows them in a derived one, and times. */
const OURS = String.raw`[0-9a-f]{8}-[0-9a-f]{24}[-/\w]*|\d{4}-\d\d-\d\dT[\d:.]+Z`;
const EITHER = new RegExp(`(${OURS})|${NUMBER}`, 'g');

/** Hides what looks like a phone number: a reason may quote one. Our own ids and times stay readable. */
export const masked = (text: string): string =>
  text.replace(EITHER, (found, ours?: string) => ours ?? `${found.slice(0, 3)}…`);

/** A reason may quote what came from outside: nothing in it begins a line of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** One line an event, as `what key=value …`: the host adds the invocation, the level and the time. */
export const createLog = (write: Pick<Console, 'info' | 'warn' | 'error'> = console): Log => {
  const line = (what: string, facts: LogFacts = {}) =>
    oneLine(
      masked(
        [
          what,
          ...Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])),
        ].join(' '),
      ),
    );
  return {
    info: (what, facts) => write.info(line(what, facts)),
    warn: (what, facts) => write.warn(line(what, facts)),
    error: (what, facts) => write.error(line(what, facts)),
  };
};
