import type { QuickReply } from '../../../desk/composer/find-replies';

export const REPLIES: readonly QuickReply[] = [
  {
    id: 'delivery-window',
    title: 'Delivery window',
    text: 'Hi María, your order {$OrderNumber$} arrives on {$Day$} between 9 and 12.',
    tags: ['orders'],
    segments: 1,
  },
  {
    id: 'address',
    title: 'Address changed',
    text: 'Done: it goes to your new address, with no extra cost.',
    tags: ['orders'],
    segments: 1,
  },
  {
    id: 'refund',
    title: 'Refund on its way',
    text: 'The refund is on its way. Banks take three to five working days until you see it; if it is not there in a week, text us here and we look into it.',
    tags: ['billing', 'returns'],
    segments: 1,
  },
  {
    id: 'hours',
    title: 'Opening hours',
    text: 'We are here Monday to Friday, 8 to 5, Chicago time.',
    tags: ['general'],
    segments: 1,
  },
];
