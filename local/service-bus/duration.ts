const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** The service's "for ever": .NET's `TimeSpan.MaxValue`. */
const endless = 'P10675199DT2H48M5.4775807S';
const endlessMs = 922_337_203_685_477;

/**
 * Reads an ISO 8601 duration of days, hours, minutes and seconds (the forms that Service Bus takes).
 * @returns milliseconds; Infinity for `TimeSpan.MaxValue`; undefined if the text is no such duration.
 */
export const parseDuration = (text: string): number | undefined => {
  const parts = pattern.exec(text.trim());
  if (!parts || parts.slice(1).every(part => part === undefined)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(part => Number(part ?? 0));
  const ms = days * day + hours * hour + minutes * minute + Math.round(seconds * second);
  return ms >= endlessMs ? Number.POSITIVE_INFINITY : ms;
};

/** Writes milliseconds as the shortest ISO 8601 duration; Infinity becomes `TimeSpan.MaxValue`. */
export const formatDuration = (ms: number): string => {
  if (!Number.isFinite(ms)) return endless;
  const days = Math.floor(ms / day);
  const hours = Math.floor((ms % day) / hour);
  const minutes = Math.floor((ms % hour) / minute);
  const seconds = (ms % minute) / second;
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  const whole = `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
  return whole === 'P' ? 'PT0S' : whole;
};
