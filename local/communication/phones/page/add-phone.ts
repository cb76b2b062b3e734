/// <reference lib="dom" />
import { element, find } from './dom';
import { inventNumber } from './format';

/** The dialog that adds a phone: an invented number, one that texted before, or any other. */
export const createAddPhone = (given: {
  readonly known: () => ReadonlySet<string>;
  readonly add: (number: string, name: string) => void;
}): void => {
  const dialog = find('add-dialog', HTMLDialogElement);
  const number = find('add-number', HTMLInputElement);
  const name = find('add-name', HTMLInputElement);
  const known = find('known', HTMLDataListElement);
  const invent = () => {
    number.value = inventNumber(given.known());
    number.focus();
    number.select();
  };
  find('add', HTMLButtonElement).addEventListener('click', () => {
    known.replaceChildren(...[...given.known()].map(value => element('option', { attributes: { value } })));
    name.value = '';
    dialog.returnValue = '';
    dialog.showModal();
    invent();
  });
  find('add-invent', HTMLButtonElement).addEventListener('click', invent);
  find('add-cancel', HTMLButtonElement).addEventListener('click', () => dialog.close());
  // Only when it has closed: closing gives the focus back to the button that opened it.
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'add') given.add(number.value, name.value.trim());
  });
};
