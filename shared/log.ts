/** What a log line may carry: names, ids and counts. Never a whole phone number, never a text. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = {
  readonly info: (what: string, facts?: LogFacts) => void;
  readonly warn: (what: string, facts?: LogFacts) => void;
  readonly error: (what: string, facts?: LogFacts) => void;
};

/** Runs of digits that could be a phone number, with what people put between them. */
const NUMBER = /\+?\d[\d().\s-]{5,}\d/g;

/** Hides what looks like a phone number: a reason may quote one. Our own hashed ids hold letters and stay readable. */
export const masked = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f]{24}\S*|\d{4}-\d\d-\d\dT[\d:.]+Z|\+?\d[\d().\s-]{5,}\d/g, found =>
    NUMBER_ONLY.test(found) ? `${found.slice(0, 3)}…` : found,
  );
const NUMBER_ONLY = new RegExp(`^${NUMBER.source}$`);

/** One line an event, as `what key=value …`: the host adds the invocation, the level and the time. */
export const createLog = (write: Pick<Console, 'info' | 'warn' | 'error'> = console): Log => {
  const line = (what: string, facts: LogFacts = {}) =>
    masked(
      [what, ...Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))].join(
        ' ',
      ),
    );
  return {
    info: (what, facts) => write.info(line(what, facts)),
    warn: (what, facts) => write.warn(line(what, facts)),
    error: (what, facts) => write.error(line(what, facts)),
  };
};
