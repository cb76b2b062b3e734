import type { FailureCode } from '../carrier/delivery-codes';

/** TeleSign's status codes and words, as far as the emulator says them ("All status and error codes"). */
export const telesignStatuses = {
  200: 'Delivered to handset',
  203: 'Delivered to gateway',
  207: 'Error delivering SMS to handset (reason unknown)',
  210: 'Temporary phone error',
  221: 'Message expired before delivery',
  222: 'SMS not supported',
  290: 'Message in progress',
  504: 'Carrier rejected - permanent error',
  507: 'Invalid destination address',
  510: 'Message blocked by subscriber action or request',
  515: 'Suspected spam',
} as const;
export type TelesignStatus = keyof typeof telesignStatuses;

/** The phones' faults in TeleSign's codes. */
const statuses: Readonly<Partial<Record<FailureCode, TelesignStatus>>> = {
  4000: 515,
  4002: 507,
  4003: 222,
  4004: 507,
  4005: 504,
  4006: 210,
  4007: 510,
  5002: 221,
};

export const telesignStatusOf = (code: FailureCode): TelesignStatus => statuses[code] ?? 207;
