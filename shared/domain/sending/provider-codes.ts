/**
 * Codes of Twilio ("Error and warning dictionary") and TeleSign ("All status and error codes"), with the code of ACS that says the
 * same: one table explains them all. No code here is one that ACS has as well.
 */
const SAME_IN_ACS: Readonly<Record<string, string>> = {
  // Twilio, refused at once.
  21211: '4002',
  21265: '4002',
  21408: '4003',
  21606: '404',
  21610: '4007',
  21612: '4003',
  21614: '4003',
  21617: '400',
  // Twilio, told later.
  30001: '4008',
  30002: '4009',
  30003: '4006',
  30004: '4005',
  30005: '4004',
  30006: '4003',
  30007: '4005',
  30008: '5000',
  30022: '4020',
  30032: '4010',
  30034: '4009',
  // TeleSign.
  207: '5000',
  210: '4006',
  211: '4003',
  220: '4003',
  221: '4006',
  222: '4003',
  229: '4005',
  230: '4005',
  231: '400',
  250: '5002',
  251: '5002',
  501: '4009',
  502: '4009',
  503: '5001',
  504: '4005',
  505: '5001',
  506: '5000',
  507: '4004',
  508: '4001',
  509: '400',
  510: '4007',
  511: '4003',
  512: '4006',
  513: '4003',
  514: '4006',
  515: '4005',
  520: '4005',
  521: '4001',
  599: '5002',
  10033: '400',
  11000: '400',
};

/** The code of ACS that says the same as a code of another provider. */
export const sameInAcs = (code: string): string | undefined =>
  Object.hasOwn(SAME_IN_ACS, code) ? SAME_IN_ACS[code] : undefined;

/** The other providers' codes that are explained. */
export const providerCodes: readonly string[] = Object.keys(SAME_IN_ACS);
