import type { Field, Fields, Form } from '../fields/field';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const HOLIDAY_TYPES = ['public', 'bank', 'school', 'optional', 'observance'] as const;

const overlap = { is: 'choice', of: ['merge', 'replace'], leftOut: 'notChosen' } as const satisfies Field;

/** Hours that come again. What is open is asked for first; series and dates stand behind. */
export const weeklyFields = {
  days: { is: 'choices', of: DAYS, byDefault: [] },
  from: { is: 'time' },
  to: { is: 'time' },
  allDay: { is: 'switch', byDefault: false },
  startDate: { is: 'date' },
  until: { is: 'date' },
  rrule: { is: 'text' },
  except: { is: 'words' },
  overlap,
} as const satisfies Fields;

export const holidayFields: Fields = {
  country: { is: 'text' },
  region: { is: 'text' },
  types: { is: 'choices', of: HOLIDAY_TYPES, byDefault: [], says: 'holidayTypes' },
  except: { is: 'words', says: 'exceptHolidays' },
  from: { is: 'date', says: 'fromDate' },
  to: { is: 'date', says: 'toDate' },
  reason: { is: 'text' },
  ical: { is: 'text', long: true },
  endsNightShift: { is: 'switch', byDefault: false },
};

const once: Fields = { from: { is: 'moment' }, to: { is: 'moment' }, reason: { is: 'text' } };

/** An operating-hours record beside its week and its holidays, which the editor shows in their own way. */
export const hoursForm: Form = [
  {
    says: 'basics',
    fields: { name: { is: 'text' }, id: { is: 'text', fixed: true }, timeZone: { is: 'zone' } },
  },
];
export const hoursMoreForm: Form = [
  {
    says: 'more',
    fields: {
      closures: { is: 'list', begins: { from: '', to: '', reason: '' }, fields: once },
      openings: { is: 'list', begins: { from: '', to: '', reason: '' }, fields: { ...once, overlap } },
      emergency: {
        is: 'group',
        canBeLeftOut: true,
        fields: {
          closed: { is: 'switch', byDefault: false },
          reason: { is: 'text' },
          since: { is: 'moment' },
          until: { is: 'moment' },
        },
      },
    },
  },
];
