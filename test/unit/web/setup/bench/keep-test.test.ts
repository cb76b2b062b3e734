import { TRIGGER_IDS } from '../../../../../shared/domain/auto-messages/triggers';
import { ownTestSchema } from '../../../../../shared/domain/config/own-test';
import { testOf } from '../../../../../web/setup/bench/keep-test';
import { asked } from '../../../../../web/setup/bench/questions';

const about = { taken: ['money-back'], triggers: TRIGGER_IDS };
const traced = {
  at: '2027-01-12T16:00:00.000Z',
  hours: { open: true, timeZone: 'America/Chicago' },
  language: { language: 'en' },
  work: { priority: 'high', skills: [{ id: 'spanish' }] },
  queue: { id: 'orders' },
  agents: [{ id: 'ana', offered: true }],
  hears: [{ as: 'greeting' }, { as: 'survey' }],
};

test('what the bench showed is a test that the configuration takes', () => {
  const test = testOf('Money back', { ...asked('main'), text: 'money back', returning: true }, traced, about);
  expect(ownTestSchema.safeParse(test).error).toBeUndefined();
  expect(test).toMatchObject({
    id: 'money-back-2',
    given: { time: '2027-01-12T16:00:00Z', returning: true },
    when: { text: 'money back', to: 'main' },
    // biome-ignore lint/suspicious/noThenProperty: as the configuration writes it
    then: { open: true, hears: 'greeting', queue: 'orders', priority: 'high', skills: ['spanish'] },
  });
});

test('nothing heard and nobody asked is held as well', () => {
  const silent = { at: traced.at, language: traced.language, agents: [], hears: [] };
  const test = testOf('Stop', { ...asked('main'), text: 'STOP' }, silent, about);
  expect(ownTestSchema.safeParse(test).success).toBe(true);
  expect(test.then).toEqual({ language: 'en', hears: 'nothing', queue: 'nothing' });
});
