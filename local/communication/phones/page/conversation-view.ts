/// <reference lib="dom" />
import type { LiveMessage } from '../live';
import { element } from './dom';
import { shownDay } from './format';
import { type Draft, draftView, messageView, updateMessageView } from './message-view';

const suggestions = ['Hi, where is my order?', '¿Dónde está mi pedido?', 'HELP', 'STOP'];

/** The texts between one phone and one number; it scrolls along only while its reader is at the end. */
export const createConversation = (label: string, send: (text: string) => void) => {
  const list = element('div', { class: 'log', attributes: { role: 'log', tabindex: '0', 'aria-label': label } });
  const newer = element('button', { class: 'button newer', text: 'New texts ↓', attributes: { type: 'button' } });
  newer.hidden = true;
  const root = element('div', { class: 'log-wrap' }, list, newer);
  const views = new Map<string, HTMLDivElement>();
  let lastDay = '';

  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 48;
  const toEnd = () => {
    list.scrollTop = list.scrollHeight;
    newer.hidden = true;
  };
  let following = true;
  newer.addEventListener('click', toEnd);
  list.addEventListener('scroll', () => {
    following = atEnd();
    if (following) newer.hidden = true;
  });
  new ResizeObserver(() => {
    if (following) toEnd();
  }).observe(list);
  const empty = element(
    'div',
    { class: 'empty' },
    element('p', { text: 'No texts yet. Write one below, or try:' }),
    element(
      'div',
      { class: 'suggestions' },
      ...suggestions.map(text => {
        const button = element('button', { class: 'suggestion', text, attributes: { type: 'button' } });
        button.addEventListener('click', () => send(text));
        return button;
      }),
    ),
  );
  const append = (item: HTMLDivElement, at: string, follow: boolean) => {
    const stay = !follow && !atEnd();
    empty.remove();
    const day = shownDay(at);
    if (day !== lastDay) list.append(element('div', { class: 'day', text: day }));
    lastDay = day;
    list.append(item);
    if (stay) newer.hidden = false;
    else toEnd();
  };

  return {
    root,
    /** Shows another conversation; nothing of it is announced as new. */
    fill: (messages: readonly LiveMessage[]) => {
      list.setAttribute('aria-live', 'off');
      list.replaceChildren();
      views.clear();
      lastDay = '';
      newer.hidden = true;
      for (const message of messages) {
        const view = messageView(message);
        views.set(message.messageId, view);
        append(view, message.at, true);
      }
      if (messages.length === 0) list.append(empty);
      requestAnimationFrame(() => list.setAttribute('aria-live', 'polite'));
    },
    has: (messageId: string) => views.has(messageId),
    put: (message: LiveMessage) => {
      const known = views.get(message.messageId);
      if (known) {
        const follow = atEnd();
        updateMessageView(known, message);
        if (follow) toEnd();
        return;
      }
      const view = messageView(message);
      views.set(message.messageId, view);
      append(view, message.at, message.direction === 'inbound');
    },
    /** Shows a text at once; what it returns takes it away, or says that it was refused. */
    draft: (draft: Draft) => {
      let view = draftView(draft);
      append(view, draft.at, true);
      return {
        done: () => view.remove(),
        refused: (words: string) => {
          const next = draftView({ ...draft, refused: words });
          view.replaceWith(next);
          view = next;
          toEnd();
        },
      };
    },
    toEnd,
  };
};
