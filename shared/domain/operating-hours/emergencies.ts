import { parseLocal } from './calendar';
import type { Emergency, OperatingHours } from './hours';
import { localClock } from './local-clock';

export type ClosedByEmergency = {
  readonly hours: string;
  readonly name: string;
  readonly reason: string;
  /** Epoch ms; `null`: until somebody reopens them. */
  readonly until: number | null;
};

/** The hours that an emergency closes at this moment (epoch ms), by name. */
export const emergenciesAt = (
  records: Readonly<Record<string, OperatingHours>>,
  at: number,
): readonly ClosedByEmergency[] =>
  Object.values(records)
    .flatMap(record => closedBy(record, at) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const closedBy = ({ id, name, timeZone, emergency }: OperatingHours, at: number): ClosedByEmergency | undefined => {
  if (emergency?.closed !== true) return undefined;
  const since = instantOf(emergency.since, 'from', timeZone);
  const until = instantOf(emergency.until, 'to', timeZone);
  if ((since !== null && since > at) || (until !== null && until <= at)) return undefined;
  return { hours: id, name, reason: emergency.reason, until };
};

const instantOf = (local: string | undefined, side: 'from' | 'to', timeZone: string): number | null => {
  const minute = local === undefined ? undefined : parseLocal(local, side);
  return minute === undefined ? null : localClock(timeZone).instantOf(minute);
};

/** Hours under another emergency, or under none. */
export const underEmergency = <T extends Pick<OperatingHours, 'emergency'>>(
  record: T,
  emergency: Emergency | undefined,
): T => {
  const { emergency: _before, ...rest } = record;
  return { ...rest, ...(emergency !== undefined && { emergency }) } as T;
};
