import type { Form } from '../fields/field';

const PROVIDERS = ['acs', 'twilio', 'telesign'] as const;
export const NUMBER_TYPES = ['toll-free', '10dlc', 'short-code', 'alphanumeric'] as const;

/** A number and all that is particular to it. Its messages have an editor of their own. */
export const channelForm: Form = [
  {
    says: 'basics',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      number: { is: 'text' },
      provider: { is: 'choice', of: PROVIDERS, byDefault: 'acs' },
      numberType: { is: 'choice', of: NUMBER_TYPES },
      plan: {
        is: 'choice',
        of: ['send-and-receive', { value: 'send', says: 'sendOnly' }, { value: 'none', says: 'noPlan' }],
        byDefault: 'send-and-receive',
      },
      voice: { is: 'switch', byDefault: false },
      workstream: { is: 'reference', to: 'workstreams', isNeeded: true },
      language: { is: 'text', says: 'channelLanguage' },
    },
  },
  {
    says: 'behaviour',
    fields: {
      operatingHours: { is: 'reference', to: 'operatingHours' },
      survey: { is: 'reference', to: 'surveys' },
      automatedMessages: { is: 'switch', byDefault: true },
      reopenWithinHours: { is: 'number', byDefault: 0, unit: 'hours' },
      whenClosingWaitingCustomersAre: { is: 'choice', of: ['told', 'left'], byDefault: 'told' },
      burstSeconds: { is: 'number', byDefault: 0, unit: 'seconds' },
      waitMessageMinutes: { is: 'number', unit: 'minutes' },
    },
  },
  {
    says: 'files',
    fields: {
      attachments: {
        is: 'group',
        fields: {
          customers: { is: 'switch', byDefault: false, says: 'filesOfCustomers' },
          agents: { is: 'switch', byDefault: false, says: 'filesOfAgents' },
          maxMegabytes: { is: 'number', byDefault: 5, unit: 'megabytes' },
          linkHours: { is: 'number', byDefault: 48, unit: 'hours' },
          blockedExtensions: { is: 'words' },
        },
      },
    },
  },
  {
    says: 'limits',
    fields: {
      automatedAnswersPerHour: { is: 'number', byDefault: 6 },
      automatedTextsPerHour: { is: 'number', byDefault: 20 },
      automatedTextsPerDay: { is: 'number', byDefault: 60 },
      textsPerDay: { is: 'number', byDefault: 200 },
      automatedTextsPerHourInAll: { is: 'number', byDefault: 5_000 },
      countries: { is: 'words' },
    },
  },
  {
    says: 'safety',
    fields: {
      floodLimit: {
        is: 'group',
        fields: {
          texts: { is: 'number', byDefault: 30 },
          perSeconds: { is: 'number', byDefault: 60, unit: 'seconds' },
        },
      },
      quietHours: { is: 'group', canBeLeftOut: true, fields: { from: { is: 'time' }, to: { is: 'time' } } },
      proactivePerDay: { is: 'number' },
      proactivePerWeek: { is: 'number' },
      numberReassignedAfterDays: { is: 'number', byDefault: 45, unit: 'days' },
      providerOptOutList: { is: 'switch', byDefault: false },
      crisisPhrases: { is: 'words', long: true },
    },
  },
  {
    says: 'closing',
    fields: {
      autoClose: {
        is: 'group',
        fields: {
          openMinutes: { is: 'number', byDefault: 43_200, unit: 'minutes' },
          activeMinutes: { is: 'number', byDefault: 43_200, unit: 'minutes' },
          waitingMinutes: { is: 'number', byDefault: 480, unit: 'minutes' },
          wrapUpMinutes: { is: 'number', byDefault: 1_440, unit: 'minutes' },
        },
      },
    },
  },
];
