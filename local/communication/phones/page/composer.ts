/// <reference lib="dom" />
import { element, freshId, icon } from './dom';

const arrow = 'M3.4 20.4 21 12 3.400 3.600 3.400 10.100 15 12 3.400 13.900Z';

/** Where a text is written. Enter sends, Shift+Enter breaks the line; off while the emulator is out of reach. */
export const createComposer = (label: string, send: (text: string) => void) => {
  const id = freshId('composer');
  const field = element('textarea', {
    attributes: { id, rows: '1', maxlength: '2048', placeholder: 'Text message', enterkeyhint: 'send' },
  });
  const button = element('button', { class: 'send', attributes: { type: 'submit', 'aria-label': 'Send' } });
  button.append(icon(arrow));
  const root = element(
    'form',
    { class: 'composer' },
    element('label', { class: 'sr', text: label, attributes: { for: id } }),
    field,
    button,
  );
  let online = true;
  const refresh = () => {
    button.disabled = !online || field.value.trim() === '';
  };
  const submit = () => {
    if (button.disabled) return;
    const text = field.value;
    field.value = '';
    refresh();
    send(text);
  };
  field.addEventListener('input', refresh);
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  root.addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  refresh();
  return {
    root,
    focus: () => field.focus(),
    online: (is: boolean) => {
      online = is;
      field.placeholder = is ? 'Text message' : 'The emulator is out of reach';
      refresh();
    },
  };
};
