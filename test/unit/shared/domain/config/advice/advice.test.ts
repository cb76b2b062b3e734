import { adviceOn } from '../../../../../../shared/domain/config/advice/advice';
import type { Known } from '../../../../../../shared/domain/config/advice/known';
import { readConfig } from '../../../../../../shared/domain/config/read';
import type { ConfigDocument } from '../../../../../../shared/domain/config/schema';
import { sampleDocument } from '../../../../../support/config-api';

const NOW = Date.parse('2026-11-23T15:00:00Z');
type Sample = ReturnType<typeof sampleDocument>;
const read = (document: ConfigDocument) => {
  const result = readConfig({ ...document, tests: [] }, 'v1');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
};
/** What the sample is advised, changed so. */
const advised = (change: (sample: Sample) => ConfigDocument, known: Partial<Known> = {}) => {
  const all = adviceOn(read({ ...sampleDocument(), ...change(sampleDocument()) }), { now: NOW, ...known });
  return all.map(({ check, kind, id }) => `${check} ${kind}/${id}`);
};
const sentence = (check: string, change: (sample: Sample) => ConfigDocument, known: Partial<Known> = {}) =>
  adviceOn(read({ ...sampleDocument(), ...change(sampleDocument()) }), { now: NOW, ...known }).find(
    each => each.check === check,
  )?.sentence;
const stream = (sample: Sample, more: object): ConfigDocument => ({
  workstreams: sample.workstreams.map(each => ({ ...each, ...more })),
});
const queue = (sample: Sample, id: string, more: object): ConfigDocument => ({
  queues: sample.queues.map(each => (each.id === id ? { ...each, ...more } : each)),
});

test('the sample is advised of nothing that stops or warns, but that one of its numbers is always on holiday', () => {
  const all = adviceOn(read(sampleDocument()), { now: NOW });
  expect(all.filter(({ weight }) => weight !== 'notes').map(({ check, id }) => `${check} ${id}`)).toEqual([
    'hours-never-open always-on-holiday',
  ]);
});

describe('D6: mistakes that need no traffic', () => {
  test('a queue without agents, and who was the last of them', () => {
    const change = (sample: Sample) => queue(sample, 'orders', { agents: [] });
    expect(advised(change)).toContain('queue-without-agents queues/orders');
    expect(sentence('queue-without-agents', change, { before: read(sampleDocument()) })).toContain(
      'Until now it had Ana Flores, Ben Carter.',
    );
  });

  test('a queue in which nobody has the skill that rules ask for, unless it overflows or is matched otherwise', () => {
    const agents = (sample: Sample) => ({ agents: sample.agents.map(agent => ({ ...agent, skills: [] })) });
    expect(advised(agents)).toContain('queue-without-skill queues/general');
    expect(advised(agents)).not.toContain('queue-without-skill queues/orders');
    expect(advised(sample => ({ ...agents(sample), ...stream(sample, { skillMatch: 'closest' }) }))).not.toContain(
      'queue-without-skill queues/general',
    );
  });

  test('a queue that nothing leads to, and overflow that goes round in a circle', () => {
    expect(advised(sample => ({ queues: [...sample.queues, { id: 'lost', name: 'Lost' }] }))).toContain(
      'queue-never-reached queues/lost',
    );
    const circle = (sample: Sample) =>
      queue(sample, 'general', { overflow: { waiting: { seconds: 600, action: { transfer: 'orders' } } } });
    expect(advised(circle).filter(each => each.startsWith('overflow-circle'))).toEqual([
      'overflow-circle queues/orders',
    ]);
    expect(sentence('overflow-circle', circle)).toContain('"Orders" → "General questions" → "Orders"');
  });

  test('hours that never open and are kept, an emergency that stands, and a span over midnight', () => {
    const office = (more: object) => (sample: Sample) => ({
      operatingHours: sample.operatingHours.map(each => (each.id === 'office-hours' ? { ...each, ...more } : each)),
    });
    expect(advised(office({ weekly: [], holidays: [] }))).toContain('hours-never-open operatingHours/office-hours');
    expect(advised(office({ emergency: { closed: true, reason: 'Power cut' } }))).toContain(
      'emergency-stands operatingHours/office-hours',
    );
    expect(advised(office({ weekly: [{ days: 'mon-fri', from: '09:00', to: '06:00' }] }))).toContain(
      'hours-over-midnight operatingHours/office-hours',
    );
  });

  test("hours told by a clock that is far from the number's own", () => {
    const channels = (number: string) => (sample: Sample) => ({
      channels: sample.channels.map(each =>
        each.id === 'office' ? { ...each, number, numberType: '10dlc' as const } : each,
      ),
      ...{ operatingHours: sample.operatingHours.map(each => ({ ...each, timeZone: 'Europe/Madrid' })) },
    });
    expect(advised(channels('+14255550101'))).toContain('zone-unlike-number channels/office');
    expect(advised(() => ({}))).not.toContain('zone-unlike-number channels/office');
  });

  test('a rule that never fits, because an earlier one always does', () => {
    const shadow = (sample: Sample) =>
      stream(sample, {
        routing: [
          { id: 'all', queue: 'general' },
          { id: 'late', when: { language: 'es' }, queue: 'general' },
        ],
      });
    expect(sentence('rule-never-fires', shadow)).toContain('the rule "late" never fits, for "all" always fits first');
    const other = (sample: Sample) =>
      stream(sample, {
        routing: [
          { id: 'all', queue: 'general' },
          { id: 'late', queue: 'orders' },
        ],
      });
    expect(advised(other).filter(each => each.startsWith('rule-never-fires'))).toEqual([]);
  });

  test('a message and a survey without a language that is spoken here', () => {
    const french = (sample: Sample) => ({
      agents: sample.agents.map(each => ({ ...each, languages: ['en', 'es', 'fr'] })),
    });
    expect(advised(french)).toEqual(
      expect.arrayContaining(['message-without-language messages/all', 'survey-without-language surveys/after-help']),
    );
    expect(advised(() => ({})).filter(each => each.includes('without-language'))).toEqual([]);
  });

  test('letters that make a text dearer', () => {
    const dear = (sample: Sample) => ({
      messages: [...sample.messages, { trigger: 'queued' as never, text: 'x' }].slice(0, 1).map(() => ({
        ...{
          trigger: 'greeting' as const,
          text: 'Grüße — we’ll be with you soon, and thank you so much for texting Contoso today!',
        },
      })),
    });
    expect(advised(dear)).toContain('costly-letters messages/all');
  });

  test('a workstream without a channel, and a bot without a secret', () => {
    const bot = { id: 'shop-bot', name: 'Shop bot', url: 'https://bot.contoso.example/texts' };
    const withBot = (sample: Sample) => stream(sample, { bot });
    expect(sentence('secret-missing', withBot, { hasSecret: () => false })).toContain('OutsideSecret__shop_bot');
    expect(advised(withBot, { hasSecret: id => id === 'shop-bot' })).not.toContain(
      'secret-missing workstreams/customer-service',
    );
    const more = (sample: Sample) => ({
      workstreams: [...sample.workstreams, { id: 'spare', name: 'Spare', fallbackQueue: 'general' }],
    });
    expect(advised(more)).toContain('workstream-without-channel workstreams/spare');
  });
});
