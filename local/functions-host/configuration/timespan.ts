/**
 * A .NET TimeSpan as host.json writes them (`[d.]hh:mm[:ss[.fffffff]]`, or days alone), in milliseconds.
 * Gives undefined for anything else.
 */
export const parseTimeSpan = (text: string): number | undefined => {
  const match = /^(-)?(?:(\d+)\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,7}))?)?$/.exec(text.trim());
  if (!match) return /^-?\d+$/.test(text.trim()) ? Number(text) * 86_400_000 : undefined;
  const [, minus, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (minus ? -1 : 1) * (whole * 1000 + Number(`0.${fraction}`) * 1000);
};
