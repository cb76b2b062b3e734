import { DESK_SLUGS } from '../../../shared/domain/desk/slug-names';
import type { Form } from '../fields/field';

const text = { is: 'text', slugs: DESK_SLUGS } as const;

export const sessionForm: Form = [
  {
    says: 'session',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      title: text,
      panel: { is: 'choice', of: ['docked', 'minimized', 'hidden'], byDefault: 'docked' },
      tabs: {
        is: 'list',
        inOrder: true,
        begins: { title: '', kind: 'customer' },
        fields: {
          title: text,
          kind: {
            is: 'choice',
            of: ['conversation', { value: 'customer', says: 'customerTab' }, 'history', 'page'],
          },
          url: { is: 'text', slugs: DESK_SLUGS, says: 'tabUrl' },
        },
      },
      scripts: {
        is: 'list',
        inOrder: true,
        begins: { title: '', steps: [''] },
        fields: { title: text, steps: { is: 'words', long: true } },
      },
    },
  },
];

export const notificationForm: Form = [
  {
    says: 'notification',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      title: text,
      fields: {
        is: 'list',
        inOrder: true,
        begins: { header: '', value: '' },
        fields: { header: { is: 'text' }, value: text },
      },
      countdownSeconds: { is: 'number', unit: 'seconds' },
      showTimeout: { is: 'switch', byDefault: true },
      autoAssign: { is: 'switch', byDefault: false },
      autoAccept: { is: 'switch', byDefault: false },
      accept: { is: 'group', fields: { label: { is: 'text' } } },
      reject: { is: 'group', fields: { show: { is: 'switch', byDefault: true }, label: { is: 'text' } } },
      desktop: { is: 'choice', of: ['never', 'background', 'always'], byDefault: 'background' },
      icon: { is: 'text' },
    },
  },
];
