import { z } from 'zod';
import { languageSchema } from '../auto-messages/language';
import { limitSettings } from '../auto-messages/limit-settings';
import { autoMessagesSchema } from '../auto-messages/schema';
import { NUMBER_TYPES, type NumberType } from '../consent/keywords';
import { safetySettings } from '../consent/schema';
import { attachmentsSchema } from '../files/schema';
import { PROVIDERS } from '../sending/providers';
import { isAlphanumericSender, isShortCode, toE164 } from '../text/numbers/phone-numbers';
import { id, name } from '../values/id-and-name';
import { autoCloseSchema, waitMessageMinutesSchema } from './time-rules';

/** `on` and `off` as people write them; YAML 1.2 reads both as words. */
const onOff = z
  .union([z.boolean(), z.enum(['on', 'off'])], 'expected on or off')
  .transform(given => given === true || given === 'on');

const numberSchema = z.string('expected a number in quotes, such as "+18005550100"').transform((given, ctx) => {
  const number = toE164(given);
  if (number !== undefined) return number;
  ctx.addIssue('expected a number with its country code, such as "+18005550100", or a short code');
  return z.NEVER;
});

/** A business number and all that is particular to it: who answers, when, in which language. */
export const channelSchema = z
  .strictObject({
    id,
    name,
    /** E.164 with its plus, or a short code. One number is one channel. */
    number: numberSchema,
    /** Who carries its texts. Its app settings must be given, or nothing leaves. */
    provider: z.enum(PROVIDERS).default('acs'),
    /** It decides who answers STOP and HELP, and how fast the number may send. */
    numberType: z.enum(NUMBER_TYPES),
    /** As it was bought. Only a number that sends and receives can be connected. */
    plan: z.enum(['send-and-receive', 'send', 'none']).default('send-and-receive'),
    /** The number takes calls as well; texts and calls don't exclude each other. */
    voice: onOff.default(false),
    /** Of its automated messages, until the customer's own is known. */
    language: languageSchema.default('en'),
    workstream: id,
    /** An operating-hours record; always open when left out. */
    operatingHours: id.optional(),
    /** A survey, asked when a conversation ends; none when left out. */
    survey: id.optional(),
    /** The master switch: off silences every automated message of this channel. */
    automatedMessages: onOff.default(true),
    /** This number's own messages; they go before the organisation's, and those before the built-in ones. */
    messages: autoMessagesSchema.default([]),
    /** A text within so many hours after the end goes on with the same conversation. 0: always a new one. */
    reopenWithinHours: z.number().min(0).max(720).default(0),
    /** At closing time those who still wait are told when it opens again, or left to wait in silence. */
    whenClosingWaitingCustomersAre: z.enum(['told', 'left']).default('told'),
    /** Texts that come within so many seconds are one turn. 0: each text for itself. */
    burstSeconds: z.number().min(0).max(60).default(0),
    ...limitSettings,
    /** Its own answer to how often who waits hears where they stand; the workstream's when left out. */
    waitMessageMinutes: waitMessageMinutesSchema.optional(),
    /** After how many minutes without activity a conversation closes by itself. */
    autoClose: autoCloseSchema.prefault({}),
    ...safetySettings,
    /** Files that customers and agents send. */
    attachments: attachmentsSchema.prefault({}),
  })
  .superRefine(({ number, numberType }, ctx) => {
    const form = formOf(number);
    const expected: Readonly<Record<NumberType, NumberForm>> = {
      'toll-free': 'number',
      '10dlc': 'number',
      'short-code': 'short-code',
      alphanumeric: 'name',
    };
    if (form === expected[numberType]) return;
    const message = `expected ${IN_WORDS[expected[numberType]]}, for the number type is ${numberType}; found ${number}`;
    ctx.addIssue({ code: 'custom', path: ['number'], message });
  });
export type Channel = Readonly<z.output<typeof channelSchema>>;

type NumberForm = 'number' | 'short-code' | 'name';
const IN_WORDS: Readonly<Record<NumberForm, string>> = {
  number: 'a number with its country code',
  'short-code': 'a short code of 3 to 6 digits',
  name: 'a sender’s name of up to 11 letters',
};
const formOf = (number: string): NumberForm =>
  isShortCode(number) ? 'short-code' : isAlphanumericSender(number) ? 'name' : 'number';
