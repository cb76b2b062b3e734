import type { Field, Fields, Form } from '../fields/field';
import { groupOf, word } from './either-ways';
import { PRESENCES, SKILL_MATCH } from './workstream';

const ORDERS = ['highest-capacity', 'round-robin', 'most-idle', 'proficiency', 'skill-count'] as const;

/** What becomes of work that a queue can't take. */
const overflowAction = {
  is: 'either',
  ways: [
    word('assign-anyway'),
    word('end'),
    word('text-back'),
    groupOf('textBackMinutes', {
      says: 'textBackMinutes',
      begins: 60,
      fields: { textBackMinutes: { is: 'number', unit: 'minutes', says: 'minutes' } },
    }),
    groupOf('transfer', {
      says: 'transfer',
      begins: '',
      fields: { transfer: { is: 'reference', to: 'queues', isNeeded: true } },
    }),
  ],
} satisfies Field;

export const overflowFields: Fields = {
  outOfHours: { ...overflowAction, leftOut: 'nothing' },
  itemLimit: {
    is: 'group',
    canBeLeftOut: true,
    fields: { limit: { is: 'number' }, action: overflowAction },
  },
  waiting: {
    is: 'group',
    canBeLeftOut: true,
    fields: { seconds: { is: 'number', unit: 'seconds' }, action: overflowAction },
  },
};

const assignmentRule: Fields = {
  name: { is: 'text' },
  afterSeconds: { is: 'number', byDefault: 0, unit: 'seconds' },
  when: { is: 'condition' },
  presences: { is: 'choices', of: PRESENCES, byDefault: [] },
  skills: { is: 'choice', of: SKILL_MATCH, says: 'ruleSkills', leftOut: 'asWorkstream' },
  rating: { is: 'number' },
  speaksLanguage: { is: 'switch', byDefault: false },
  isWorking: { is: 'switch', byDefault: false },
  attributes: { is: 'map' },
  matches: { is: 'map' },
  orderBy: { is: 'choices', of: ORDERS, byDefault: ['highest-capacity'] },
};

const custom: Fields = {
  custom: {
    is: 'group',
    fields: {
      prioritise: {
        is: 'list',
        inOrder: true,
        begins: { name: '', when: { keywords: [] } },
        fields: { name: { is: 'text' }, when: { is: 'condition' } },
      },
      rules: {
        is: 'list',
        inOrder: true,
        says: 'assignmentRules',
        begins: { name: '' },
        fields: assignmentRule,
      },
    },
  },
};

/** Where work waits for the agents who can do it. Its agents have a control of their own. */
export const queueForm: Form = [
  {
    says: 'basics',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      operatingHours: { is: 'reference', to: 'operatingHours', says: 'queueHours' },
      priority: { is: 'number', byDefault: 1 },
      pool: { is: 'text' },
    },
  },
  {
    says: 'distribution',
    fields: {
      agents: {
        is: 'either',
        says: 'members',
        byDefault: 'allAgents',
        ways: [
          word('all', 'allAgents'),
          {
            says: 'chosenAgents',
            begins: [],
            is: Array.isArray,
            field: { is: 'references', to: 'agents', says: 'members' },
          },
        ],
      },
      assignment: {
        is: 'either',
        byDefault: 'highest-capacity',
        ways: [
          word('highest-capacity'),
          word('round-robin'),
          word('most-idle'),
          groupOf('custom', { says: 'custom', begins: { rules: [{ name: '1' }] }, fields: custom }),
        ],
      },
      skillMatch: { is: 'choice', of: SKILL_MATCH, says: 'queueSkillMatch', leftOut: 'asWorkstream' },
    },
  },
  { says: 'overflow', fields: { overflow: { is: 'group', fields: overflowFields } } },
  {
    says: 'reports',
    fields: {
      patienceMinutes: { is: 'number', byDefault: 60, unit: 'minutes' },
      serviceLevelSeconds: { is: 'number', byDefault: 60, unit: 'seconds' },
      shortAbandonSeconds: { is: 'number', byDefault: 10, unit: 'seconds' },
    },
  },
];
