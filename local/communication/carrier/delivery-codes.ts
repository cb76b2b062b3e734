/** Delivery codes and their words: azure-docs, communication-services, includes/codes/sms-sdk.md. */
export const deliveryCodes = {
  2000: 'The message was delivered',
  4000: 'The message was rejected due to fraud detection',
  4001: 'The Source/From number format is invalid',
  4002: 'The Destination/To number format is invalid',
  4003: 'The Destination/To number is not supported',
  4004: "The Destination/To number doesn't exist",
  4005: 'The message was blocked by the Destination carrier',
  4006: 'The Destination/To number is not reachable',
  4007: 'Sender blocked for given recipient.',
  4008: 'The maximum number of messages allowed for the profile was exceeded',
  4009: 'The message was rejected by the Microsoft Entitlement System',
  4010: 'The toll-free number is not verified',
  4020: 'The volumetric limit of the Destination carrier was exceeded',
  5000: 'The message failed to deliver',
  5001: 'The message failed to deliver because of a temporary system problem',
  5002: 'The carrier gave no delivery report in time',
  9999: 'The message failed to deliver because of an unknown error',
} as const;

export type DeliveryCode = keyof typeof deliveryCodes;
export type FailureCode = Exclude<DeliveryCode, 2000>;

export const failureCodes = Object.keys(deliveryCodes)
  .map(Number)
  .filter((code): code is FailureCode => code !== 2000);

/**
 * `deliveryStatusDetails` as events carry it. The documents show `No error.` and, for an opt-out, the bare sentence;
 * every other failure is written as the REST report of 2026-01-23 writes it, the code and the words.
 */
export const statusDetails = (code: DeliveryCode): string => {
  if (code === 2000) return 'No error.';
  return code === 4007 ? deliveryCodes[4007] : `${code}: ${deliveryCodes[code]}`;
};
