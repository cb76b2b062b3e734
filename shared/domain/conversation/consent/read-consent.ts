import type { Channel } from '../../config/channel';
import { type ConsentReading, classifyConsent } from '../../consent/classify';
import type { TextReceived } from '../../messages/to-thread';
import { traitsOf } from '../../sending/providers';
import { because } from '../../values/because';

/** The provider's account has words of its own for STOP: it knows that this was one, and blocks from here on. */
const OPTED_OUT_UPSTREAM: ConsentReading = {
  ...{ kind: 'opt-out', grade: 'certain', carrierAnswers: true, confirm: false },
  because: because('opt-out.keyword-of-the-provider'),
};

/** What the business calls itself to the customers of a channel: `STOP CONTOSO` is `STOP`. */
export const namesOf = (channel: Pick<Channel, 'name'> | undefined): readonly string[] =>
  channel === undefined ? [] : [channel.name];

/**
 * What a text says about being texted. Of a number that no channel has (any more), nobody knows what its carrier answers.
 *
 * @param agentAskedAt when an agent last asked the customer something; ISO 8601
 */
export const readConsent = (
  channel: Channel | undefined,
  input: TextReceived,
  optedOut: boolean,
  agentAskedAt?: string,
): ConsentReading => {
  if (input.optedOutUpstream) return OPTED_OUT_UPSTREAM;
  const { numberType, provider } = channel ?? { numberType: 'toll-free', provider: 'acs' };
  const ofNumber = channel === undefined ? [] : traitsOf(provider).answeredUpstream[numberType];
  const answeredUpstream = input.answeredUpstream ? [input.text.trim().toLowerCase()] : ofNumber;
  return classifyConsent(input.text, {
    ...{ numberType, optedOut, answeredUpstream, names: namesOf(channel), receivedAt: input.receivedAt },
    ...(agentAskedAt !== undefined && { agentAskedAt }),
  });
};
