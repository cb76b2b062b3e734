import { DEFAULT_TEXT_LIMITS, heldByLimits } from '../../../../../shared/domain/auto-messages/limits';
import { heardText, type LoopState, NOTHING_HEARD } from '../../../../../shared/domain/auto-messages/loop-breaker';
import {
  countedText,
  MOST_AN_HOUR,
  NOTHING_SENT,
  type Speaker,
  type TextCounts,
} from '../../../../../shared/domain/auto-messages/text-counts';

const NOW = Date.UTC(2026, 10, 23, 16);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const auto = (trigger: string): Speaker => ({ by: 'auto', trigger });
const bot: Speaker = { by: 'bot' };
const survey: Speaker = { by: 'survey' };
const agent: Speaker = { by: 'agent' };
const confirmation: Speaker = { by: 'consent' };

const sent = (speaker: Speaker, ...minutesAgo: number[]): TextCounts => then(NOTHING_SENT, speaker, ...minutesAgo);
const then = (counts: TextCounts, speaker: Speaker, ...minutesAgo: number[]): TextCounts =>
  minutesAgo.reduce((all, minutes) => countedText(all, speaker, NOW - minutes * MINUTE), counts);
const times = (n: number, minutesAgo: number): number[] => Array.from({ length: n }, () => minutesAgo);
const held = (counts: TextCounts, speaker: Speaker, now = NOW, loop: LoopState = NOTHING_HEARD) =>
  heldByLimits({ counts, loop }, speaker, now, DEFAULT_TEXT_LIMITS);

describe('answers in an hour', () => {
  test('the first passes', () => expect(held(NOTHING_SENT, auto('greeting'))).toBeUndefined());
  test('the limit is reached, and it says until when', () => {
    expect(held(sent(auto('greeting'), 55, 40, 30, 20, 10, 1), auto('out-of-hours'))).toEqual({
      rule: 'loop-breaker.hour',
      facts: { trigger: 'out-of-hours', answered: 6, answersAnHour: 6, until: '2026-11-23T16:05:00.000Z' },
    });
    expect(held(sent(auto('greeting'), 40, 30, 20, 10, 1), auto('out-of-hours'))).toBeUndefined();
  });
  test('what is an hour old counts no more', () =>
    expect(held(sent(auto('greeting'), 60, 59, 40, 30, 20, 10), auto('greeting'))).toBeUndefined());
  test('two robots that answer at once are stopped, and heard again an hour later', () => {
    let counts = NOTHING_SENT;
    let loop = NOTHING_HEARD;
    let texts = 0;
    for (let second = 0; second < 600; second += 5) {
      const now = NOW + second * 1_000;
      loop = heardText(loop, `I am away, ticket ${second}`, now);
      if (held(counts, auto('unsupported-message'), now, loop) !== undefined) continue;
      counts = countedText(counts, auto('unsupported-message'), now);
      texts += 1;
    }
    expect(texts).toBe(DEFAULT_TEXT_LIMITS.automatedAnswersPerHour);
    expect(held(counts, auto('unsupported-message'), NOW + HOUR + 30_000, loop)).toBeUndefined();
  });
  test('what people and queues cause, bots and surveys are no answers', () => {
    const full = sent(auto('greeting'), 50, 40, 30, 20, 10, 1);
    for (const speaker of [auto('agent-joined'), bot, survey, agent]) expect(held(full, speaker)).toBeUndefined();
  });
  test('a text that comes unchanged for the third time is answered no more, but by what the law asks for', () => {
    const loop = ['Away', 'Away', 'Away'].reduce((all, text) => heardText(all, text, NOW), NOTHING_HEARD);
    expect(held(NOTHING_SENT, auto('greeting'), NOW, loop)?.rule).toBe('loop-breaker.same-text');
    for (const trigger of ['help', 'crisis', 'opt-in-confirmation', 'agent-joined'])
      expect(held(NOTHING_SENT, auto(trigger), NOW, loop)).toBeUndefined();
  });
});

describe('whatever nobody writes', () => {
  test('bots, surveys and messages count together, twenty an hour', () => {
    const counts = then(
      then(sent(bot, ...times(12, 30)), survey, ...times(4, 20)),
      auto('agent-joined'),
      ...times(4, 9),
    );
    for (const speaker of [bot, survey, auto('greeting'), auto('agent-ended'), auto('time-out-quiet')])
      expect(held(counts, speaker)).toEqual({
        rule: 'limit.hour',
        facts: { automated: 20, perHour: 20, until: '2026-11-23T16:30:00.000Z' },
      });
    expect(held(counts, bot, NOW + 31 * MINUTE)).toBeUndefined();
  });
  test('sixty a day', () => {
    const counts = then(then(sent(bot, ...times(19, 22 * 60)), bot, ...times(19, 600)), bot, ...times(21, 120));
    expect(held(counts, survey)).toBeUndefined();
    expect(held(then(counts, survey, 90), survey)).toEqual({ rule: 'limit.day', facts: { automated: 60, perDay: 60 } });
    expect(held(then(counts, survey, 90), survey, NOW + 4 * HOUR)).toBeUndefined();
  });
  test('agents are never held; what they write counts beside the rest of a day', () => {
    const counts = then(sent(agent, ...times(150, 300)), agent, ...times(45, 200));
    expect(held(counts, survey)).toBeUndefined();
    const full = then(counts, bot, ...times(5, 100));
    expect(held(full, survey)).toEqual({
      rule: 'limit.day-with-agents',
      facts: { automated: 5, agents: 195, textsPerDay: 200 },
    });
    expect(held(then(full, agent, ...times(500, 1)), agent)).toBeUndefined();
  });
  test('a limit is a setting', () => {
    const limits = { ...DEFAULT_TEXT_LIMITS, automatedTextsPerHour: 1 };
    const state = { counts: sent(bot, 1), loop: NOTHING_HEARD };
    expect(heldByLimits(state, bot, NOW, limits)?.rule).toBe('limit.hour');
  });
});

describe('what the law, a carrier or a life asks for', () => {
  const all = then(then(sent(bot, ...times(20, 5)), auto('greeting'), ...times(40, 5)), agent, ...times(300, 5));
  test('goes by no other limit, and uses none', () => {
    for (const speaker of [auto('help'), auto('crisis'), confirmation]) {
      expect(held(all, speaker)).toBeUndefined();
      const { ownAt: _own, ...rest } = countedText(all, speaker, NOW);
      expect(rest).toEqual(all);
    }
  });
  test.each(['help', 'crisis'])('%s: three an hour', trigger => {
    const counts = sent(auto(trigger), 50, 10, 1);
    expect(held(counts, auto(trigger))).toEqual({
      rule: 'limit.own',
      facts: { trigger, sent: 3, most: 3, until: '2026-11-23T16:10:00.000Z' },
    });
    expect(held(counts, auto(trigger), NOW + 11 * MINUTE)).toBeUndefined();
    expect(held(counts, auto(trigger === 'help' ? 'crisis' : 'help'))).toBeUndefined();
  });
  test('one confirmation of an opt-out a day', () => {
    const counts = sent(confirmation, 23 * 60);
    expect(held(counts, confirmation)).toMatchObject({ rule: 'limit.own', facts: { sent: 1, most: 1 } });
    expect(held(counts, confirmation, NOW + HOUR)).toBeUndefined();
  });
  test('the confirmation of an opt-in is an answer as others', () => {
    const counts = sent(auto('opt-in-confirmation'), 6, 5, 4, 3, 2, 1);
    expect(held(counts, auto('opt-in-confirmation'))?.rule).toBe('loop-breaker.hour');
  });
});

describe('the head stays small', () => {
  test('whoever speaks, however often, for weeks', () => {
    let counts = NOTHING_SENT;
    const speakers = [auto('greeting'), auto('help'), auto('crisis'), bot, survey, agent, confirmation];
    for (let n = 0; n < 20_000; n++)
      counts = countedText(counts, speakers[n % speakers.length] ?? bot, NOW + n * 2 * MINUTE);
    expect(counts.automatedAt.length).toBeLessThanOrEqual(MOST_AN_HOUR);
    expect(counts.hours.length).toBeLessThanOrEqual(26);
    expect(JSON.stringify(counts).length).toBeLessThan(12_000);
  });
  test('a clock that is behind forgets nothing', () => {
    const counts = sent(auto('greeting'), 1, 1, 1, 1, 1, 1);
    expect(held(counts, auto('greeting'), NOW - 5 * MINUTE)?.rule).toBe('loop-breaker.hour');
    expect(then(counts, agent, 90).hours.map(({ from }) => from)).toEqual([NOW - 2 * HOUR, NOW - HOUR]);
  });
});
