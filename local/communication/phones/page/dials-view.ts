/// <reference lib="dom" />
import { type DeliveryCode, deliveryCodes } from '../../carrier/delivery-codes';
import type { Dials } from '../../carrier/dials';
import { api } from './api';
import { element, find, freshId } from './dom';
import { shownTime } from './format';

type Control = { readonly group: keyof Dials; readonly dial: string; readonly words: string } & (
  | { readonly kind: 'percent' | 'ms' | 'seconds' | 'check' }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly [value: number, words: string])[] }
);

const codes = Object.keys(deliveryCodes)
  .map(code => Number(code) as DeliveryCode)
  .filter(code => code !== 2000)
  .map(code => [code, `${code} ${deliveryCodes[code]}`] as const);
const statuses = [500, 502, 503, 504].map(status => [status, String(status)] as const);

const groups: readonly (readonly [title: string, controls: readonly Control[]])[] = [
  [
    'Event Grid',
    [
      { group: 'events', dial: 'duplicatePercent', words: 'Duplicates, %', kind: 'percent' },
      { group: 'events', dial: 'reorderWindowMs', words: 'Out of order within, ms', kind: 'ms' },
      { group: 'events', dial: 'delayMs', words: 'Late by, ms', kind: 'ms' },
      { group: 'events', dial: 'lostAcknowledgementPercent', words: 'Lost acknowledgements, %', kind: 'percent' },
    ],
  ],
  [
    'Send API',
    [
      { group: 'send', dial: 'throttlePercent', words: '429, %', kind: 'percent' },
      { group: 'send', dial: 'retryAfterSeconds', words: 'Retry-After, s', kind: 'seconds' },
      { group: 'send', dial: 'errorPercent', words: 'Server errors, %', kind: 'percent' },
      { group: 'send', dial: 'errorStatus', words: 'Server error', kind: 'choice', choices: statuses },
      { group: 'send', dial: 'timeoutPercent', words: 'No answer, %', kind: 'percent' },
      { group: 'send', dial: 'timeoutTakesText', words: '… but the text is taken', kind: 'check' },
    ],
  ],
  [
    'Carrier',
    [
      { group: 'carrier', dial: 'deliveryMs', words: 'Delivery takes, ms', kind: 'ms' },
      { group: 'carrier', dial: 'failurePercent', words: 'Failures, %', kind: 'percent' },
      { group: 'carrier', dial: 'failureCode', words: 'Failure', kind: 'choice', choices: codes },
      { group: 'carrier', dial: 'lostReportPercent', words: 'Lost reports, %', kind: 'percent' },
    ],
  ],
];

/** The panel of faults, and what Event Grid is doing. */
export const createDialsView = () => {
  const root = find('dials', HTMLElement);
  const button = find('dials-button', HTMLButtonElement);
  const badge = find('dials-badge', HTMLElement);
  const shown = groups.flatMap(([title, controls]) => controls.map(control => ({ title, ...createControl(control) })));
  const subscriptions = element('ul', { class: 'facts' });
  const events = element('ul', { class: 'facts' });
  const reset = element('button', { class: 'button', text: 'All off', attributes: { type: 'button' } });
  reset.addEventListener('click', () => void api.resetDials().then(show));
  root.append(
    element('div', { class: 'dials-head' }, element('h2', { text: 'Dials' }), reset),
    element('p', { class: 'hint', text: 'Faults that the real services have. They end with the emulator.' }),
    ...groups.map(([title]) =>
      element(
        'fieldset',
        {},
        element('legend', { text: title }),
        ...shown.filter(control => control.title === title).map(({ row }) => row),
      ),
    ),
    element('h3', { text: 'Subscriptions' }),
    subscriptions,
    element('h3', { text: 'Latest events' }),
    events,
  );

  const show = (dials: Dials) => {
    const turned = shown.map(control => control.show(dials)).some(is => is);
    badge.hidden = !turned;
  };
  let waiting = false;
  /** Asks again soon; many texts at once ask once. */
  const refresh = () => {
    if (root.hidden || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void refill();
    }, 300);
  };
  const refill = async () => {
    const [subscribed, logged, dead] = await Promise.all([api.subscriptions(), api.events(), api.deadLetters()]);
    subscriptions.replaceChildren(
      ...subscribed.map(one =>
        fact(one.name, one.validated, `${one.state}, ${one.pending} pending${one.because ? `: ${one.because}` : ''}`),
      ),
      fact('Dead letters', dead === 0, String(dead)),
    );
    events.replaceChildren(
      ...[...logged].reverse().map(one => {
        const last = one.attempts.at(-1)?.words ?? 'not tried yet';
        const what = `${one.eventType.split('.').at(-1)} → ${one.subscription}: ${one.state}, ${last}`;
        return fact(shownTime(one.at), one.state === 'delivered', one.duplicate ? `duplicate ${what}` : what);
      }),
    );
  };
  button.addEventListener('click', () => {
    root.hidden = !root.hidden;
    button.setAttribute('aria-expanded', String(!root.hidden));
    void refill();
  });
  return { show, refresh };
};

const fact = (name: string, good: boolean, words: string) =>
  element(
    'li',
    {},
    element('b', { text: `${name} ` }),
    element('span', { class: good ? 'good' : 'bad', text: good ? '✓ ' : '! ' }),
    element('span', { text: words }),
  );

const createControl = (control: Control) => {
  const id = freshId('dial');
  const field =
    control.kind === 'choice'
      ? element(
          'select',
          { attributes: { id } },
          ...control.choices.map(([value, words]) =>
            element('option', { text: words, attributes: { value: String(value) } }),
          ),
        )
      : element('input', {
          attributes:
            control.kind === 'check'
              ? { id, type: 'checkbox' }
              : { id, type: 'number', min: '0', max: control.kind === 'percent' ? '100' : '3600000', step: '1' },
        });
  const row = element(
    'div',
    { class: control.kind === 'choice' ? 'dial choice' : 'dial' },
    element('label', { text: control.words, attributes: { for: id } }),
    field,
  );
  let before = '';
  field.addEventListener('change', () => {
    const value = field instanceof HTMLInputElement && control.kind === 'check' ? field.checked : Number(field.value);
    field.setCustomValidity('');
    api.turn(control.group, control.dial, value).catch((error: Error) => {
      field.value = before;
      field.setCustomValidity(error.message);
      field.reportValidity();
    });
  });
  return {
    row,
    /** Shows the dial as it stands; true if it makes faults now. */
    show: (dials: Dials): boolean => {
      const value = (dials[control.group] as Readonly<Record<string, unknown>>)[control.dial];
      if (field instanceof HTMLInputElement && control.kind === 'check') field.checked = value === true;
      else field.value = String(value);
      before = field.value;
      const turned = control.dial !== 'deliveryMs' && /Percent|Window|delayMs/.test(control.dial) && Number(value) > 0;
      row.classList.toggle('turned', turned);
      return turned;
    },
  };
};
