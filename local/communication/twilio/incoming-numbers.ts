import { createHash } from 'node:crypto';
import type { Incoming, Reply } from '../http';
import { numberTypes, type OwnedNumber } from '../numbers';
import type { TwilioAccount } from './account';
import { twilioError } from './errors';

export const numbersPath = /^\/twilio\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/IncomingPhoneNumbers\.json$/;

const LARGEST_PAGE = 1_000;
const PAGE = 50;

/** Twilio's list of an account's numbers, page by page; short codes and sender ids have lists of their own, which are not here. */
export const listNumbers = (
  { account, numbers }: { readonly account: TwilioAccount; readonly numbers: readonly OwnedNumber[] },
  { url }: Incoming,
): Reply => {
  const [size, page] = [Number(url.searchParams.get('PageSize') ?? PAGE), Number(url.searchParams.get('Page') ?? 0)];
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE || !Number.isInteger(page) || page < 0)
    return twilioError(400, 20001, `Expected PageSize of 1 to ${LARGEST_PAGE}, and Page of 0 or more.`);
  const own = numbers.filter(({ provider, number }) => provider === 'twilio' && number.startsWith('+'));
  const uri = (at: number) =>
    `/2010-04-01/Accounts/${account.accountSid}/IncomingPhoneNumbers.json?PageSize=${size}&Page=${at}`;
  const isMore = (page + 1) * size < own.length;
  return {
    status: 200,
    json: {
      ...{ page, page_size: size, start: page * size, uri: uri(page), first_page_uri: uri(0) },
      ...{ next_page_uri: isMore ? uri(page + 1) : null, previous_page_uri: page === 0 ? null : uri(page - 1) },
      incoming_phone_numbers: own
        .slice(page * size, (page + 1) * size)
        .map(owned => toResource(account.accountSid, owned)),
    },
  };
};

const toResource = (accountSid: string, { number, name, type, smsEnabled }: OwnedNumber): Record<string, unknown> => ({
  sid: `PN${createHash('md5').update(number).digest('hex')}`,
  ...{ account_sid: accountSid, api_version: '2010-04-01', phone_number: number, friendly_name: name ?? number },
  capabilities: { sms: smsEnabled && numberTypes[type].twoWay, mms: smsEnabled, voice: false, fax: false },
  ...{ beta: false, origin: 'twilio', status: 'in-use' },
});
