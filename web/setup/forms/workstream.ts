import type { Field, Form } from '../fields/field';
import { groupOf, word } from './either-ways';

export const PRESENCES = ['available', 'busy', 'do-not-disturb', 'away', 'offline', 'inactive'] as const;
export const SKILL_MATCH = ['exact', 'closest', { value: 'none', says: 'anySkill' }] as const;

const isNumber = (value: unknown): boolean => typeof value === 'number';

/** What happens to who is silent. */
const timeOuts: Field = {
  is: 'list',
  begins: { id: 'silence', silent: 'customer', minutes: 60, action: 'set-aside' },
  fields: {
    id: { is: 'text' },
    silent: { is: 'choice', of: ['customer', 'agent'] },
    minutes: { is: 'number', unit: 'minutes' },
    action: {
      is: 'either',
      ways: [
        word('set-aside'),
        word('pass-on'),
        word('close'),
        groupOf('send', { says: 'send', begins: { en: '' }, fields: { send: { is: 'by-language' } } }),
      ],
    },
    priority: { is: 'number', byDefault: 100, says: 'rulePriority' },
    active: { is: 'switch', byDefault: true },
  },
};

const listener = { id: { is: 'text' }, name: { is: 'text' }, url: { is: 'text' } } as const;

export const botFields = {
  ...listener,
  timeoutSeconds: { is: 'number', byDefault: 10, unit: 'seconds' },
  laterSeconds: { is: 'number', byDefault: 120, unit: 'seconds' },
  maxTurns: { is: 'number', byDefault: 50 },
  operatingHours: { is: 'reference', to: 'operatingHours', says: 'botHours' },
} as const;

/** How work is given out. Rules, bot and messages have pages of their own. */
export const workstreamForm: Form = [
  {
    says: 'basics',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      mode: { is: 'choice', of: ['push', 'pick'], byDefault: 'push', fixed: true },
      fallbackQueue: { is: 'reference', to: 'queues', isNeeded: true },
      customers: {
        is: 'either',
        byDefault: 'noCustomers',
        ways: [
          word('none', 'noCustomers'),
          word('table'),
          groupOf('crm', {
            says: 'crm',
            begins: { id: 'crm', name: 'CRM', url: '' },
            fields: { crm: { is: 'group', fields: listener } },
          }),
        ],
      },
      pool: { is: 'text' },
    },
  },
  {
    says: 'distribution',
    fields: {
      capacity: {
        is: 'either',
        byDefault: 'units',
        ways: [
          groupOf('units', { says: 'units', begins: 1, fields: { units: { is: 'number', byDefault: 1 } } }),
          groupOf('profiles', {
            says: 'profiles',
            begins: [],
            fields: { profiles: { is: 'references', to: 'capacityProfiles' } },
          }),
        ],
      },
      wrapUp: {
        is: 'either',
        byDefault: 'alwaysWrapUp',
        ways: [
          word('always', 'alwaysWrapUp'),
          word('none', 'noWrapUp'),
          {
            says: 'seconds',
            begins: 60,
            is: isNumber,
            field: { is: 'number', unit: 'seconds', says: 'wrapUpSeconds' },
          },
        ],
      },
      allowedPresences: { is: 'choices', of: PRESENCES, byDefault: ['available', 'busy'] },
      skillMatch: { is: 'choice', of: SKILL_MATCH, byDefault: 'exact' },
      affinity: {
        is: 'either',
        byDefault: 'affinityOn',
        ways: [word(true, 'affinityOn'), word(false, 'affinityOff'), word('regardless')],
      },
      pickFromPush: { is: 'switch', byDefault: false },
      autoAssign: { is: 'switch', byDefault: false },
      offerSeconds: { is: 'number', byDefault: 120, unit: 'seconds' },
      offersPerAgent: { is: 'number', byDefault: 3 },
      reofferSeconds: { is: 'number', byDefault: 60, unit: 'seconds' },
      presenceAfterMissed: { is: 'choice', of: ['inactive'], leftOut: 'unchanged' },
      presenceAfterDecline: { is: 'choice', of: ['do-not-disturb'], leftOut: 'unchanged' },
      waitMessageMinutes: { is: 'number', byDefault: 0, unit: 'minutes' },
    },
  },
  { says: 'silence', fields: { timeOuts } },
  {
    says: 'context',
    fields: {
      contextVariables: {
        is: 'list',
        begins: { name: '', type: 'text' },
        fields: {
          name: { is: 'text', says: 'variable' },
          type: { is: 'choice', of: ['text', 'number'], says: 'variableType' },
        },
      },
    },
  },
  {
    says: 'supervision',
    fields: {
      supervision: {
        is: 'group',
        fields: {
          monitor: { is: 'switch', byDefault: true },
          join: { is: 'switch', byDefault: true },
          assign: { is: 'switch', byDefault: true },
          transfer: { is: 'switch', byDefault: true, says: 'supervisorTransfer' },
          forceClose: { is: 'switch', byDefault: true },
        },
      },
      downloadTranscript: { is: 'choice', of: ['everybody', 'supervisors', 'nobody'], byDefault: 'everybody' },
    },
  },
];

/** The bot and the listeners of a workstream, and what its agents see. */
export const botForm: Form = [
  { says: 'bot', fields: { bot: { is: 'group', canBeLeftOut: true, fields: botFields } } },
  {
    says: 'assist',
    fields: { smartAssist: { is: 'list', begins: { id: '', name: '', url: '' }, fields: listener } },
  },
];
export const deskForm: Form = [
  {
    says: 'desk',
    fields: {
      desk: {
        is: 'group',
        fields: {
          session: { is: 'reference', to: 'sessionTemplates' },
          incomingAuthenticated: { is: 'reference', to: 'notificationTemplates' },
          incomingUnauthenticated: { is: 'reference', to: 'notificationTemplates' },
          consult: { is: 'reference', to: 'notificationTemplates' },
          transfer: { is: 'reference', to: 'notificationTemplates' },
        },
      },
    },
  },
];
