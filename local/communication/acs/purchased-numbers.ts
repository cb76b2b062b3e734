import { z } from 'zod';
import type { Collection } from '../kept';
import { numberTypes, type OwnedNumber } from '../numbers';

export const capability = z.enum(['none', 'inbound', 'outbound', 'inbound+outbound']);
type Capability = z.infer<typeof capability>;
type Capabilities = { readonly calling: Capability; readonly sms: Capability };

/** What is remembered of a number beside the configuration: when it was first seen, and what was changed since. */
export type Purchase = { readonly purchaseDate: string; readonly sms?: Capability };

/** A number as the phone numbers' API shows it (2025-06-01, `PurchasedPhoneNumber`). */
export type PurchasedNumber = {
  readonly id: string;
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly phoneNumberType: 'tollFree' | 'geographic';
  readonly capabilities: Capabilities;
  readonly assignmentType: 'application';
  readonly purchaseDate: string;
  readonly cost: { readonly amount: number; readonly currencyCode: string; readonly billingFrequency: 'monthly' };
};

export type PurchasedNumbers = {
  /** The resource's numbers in E.164; short codes and sender ids are none of this API's. */
  list(): PurchasedNumber[];
  get(phoneNumber: string): PurchasedNumber | undefined;
  /** Which way texts go on a number or sender id of Communication Services. */
  sms(owned: OwnedNumber): Capability;
  changeSms(phoneNumber: string, sms: Capability): void;
};

/** Dollars a month (Communication Services pricing, SMS and telephony, United States). */
const monthly = { tollFree: 2, geographic: 1 } as const;

const typeOf = (owned: OwnedNumber): PurchasedNumber['phoneNumberType'] | undefined =>
  owned.type === 'toll-free' ? 'tollFree' : owned.type === '10dlc' ? 'geographic' : undefined;

const boughtWith = (owned: OwnedNumber): Capability => {
  if (!owned.smsEnabled) return 'none';
  return numberTypes[owned.type].twoWay && owned.sendsOnly !== true ? 'inbound+outbound' : 'outbound';
};

export const createPurchasedNumbers = (
  numbers: readonly OwnedNumber[],
  kept: Collection<Purchase>,
  now: number,
): PurchasedNumbers => {
  const own = numbers.filter(owned => owned.provider === 'acs');
  for (const { number } of own) {
    if (!kept.get(number)) kept.set(number, { purchaseDate: new Date(now).toISOString() });
  }
  const sms = (owned: OwnedNumber): Capability => kept.get(owned.number)?.sms ?? boughtWith(owned);
  const show = (owned: OwnedNumber): PurchasedNumber[] => {
    const phoneNumberType = typeOf(owned);
    if (phoneNumberType === undefined) return [];
    return [
      {
        id: owned.number.slice(1),
        phoneNumber: owned.number,
        countryCode: 'US',
        phoneNumberType,
        capabilities: { calling: owned.takesCalls === true ? 'inbound' : 'none', sms: sms(owned) },
        assignmentType: 'application',
        purchaseDate: kept.get(owned.number)?.purchaseDate ?? new Date(now).toISOString(),
        cost: { amount: monthly[phoneNumberType], currencyCode: 'USD', billingFrequency: 'monthly' },
      },
    ];
  };
  const list = (): PurchasedNumber[] => own.flatMap(show);
  return {
    list,
    sms,
    get: phoneNumber => list().find(one => one.phoneNumber === phoneNumber),
    changeSms: (phoneNumber, changed) => {
      const purchase = kept.get(phoneNumber);
      if (purchase) kept.set(phoneNumber, { ...purchase, sms: changed });
    },
  };
};
