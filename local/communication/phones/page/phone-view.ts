/// <reference lib="dom" />

import type { Phone } from '../../carrier/phones';
import type { LiveMessage } from '../live';
import { api, type ShownNumber } from './api';
import { createComposer } from './composer';
import { createConversation } from './conversation-view';
import { element, freshId, icon } from './dom';
import { hueOf, shownNumber } from './format';
import { createPhoneSettings, phoneFaults } from './phone-settings';

const dots = 'M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm0 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z';

export type PhoneView = ReturnType<typeof createPhoneView>;

/** One customer's phone: whom it texts, the conversation, the composer. */
export const createPhoneView = (given: {
  readonly number: string;
  readonly numbers: readonly ShownNumber[];
  readonly to: string;
  readonly messages: () => Iterable<LiveMessage>;
  readonly onTo: (to: string) => void;
  readonly onRemove: () => void;
}) => {
  const { number } = given;
  let { to } = given;
  const title = element('h2', { text: shownNumber(number), attributes: { id: freshId('phone') } });
  const avatar = element('span', { class: 'avatar', text: number.slice(-2), attributes: { 'aria-hidden': 'true' } });
  avatar.style.setProperty('--hue', String(hueOf(number)));

  const toId = freshId('to');
  const choice = element('select', { attributes: { id: toId } });
  for (const owned of given.numbers) {
    const name = owned.name === undefined ? '' : ` · ${owned.name}`;
    const option = element('option', {
      text: `${shownNumber(owned.number)}${name}`,
      attributes: { value: owned.number },
    });
    choice.append(option);
  }
  choice.value = to;
  choice.addEventListener('change', () => {
    to = choice.value;
    given.onTo(to);
    fill();
  });

  const settings = createPhoneSettings({
    change: change => void api.changePhone(number, change).then(show),
    remove: given.onRemove,
  });
  const more = element('button', {
    class: 'round settings',
    attributes: { type: 'button', 'aria-expanded': 'false', 'aria-label': `Settings of ${shownNumber(number)}` },
  });
  more.append(icon(dots));
  more.addEventListener('click', () => {
    settings.root.hidden = !settings.root.hidden;
    more.setAttribute('aria-expanded', String(!settings.root.hidden));
  });
  const faults = element('p', { class: 'faults' });
  faults.hidden = true;

  const composer = createComposer(`Text from ${shownNumber(number)}`, text => send(text));
  const conversation = createConversation(`Texts of ${shownNumber(number)}`, text => {
    send(text);
    composer.focus();
  });
  const send = (text: string) => {
    const draft = conversation.draft({ text, at: new Date().toISOString() });
    api.text(number, to, text).then(
      message => {
        draft.done();
        // The stream may have been faster, and know more.
        if (!conversation.has(message.messageId)) put(message);
      },
      (error: Error) => draft.refused(error.message),
    );
  };

  const label = element('label', { text: 'To', attributes: { for: toId } });
  const head = element(
    'header',
    { class: 'phone-head' },
    avatar,
    title,
    element('div', { class: 'to' }, label, choice),
    more,
  );
  const root = element('section', { class: 'phone', attributes: { 'aria-labelledby': title.id } });
  root.append(head, settings.root, faults, conversation.root, composer.root);

  const shows = (message: LiveMessage) =>
    (message.from === number && message.to === to) || (message.to === number && message.from === to);
  const fill = () => conversation.fill([...given.messages()].filter(shows));
  const put = (message: LiveMessage) => {
    if (shows(message)) conversation.put(message);
  };
  const show = (phone: Phone) => {
    title.textContent = phone.name ? `${phone.name} · ${shownNumber(number)}` : shownNumber(number);
    settings.show(phone);
    const words = phoneFaults(phone);
    faults.hidden = words === '';
    faults.textContent = `This phone is ${words}.`;
  };
  fill();
  void api.phone(number).then(show);
  return {
    number,
    root,
    fill,
    put,
    show,
    focus: () => composer.focus(),
    toEnd: () => conversation.toEnd(),
    online: (online: boolean) => composer.online(online),
  };
};
