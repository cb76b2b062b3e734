import { z } from 'zod';
import type { NumbersOf, OwnedNumber, SmsPlan } from '../../ports';
import type { TwilioSettings } from '../../settings/read';

const ANSWER_WITHIN_MS = 10_000;
/** Twilio's largest page (REST API, IncomingPhoneNumbers). */
const PAGE = 1_000;
/** An account of more numbers than these is looked at in Twilio's own console. */
const MOST_PAGES = 5;

const pageSchema = z.object({
  incoming_phone_numbers: z.array(
    z.object({
      phone_number: z.string(),
      capabilities: z.object({ sms: z.boolean().default(false), voice: z.boolean().default(false) }).prefault({}),
    }),
  ),
  next_page_uri: z.string().nullish(),
});

/** The numbers of a Twilio account (`IncomingPhoneNumbers`, 2010-04-01). */
export const listTwilioNumbers = async ({ accountSid, authToken, endpoint }: TwilioSettings): Promise<NumbersOf> => {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const numbers: OwnedNumber[] = [];
  let uri: string | undefined = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json?PageSize=${PAGE}`;
  try {
    for (let page = 0; uri !== undefined && page < MOST_PAGES; page += 1) {
      const response: Response = await fetch(`${endpoint}${uri}`, {
        headers: { authorization, accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      if (!response.ok) return failed(`it answered ${response.status}. Look at TwilioAccountSid and TwilioAuthToken.`);
      const read = pageSchema.parse(await response.json());
      numbers.push(...read.incoming_phone_numbers.map(fromTwilio));
      uri = read.next_page_uri ?? undefined;
    }
    return { provider: 'twilio', state: 'listed', sentence: `Twilio lists ${numbers.length} numbers.`, numbers };
  } catch (error) {
    return failed(`${error instanceof Error ? error.name : 'an unknown failure'}. Look at TwilioEndpoint.`);
  }
};

const failed = (why: string): NumbersOf => ({
  ...{ provider: 'twilio', state: 'failed', numbers: [] },
  sentence: `Twilio did not list its numbers: ${why}`,
});

/** Toll-free area codes of the North American Numbering Plan. */
const TOLL_FREE = /^\+18(00|33|44|55|66|77|88)\d{7}$/;

/** A number as Twilio shows it. One that texts does so both ways. */
export const fromTwilio = ({
  phone_number: number,
  capabilities: { sms, voice },
}: z.output<typeof pageSchema>['incoming_phone_numbers'][number]): OwnedNumber => {
  const plan: SmsPlan = sms ? 'send-and-receive' : 'none';
  const type = TOLL_FREE.test(number) ? 'toll-free' : number.startsWith('+1') ? '10dlc' : undefined;
  return { number, provider: 'twilio', ...(type && { type }), sms: plan, calls: voice };
};
