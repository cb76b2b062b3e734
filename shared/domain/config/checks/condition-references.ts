import type { Condition } from '../routing/conditions';
import type { Check, Path } from './check';

/** Channels that a condition names must exist, and its time zone must be one. */
export const conditionProblems = (condition: Condition | undefined, path: Path, check: Check): void => {
  if (condition === undefined) return;
  for (const [n, channel] of [condition.channel ?? []].flat().entries()) {
    check.known('channels', channel, Array.isArray(condition.channel) ? [...path, 'channel', n] : [...path, 'channel']);
  }
  const zone = condition.time?.zone;
  if (zone !== undefined && !isTimeZone(zone)) {
    const message = `expected an IANA time zone such as America/Chicago; found "${zone}"`;
    check.refuse([...path, 'time', 'zone'], message);
  }
  for (const group of ['all', 'any'] as const) {
    for (const [n, inner] of (condition[group] ?? []).entries()) conditionProblems(inner, [...path, group, n], check);
  }
};

export const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
