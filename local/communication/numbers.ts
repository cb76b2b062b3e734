import { ParseError, parsePhoneNumberWithError } from 'libphonenumber-js';
import { z } from 'zod';

/** What the documents say of a kind of number (sms-faq, service-limits): its limit a minute, and who answers STOP. */
export const numberTypes = {
  'toll-free': { limitPerMinute: 200, twoWay: true, answersKeywords: 'carrier', sharedLimit: false },
  'short-code': { limitPerMinute: 6000, twoWay: true, answersKeywords: 'configured', sharedLimit: false },
  /** ACS publishes no figure for 10DLC: this is what AT&T grants a campaign of class E or F. */
  '10dlc': { limitPerMinute: 240, twoWay: true, answersKeywords: 'nobody', sharedLimit: false },
  /** The limit holds for the whole resource, not for one sender id. */
  alphanumeric: { limitPerMinute: 600, twoWay: false, answersKeywords: 'nobody', sharedLimit: true },
} as const;

type NumberType = keyof typeof numberTypes;

const formats: Record<NumberType, { pattern: RegExp; words: string }> = {
  'toll-free': { pattern: /^\+[1-9]\d{7,14}$/, words: 'E.164, such as +18005550100' },
  '10dlc': { pattern: /^\+[1-9]\d{7,14}$/, words: 'E.164, such as +14255550100' },
  'short-code': { pattern: /^\d{5,6}$/, words: 'five or six digits without a plus' },
  alphanumeric: {
    pattern: /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/,
    words: 'up to 11 letters, digits and spaces, with one letter at least',
  },
};

export const providers = ['acs', 'twilio', 'telesign'] as const;
export type Provider = (typeof providers)[number];

/** A number, or a sender id, that the resource or account owns. */
export const ownedNumberSchema = z
  .strictObject({
    number: z.string(),
    type: z.enum(['toll-free', 'short-code', '10dlc', 'alphanumeric']),
    /** Whose it is: Communication Services', Twilio's or TeleSign's. */
    provider: z.enum(providers).default('acs'),
    /** Shown on the page. */
    name: z.string().optional(),
    /** False: owned, but bought without SMS. */
    smsEnabled: z.boolean().default(true),
    /** Bought to send alone: nobody can answer it until its plan is changed. */
    sendsOnly: z.boolean().optional(),
    /** It takes calls as well. */
    takesCalls: z.boolean().optional(),
    /** Texts a minute, where it differs from what the type grants. */
    limitPerMinute: z.int().min(1).optional(),
    /** What ACS answers for a short code whose keywords it handles; without them it handles none. */
    texts: z.strictObject({ stop: z.string(), start: z.string(), help: z.string() }).optional(),
  })
  .superRefine((owned, context) => {
    const format = formats[owned.type];
    if (!format.pattern.test(owned.number)) {
      context.addIssue(`${owned.number} is no ${owned.type} number: expected ${format.words}`);
    }
    if (owned.texts && owned.type !== 'short-code') {
      context.addIssue(`${owned.number}: keyword texts are for short codes; a ${owned.type} number can't set them`);
    }
  });

export type OwnedNumber = z.infer<typeof ownedNumberSchema>;

/** E.164, as ACS takes a recipient: a plus, a country code, 8 to 15 digits; a North American number has exactly 11. */
export const isPhoneNumber = (text: string): boolean =>
  /^\+[1-9]\d{7,14}$/.test(text) && (!text.startsWith('+1') || text.length === 12);

/** True unless the number, well formed, begins with a country code that nobody has. */
export const hasKnownCountry = (phoneNumber: string): boolean => {
  try {
    parsePhoneNumberWithError(phoneNumber);
    return true;
  } catch (error) {
    return !(error instanceof ParseError && error.message === 'INVALID_COUNTRY');
  }
};

/** A sender in any of the forms that ACS knows: E.164, short code, or alphanumeric sender id. */
export const isSender = (text: string): boolean =>
  isPhoneNumber(text) || formats['short-code'].pattern.test(text) || formats.alphanumeric.pattern.test(text);

export const limitOf = (owned: OwnedNumber): number => owned.limitPerMinute ?? numberTypes[owned.type].limitPerMinute;
