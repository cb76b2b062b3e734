/** A list of words as somebody types it: by commas, or one a line. */
export const wordsIn = (typed: string): readonly string[] =>
  typed
    .split(/[,;\n]/)
    .map(word => word.trim())
    .filter(word => word !== '');

/** The same, where a comma may stand in an entry: one a line. */
export const linesIn = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/**
 * A time as somebody types it (`9`, `9:30`, `0930`, `5 pm`, `17h30`), as the configuration writes it (`09:00`). What is no time stays
 * as it was typed: the server says what it expected.
 */
export const timeIn = (typed: string): string => {
  const found = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*h?\s*(am|pm|a\.m\.|p\.m\.)?\s*$/i.exec(typed);
  if (found === null) return typed.trim();
  const half = found[3]?.[0]?.toLowerCase();
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  if (minute > 59 || hour > 24 || (half !== undefined && (hour < 1 || hour > 12))) return typed.trim();
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(inDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** Days as the configuration may write them (`mon-fri`, `sat`, a list), one by one. */
export const daysIn = (written: unknown, all: readonly string[]): readonly string[] => {
  const parts = typeof written === 'string' ? wordsIn(written) : Array.isArray(written) ? written.map(String) : [];
  const found = parts.flatMap(part => {
    const [from, to] = part.toLowerCase().split('-');
    const [begin, end] = [all.indexOf(from ?? ''), all.indexOf(to ?? from ?? '')];
    if (begin === -1 || end === -1) return [];
    return begin <= end ? all.slice(begin, end + 1) : [...all.slice(begin), ...all.slice(0, end + 1)];
  });
  return all.filter(day => found.includes(day));
};
