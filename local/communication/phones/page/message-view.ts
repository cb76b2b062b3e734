/// <reference lib="dom" />

import type { Media } from '../../carrier/messages';
import type { LiveMessage } from '../live';
import { element } from './dom';
import { shownTime } from './format';

/** A text that is on its way from the page to the emulator, or was refused. */
export type Draft = { readonly text: string; readonly at: string; readonly refused?: string };

/** What stands below a text: when, and what became of it. */
export const stateOf = (message: LiveMessage): { readonly words: string; readonly bad: boolean } => {
  const when = shownTime(message.at);
  switch (message.status) {
    case 'sent':
      return { words: `${when} · ${message.direction === 'inbound' ? 'Sent' : 'On its way'}`, bad: false };
    case 'delivered':
      return { words: `${when} · Delivered`, bad: false };
    case 'failed':
      return { words: `${when} · Failed: ${message.reason ?? 'no reason given'}`, bad: true };
  }
};

/** A bubble: the customer's own texts on the right, the business's and the carrier's on the left. */
export const messageView = (message: LiveMessage): HTMLDivElement => {
  const item = element('div', { attributes: { 'data-id': message.messageId } });
  const mine = message.direction === 'inbound';
  const who = mine ? 'You' : message.by === 'carrier' ? 'Carrier' : 'Business';
  item.append(
    element('span', { class: 'sr', text: `${who}: ` }),
    element('span', { class: 'bubble', text: message.text, attributes: { dir: 'auto' } }),
    ...(message.media ?? []).map(attachmentView),
    element('span', { class: 'meta' }),
  );
  updateMessageView(item, message);
  return item;
};

/** What travels with a text, as a link: only a page that the developer opens loads it. */
const attachmentView = ({ url, contentType }: Media, at: number): HTMLElement => {
  const isWeb = /^https?:/i.test(url);
  return element('a', {
    class: 'attachment',
    text: `Attachment ${at + 1}${contentType === '' ? '' : ` (${contentType})`}`,
    attributes: isWeb ? { href: url, target: '_blank', rel: 'noreferrer noopener' } : {},
  });
};

export const updateMessageView = (item: HTMLElement, message: LiveMessage): void => {
  const mine = message.direction === 'inbound';
  const { words, bad } = stateOf(message);
  const carrier = message.by === 'carrier' ? ' carrier' : '';
  // A text that hasn't reached the phone, or never will, is only outlined: this customer doesn't see it.
  const lost = !mine && message.status !== 'delivered' ? ' lost' : '';
  item.className = `text ${mine ? 'mine' : 'theirs'}${carrier}${lost}`;
  const meta = item.querySelector('.meta');
  if (!meta) return;
  meta.className = bad ? 'meta bad' : 'meta';
  meta.textContent = message.by === 'carrier' ? `Carrier · ${words}` : words;
};

export const draftView = (draft: Draft): HTMLDivElement =>
  element(
    'div',
    { class: 'text mine' },
    element('span', { class: 'sr', text: 'You: ' }),
    element('span', { class: 'bubble', text: draft.text, attributes: { dir: 'auto' } }),
    element('span', {
      class: draft.refused === undefined ? 'meta' : 'meta bad',
      text: draft.refused === undefined ? 'Sending…' : `Not sent: ${draft.refused}`,
    }),
  );
