const UNDER_WAY: ReadonlySet<number> = new Set([201, 203, 290, 291, 292, 293, 295]);
const NOT_KNOWN: ReadonlySet<number> = new Set([250, 251, 599]);

/**
 * What a TeleSign status code says of a text ("All status and error codes"): 200 is on the handset; 203 and the 29x are on their
 * way; of 250, 251 and 599 the end was never heard; the rest of the 2xx and 5xx say why it failed.
 */
export const statusOfTelesign = (code: number): 'delivered' | 'under-way' | 'unknown' | 'failed' => {
  if (code === 200) return 'delivered';
  if (UNDER_WAY.has(code)) return 'under-way';
  return NOT_KNOWN.has(code) ? 'unknown' : 'failed';
};
