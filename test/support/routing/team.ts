import { configured, OFFICE_HOURS, pool } from './given';

export const boss = { id: 'boss', name: 'Boss' };
export const team = (more: object = {}) =>
  configured({
    workstreams: [more],
    queues: [{ id: 'general' }, { id: 'billing', agents: ['cy'] }, { id: 'shut', operatingHours: 'office' }],
    agents: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben', capacity: 1 },
      { id: 'cy', name: 'Cy' },
    ],
    operatingHours: [OFFICE_HOURS],
  });

/** Ana has the conversation t-1; Ben and Cy are there. */
export const anaHasIt = (more: object = {}) => {
  const given = pool(team(more), Date.parse('2026-01-05T23:30:00Z'));
  given.come('ana');
  given.queue('t-1');
  given.accept('ana', 't-1');
  given.come('ben');
  given.come('cy');
  return given;
};
export const refusal = (outcomes: readonly unknown[]) =>
  outcomes.find(outcome => (outcome as { kind: string }).kind === 'command-refused');
