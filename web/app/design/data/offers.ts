import type { Offer } from '../../../desk/offer/offer';
import { ago, ahead, MINUTE, SECOND } from './now';

const common = { urgent: false, accept: 'Accept', reject: 'Reject', showTimeout: true } as const;

export const OFFER: Offer = {
  ...common,
  conversation: 'c-priya',
  title: 'Text from Priya Raman',
  fields: [
    { header: 'Account', value: 'Raman Interiors' },
    { header: 'Queue', value: 'Orders' },
    { header: 'Language', value: 'English' },
  ],
  preview: 'Order 5512 arrived with a broken lid. Can I get just the lid, or do I have to send the whole kettle back?',
  whyYou: {
    sentence: 'You are asked because you know Orders, have room for one more, and were free the longest.',
    facts: [
      ['Room', '2 of 3 used'],
      ['Turn', 'free for 6 min'],
    ],
    rule: 'offer.longest-free',
  },
  rejectSets: 'do-not-disturb',
  since: ago(38 * SECOND),
  expiresAt: ahead(82 * SECOND),
};

export const HANDED_OVER: Offer = {
  ...common,
  conversation: 'c-handed',
  title: 'Ben Carter hands a conversation over',
  fields: [
    { header: 'Customer', value: 'Noah Whitfield' },
    { header: 'Queue', value: 'Billing' },
  ],
  note: 'He was charged twice in February. I refunded one; he now asks about January.',
  from: 'Ben Carter',
  since: ago(103 * SECOND),
  expiresAt: ahead(17 * SECOND),
};

export const URGENT: Offer = {
  ...common,
  conversation: 'c-urgent',
  title: 'Text from +1 305 ••• ••42',
  fields: [{ header: 'Queue', value: 'Orders' }],
  preview: 'I can’t do this any more',
  urgent: true,
  since: ago(8 * SECOND),
  expiresAt: ahead(52 * SECOND),
};

export const MISSED: Offer = {
  ...OFFER,
  conversation: 'c-missed',
  answer: { is: 'missed', at: ago(3 * MINUTE), became: 'inactive' },
};

export const MANY: readonly Offer[] = [
  HANDED_OVER,
  OFFER,
  {
    ...OFFER,
    conversation: 'c-2',
    title: 'Text from Hugo Petit',
    preview: 'Bonjour, ma commande ?',
    since: ago(20 * SECOND),
    fields: [],
  },
  { ...OFFER, conversation: 'c-3', title: 'Text from Kim Lee', since: ago(10 * SECOND) },
  { ...OFFER, conversation: 'c-4', title: 'Text from Olu Bello', since: ago(5 * SECOND) },
];
