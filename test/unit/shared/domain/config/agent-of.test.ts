import { agentOf } from '../../../../../shared/domain/config/agent-of';
import { configOf, small } from '../../../../support/config-fixture';

const OBJECT_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const OTHERS = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const ana = { user: 'ana@contoso.example' };

describe('an agent whom a directory signs in', () => {
  const config = configOf(small());
  const [first] = Object.values(config.agents);
  if (first === undefined) throw new Error('The fixture has an agent.');
  const withId = { ...config, agents: { ana: { ...first, id: 'ana', objectId: OBJECT_ID.toUpperCase() } } };

  test('is found by the object id, whatever they are called now', () => {
    expect(agentOf(withId, { id: OBJECT_ID, user: 'ana.married@contoso.example' })?.id).toBe('ana');
  });

  test('is found by an id that is the object id', () => {
    const named = { ...config, agents: { [OBJECT_ID]: { ...first, id: OBJECT_ID } } };
    expect(agentOf(named, { id: OBJECT_ID, user: 'x@contoso.example' })?.id).toBe(OBJECT_ID);
  });

  test('is not whoever has their user name now', () => {
    expect(agentOf(withId, { ...ana, id: OTHERS })).toBeUndefined();
    expect(agentOf(config, { ...ana, id: OTHERS })).toBeUndefined();
  });
});

test('where the sign-in knows no object ids, the user name says who it is, whatever its case', () => {
  const config = configOf(small());
  expect(agentOf(config, { id: 'ana', user: ' Ana@Contoso.Example' })?.id).toBe('ana');
  expect(agentOf(config, { id: 'eve', user: 'eve@contoso.example' })).toBeUndefined();
});
