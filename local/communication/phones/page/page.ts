/// <reference lib="dom" />
import type { LiveMessage } from '../live';
import { createAddPhone } from './add-phone';
import { api, listen } from './api';
import { createDialsView } from './dials-view';
import { element, find } from './dom';
import { inventNumber, shownNumber } from './format';
import { createPhoneView, type PhoneView } from './phone-view';

type Remembered = { number: string; to: string };

const storageKey = 'phones';
const remembered = (): Remembered[] => {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as Remembered[];
  } catch {
    return [];
  }
};

const start = async (): Promise<void> => {
  const main = find('phones', HTMLElement);
  const tabs = find('tabs', HTMLElement);
  const connection = find('connection', HTMLElement);
  const messages = new Map<string, LiveMessage>();
  const views: PhoneView[] = [];
  const tos = new Map<string, string>();
  const numbers = (await api.numbers()).filter(number => number.twoWay && number.smsEnabled);
  const first = numbers[0]?.number ?? '';
  const dials = createDialsView();

  const customers = () =>
    new Set([...messages.values()].map(one => (one.direction === 'inbound' ? one.from : one.to)).reverse());
  const remember = () =>
    localStorage.setItem(
      storageKey,
      JSON.stringify(views.map(({ number }) => ({ number, to: tos.get(number) ?? first }))),
    );
  const choose = (chosen: PhoneView | undefined) => {
    for (const view of views) view.root.classList.toggle('current', view === chosen);
    tabs.replaceChildren(
      ...views.map(view => {
        const tab = element('button', { class: 'tab', text: shownNumber(view.number), attributes: { type: 'button' } });
        tab.setAttribute('aria-current', String(view === chosen));
        tab.addEventListener('click', () => choose(view));
        return tab;
      }),
    );
    chosen?.toEnd();
  };
  const add = (number: string, to = first): PhoneView => {
    const known = views.find(view => view.number === number);
    if (known) {
      choose(known);
      return known;
    }
    tos.set(number, to);
    const view = createPhoneView({
      number,
      numbers,
      to,
      messages: () => messages.values(),
      onTo: chosen => {
        tos.set(number, chosen);
        remember();
      },
      onRemove: () => {
        views.splice(views.indexOf(view), 1);
        view.root.remove();
        remember();
        choose(views[0]);
      },
    });
    views.push(view);
    main.append(view.root);
    remember();
    choose(view);
    return view;
  };

  const load = async () => {
    const [all, turned] = await Promise.all([api.messages(), api.dials()]);
    messages.clear();
    for (const message of all) messages.set(message.messageId, message);
    for (const view of views) view.fill();
    dials.show(turned);
    dials.refresh();
  };
  await load();
  const before = remembered();
  for (const { number, to } of before) add(number, numbers.some(one => one.number === to) ? to : first);
  if (before.length === 0) add([...customers()][0] ?? inventNumber(new Set()));
  choose(views[0]);

  createAddPhone({
    known: customers,
    add: (number, name) => {
      const view = add(number);
      if (name !== '') void api.changePhone(number, { name }).then(view.show);
      view.focus();
    },
  });
  const online = (is: boolean) => {
    connection.dataset.state = is ? 'live' : 'lost';
    connection.textContent = is ? 'Live' : 'Out of reach, trying again…';
    for (const view of views) view.online(is);
  };
  listen({
    ready: () => {
      online(true);
      void load();
    },
    lost: () => online(false),
    message: message => {
      messages.set(message.messageId, message);
      for (const view of views) view.put(message);
      dials.refresh();
    },
    phone: phone => views.find(view => view.number === phone.number)?.show(phone),
    dials: dials.show,
  });
};

void start();
