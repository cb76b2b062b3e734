import type { NoFacts } from '../no-facts';

/** Why a text may leave, comes again or failed: rule ids with the facts that each compared. */
export type DeliveryReasons = {
  'budget.spent': { channel: string; texts: number; perHour: number };
  'channel.closed': { channel: string; hours: string };
  'channel.number-not-served': { configVersion?: string };
  'channel.plan-does-not-receive': { channel: string; plan: string };
  'delivery.arrived': NoFacts;
  'delivery.arrived-before': { text: number };
  'delivery.failed': { message?: string; by?: string; code?: string };
  'deliverability.customer-wrote': NoFacts;
  'deliverability.takes-nothing': { code: string; inARow: number };
  'deliverability.text-arrived': NoFacts;
  'recipient.unreachable': { code: string; since: string };
  'retry.arrived-after-all': NoFacts;
  'retry.conversation-over': NoFacts;
  'retry.due': { attempt?: number };
  'retry.may-help': { minutes: number; attempt: number; code?: string };
  'retry.not-for-this-code': { attempt: number; code?: string };
  'retry.of-the-moment': { trigger: string };
  'retry.often-enough': { attempt: number; code?: string };
  'retry.survey-has-its-reminder': NoFacts;
  'retry.talk-went-on': NoFacts;
  'retry.text-unknown': NoFacts;
  'retry.too-many': { most: number };
  'send.no-text': NoFacts;
  'send.text-lies': { letters: number };
  'send.text-waits': { waiting: number };
};
