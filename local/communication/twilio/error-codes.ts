import type { FailureCode } from '../carrier/delivery-codes';

/** The phones' faults in Twilio's error codes ("Error and warning dictionary"). */
const errors: Readonly<Partial<Record<FailureCode, number>>> = {
  4000: 30007,
  4002: 30005,
  4003: 30006,
  4004: 30005,
  4005: 30007,
  4006: 30003,
  4007: 21610,
  4008: 30001,
  4010: 30032,
  4020: 30022,
};

/** 30008: unknown error. */
export const twilioErrorOf = (code: FailureCode): number => errors[code] ?? 30008;
