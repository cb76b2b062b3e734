import { classifyConsent } from '../../consent/classify';
import { threadEventSchema } from '../../messages/to-thread';

/** Whether what could never be handled may say that its customer wants no more texts: it must not go before that is recorded. */
export const mayOptOut = (original: unknown): boolean => {
  const read = threadEventSchema.safeParse(original);
  if (!read.success) return false;
  const { input } = read.data;
  if (input.type === 'sender') return input.action === 'opt-out';
  if (input.type !== 'text-received') return false;
  return input.optedOutUpstream === true || classifyConsent(input.text, { numberType: '10dlc' }).kind === 'opt-out';
};
