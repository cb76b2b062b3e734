/// <reference lib="dom" />
import type { Phone } from '../../carrier/phones';
import { element, freshId } from './dom';

/** What can be wrong with a phone, as switches; each change is sent at once. */
export const createPhoneSettings = (given: {
  readonly change: (change: Partial<Phone>) => void;
  readonly remove: () => void;
}) => {
  const switches = [
    ['off', 'Switched off (texts wait)'],
    ['landline', 'A landline (takes no texts)'],
    ['carrierStop', 'Its carrier blocks our texts'],
  ] as const;
  const boxes = switches.map(([name, words]) => {
    const id = freshId(name);
    const box = element('input', { attributes: { type: 'checkbox', id } });
    box.addEventListener('change', () => given.change({ [name]: box.checked }));
    return {
      name,
      box,
      row: element('div', { class: 'check' }, box, element('label', { text: words, attributes: { for: id } })),
    };
  });
  const replyId = freshId('auto-reply');
  const reply = element('input', { attributes: { id: replyId, maxlength: '320', autocomplete: 'off' } });
  reply.addEventListener('change', () =>
    given.change({ autoReply: reply.value === '' ? null : reply.value, autoRepliesLeft: 50 }),
  );
  const removal = element('button', {
    class: 'button',
    text: 'Take this phone off the page',
    attributes: { type: 'button' },
  });
  removal.addEventListener('click', given.remove);
  const root = element(
    'div',
    { class: 'panel' },
    ...boxes.map(({ row }) => row),
    element(
      'div',
      { class: 'field' },
      element('label', { text: 'Answers by itself with', attributes: { for: replyId } }),
      reply,
    ),
    removal,
  );
  root.hidden = true;
  return {
    root,
    show: (phone: Phone) => {
      for (const { name, box } of boxes) box.checked = phone[name];
      if (document.activeElement !== reply) reply.value = phone.autoReply ?? '';
    },
  };
};

/** In a few words, what is wrong with the phone; empty if nothing is. */
export const phoneFaults = (phone: Phone): string =>
  [
    phone.off ? 'switched off' : '',
    phone.landline ? 'a landline' : '',
    phone.carrierStop ? 'blocked by its carrier' : '',
    phone.failWith === null ? '' : `fails with ${phone.failWith}`,
    phone.autoReply === null ? '' : 'answers by itself',
  ]
    .filter(words => words !== '')
    .join(', ');
