import type { Entry, TextEntry } from '../../../desk/conversation/entry';
import { ago, HOUR, MINUTE, NOW, SECOND } from './now';

const talk = { density: 'talk' } as const;
const text = (
  seq: number,
  by: TextEntry['by'],
  at: number,
  said: string,
  more: Partial<TextEntry> = {},
): TextEntry => ({
  ...talk,
  ...{ kind: 'text', seq, by, at, text: said, ...more },
});
const arrived = { state: 'delivered', reason: 'It arrived.' } as const;

/** A conversation with everything that a log can hold. */
export const ENTRIES: readonly Entry[] = [
  text(1, 'customer', ago(26 * HOUR), 'Hi, is the Juniper kettle back in stock?'),
  text(2, 'agent', ago(26 * HOUR - 3 * MINUTE), 'It is, as of this morning. Shall I put one aside for you?', {
    author: 'Ben Carter',
    delivery: arrived,
  }),
  text(3, 'customer', ago(26 * HOUR - 5 * MINUTE), 'No need, I’ll order it online. Thanks!'),
  {
    kind: 'event',
    seq: 4,
    at: ago(25 * HOUR),
    density: 'story',
    icon: 'check',
    words: 'Ben Carter ended the conversation',
  },
  text(
    5,
    'customer',
    ago(31 * MINUTE),
    'Hello, it’s María. My order 5512 says “shipped” since Monday, but nothing has come.',
  ),
  text(
    6,
    'automatic',
    ago(31 * MINUTE - 4 * SECOND),
    'Thanks for texting Contoso! Somebody will be with you in about 2 minutes.',
    {
      delivery: arrived,
      why: {
        sentence: 'The greeting of the main line was sent, because a conversation began while the line was open.',
        facts: [
          ['Number', 'Contoso main line'],
          ['Language', 'English'],
          ['Open', 'around the clock'],
        ],
        rule: 'greeting.on-start',
      },
    },
  ),
  {
    ...{ kind: 'bot-part', seq: 6.5, at: ago(31 * MINUTE - 4 * SECOND), density: 'story', bot: 'Shop bot' },
    end: 'handed over: asked for a person',
    entries: [
      text(
        61,
        'bot',
        ago(31 * MINUTE - 4 * SECOND),
        'I can look up orders and opening hours. Which order is it about?',
        {
          author: 'Shop bot',
        },
      ),
      text(62, 'customer', ago(31 * MINUTE - 5 * SECOND), 'A person please'),
    ],
  },
  {
    ...{ kind: 'event', seq: 7, at: ago(31 * MINUTE - 5 * SECOND), density: 'story', icon: 'joined' },
    words: 'Ana Ruiz accepted, from the queue Orders',
    why: {
      sentence: 'You were asked because you speak Spanish, have room for one more, and were free the longest.',
      facts: [
        ['Skill', 'Spanish 5, asked for 3'],
        ['Room', '2 of 3 used'],
        ['Turn', 'free for 6 min'],
      ],
      rule: 'offer.longest-free',
    },
  },
  {
    kind: 'event',
    seq: 8,
    at: ago(31 * MINUTE - 6 * SECOND),
    density: 'everything',
    icon: 'swap',
    words: 'Language read as English, 92 % sure',
  },
  text(9, 'me', ago(29 * MINUTE), 'Hi María, this is Ana. Let me look it up, one moment.', { delivery: arrived }),
  text(
    10,
    'me',
    ago(27 * MINUTE),
    'I see it: the parcel is at the depot in Tukwila since Tuesday, the driver could not find the house number. You can follow it here: https://track.parcel.example/5512-88',
    { delivery: arrived },
  ),
  text(11, 'customer', ago(24 * MINUTE), 'Oh no. It’s 1402, the number is on the left side of the garage'),
  text(12, 'customer', ago(24 * MINUTE - 20 * SECOND), 'Here’s a photo', {
    file: { id: 'f1', name: 'garage.pdf', contentType: 'application/pdf', size: 1_258_291 },
  }),
  {
    kind: 'note',
    seq: 13,
    at: ago(22 * MINUTE),
    density: 'talk',
    author: 'Ben Carter',
    text: 'Same street as the Nguyen case last week: the depot has the wrong map. Ask for Dolores, she can mark it by hand.',
  },
  text(14, 'me', ago(6 * MINUTE), 'Done, the depot has the photo. They deliver tomorrow between 9 and 12.', {
    delivery: {
      state: 'failed',
      reason: 'The phone could not be reached: it is switched off or without a network.',
      retryAt: NOW + 4 * MINUTE,
    },
  }),
  text(15, 'me', ago(3 * MINUTE), 'Will somebody be at home then?', {
    delivery: {
      state: 'unknown',
      reason: 'No answer came: it may have arrived.',
      advice: 'It is not sent again, for they may have it.',
    },
  }),
  text(
    16,
    'customer',
    ago(48 * SECOND - 8 * SECOND),
    'Yes! And could you send it to my office instead? I won’t be home before 7',
  ),
];

/** The same conversation a moment later, with each state that a text of ours can be in. */
export const ON_THE_WAY: readonly Entry[] = [
  ...ENTRIES.slice(4, 12),
  text(21, 'me', ago(4 * MINUTE), 'Thank you, that helps a lot.', {
    delivery: { state: 'delivered', reason: 'It arrived.' },
  }),
  text(22, 'me', ago(95 * SECOND), 'I have asked the depot for a new delivery.', {
    delivery: { state: 'sent', reason: 'The provider took it; the carrier has not reported yet.' },
  }),
  text(23, 'me', ago(40 * SECOND), 'They will call you before they come.', {
    delivery: { state: 'sending', reason: 'It is being handed over to the provider.' },
  }),
  text(24, 'me', ago(12 * SECOND), 'Is there anything else?', {
    delivery: { state: 'queued', reason: 'Other texts are before it.', leavesInSeconds: 12 },
  }),
];
