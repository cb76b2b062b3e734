import type { Form } from '../fields/field';

/** Who answers. */
export const agentForm: Form = [
  {
    says: 'basics',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      user: { is: 'text' },
      objectId: { is: 'text' },
      nickname: { is: 'text' },
      languages: { is: 'words' },
      operatingHours: { is: 'reference', to: 'operatingHours', says: 'agentHours' },
    },
  },
  {
    says: 'skills',
    fields: {
      capacity: { is: 'number', byDefault: 3, says: 'agentCapacity' },
      skills: {
        is: 'list',
        begins: { id: '', rating: 1 },
        fields: { id: { is: 'skill', says: 'skill' }, rating: { is: 'number', byDefault: 1 } },
      },
      profiles: {
        is: 'list',
        says: 'agentProfiles',
        begins: { id: '', limit: 1 },
        fields: {
          id: { is: 'reference', to: 'capacityProfiles', says: 'profile', isNeeded: true },
          limit: { is: 'number' },
        },
      },
      attributes: { is: 'map', says: 'agentAttributes' },
    },
  },
];

export const profileForm: Form = [
  {
    says: 'basics',
    fields: {
      name: { is: 'text' },
      id: { is: 'text', fixed: true },
      limit: { is: 'number' },
      reset: { is: 'choice', of: ['immediate', 'end-of-day'], byDefault: 'immediate', fixed: true },
      zone: { is: 'zone' },
      blocks: { is: 'switch', byDefault: true },
    },
  },
];
