import type { Form } from '../fields/field';
import { word } from './either-ways';

export const surveyForm: Form = [
  {
    says: 'basics',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      mode: { is: 'choice', of: ['conversational', 'link'], byDefault: 'conversational', says: 'surveyMode' },
    },
  },
  {
    says: 'questions',
    fields: {
      questions: {
        is: 'list',
        inOrder: true,
        begins: { id: 'question', kind: 'csat' },
        fields: {
          id: { is: 'text' },
          kind: { is: 'choice', of: ['csat', 'nps', 'ces', 'open', 'choice'] },
          text: { is: 'by-language', says: 'questionText' },
          options: {
            is: 'list',
            inOrder: true,
            begins: { id: 'option', label: { en: '' } },
            fields: { id: { is: 'text' }, label: { is: 'by-language' } },
          },
        },
      },
    },
  },
  {
    says: 'timing',
    fields: {
      delaySeconds: { is: 'number', byDefault: 0, unit: 'seconds' },
      reminderAfterMinutes: { is: 'number', unit: 'minutes' },
      expiresAfterHours: { is: 'number', byDefault: 24, unit: 'hours' },
      minDaysBetween: { is: 'number', byDefault: 7, unit: 'days' },
      botOnly: {
        is: 'either',
        byDefault: 'same',
        ways: [
          word('same'),
          word('none', 'noSurvey'),
          {
            says: 'other',
            begins: '',
            is: value => typeof value === 'string' && value !== 'same' && value !== 'none',
            field: { is: 'reference', to: 'surveys', says: 'otherSurvey', isNeeded: true },
          },
        ],
      },
    },
  },
  {
    says: 'texts',
    fields: {
      intro: { is: 'by-language' },
      thanks: { is: 'by-language' },
      repeat: { is: 'by-language' },
      reminder: { is: 'by-language' },
      link: { is: 'by-language' },
    },
  },
];
