let known: readonly string[] | undefined;

/** The time zones that this browser knows, read once. */
export const timeZones = (): readonly string[] => {
  known ??= Intl.supportedValuesOf('timeZone');
  return known;
};
