import {
  allowAnswer,
  DEFAULT_LOOP_LIMITS,
  heardText,
  type LoopState,
  NO_ANSWERS_YET,
} from '../../../../../shared/domain/auto-messages/loop-breaker';

const NOW = Date.UTC(2026, 10, 23, 16);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const answered = (...minutesAgo: number[]): LoopState => ({
  answeredAt: minutesAgo.map(minutes => NOW - minutes * MINUTE),
});

describe('answers in an hour', () => {
  test('the first passes, and is remembered', () => {
    expect(allowAnswer(NO_ANSWERS_YET, 'greeting', NOW)).toEqual({
      allowed: true,
      state: { answeredAt: [NOW] },
      because: { rule: 'loop-breaker.allowed', facts: { trigger: 'greeting', answered: 0, answersAnHour: 6 } },
    });
  });

  test('the limit is reached, and it says until when', () => {
    expect(allowAnswer(answered(55, 40, 30, 20, 10, 1), 'out-of-hours', NOW)).toEqual({
      allowed: false,
      because: {
        rule: 'loop-breaker.hour',
        facts: { trigger: 'out-of-hours', answered: 6, answersAnHour: 6, until: '2026-11-23T16:05:00.000Z' },
      },
    });
    expect(allowAnswer(answered(40, 30, 20, 10, 1), 'out-of-hours', NOW).allowed).toBe(true);
  });

  test('what is an hour old is forgotten, so the state stays small', () => {
    const decision = allowAnswer(answered(61, 60, 59, 1), 'greeting', NOW);
    expect(decision).toMatchObject({ allowed: true, state: { answeredAt: [NOW - 59 * MINUTE, NOW - MINUTE, NOW] } });
  });

  test('two robots that answer at once are stopped, and heard again an hour later', () => {
    let state = NO_ANSWERS_YET;
    let sent = 0;
    for (let second = 0; second < 600; second += 5) {
      const now = NOW + second * 1_000;
      const decision = allowAnswer(heardText(state, `I am away, ticket ${second}`, now), 'unsupported-message', now);
      if (decision.allowed) {
        state = decision.state;
        sent += 1;
      }
    }
    expect(sent).toBe(DEFAULT_LOOP_LIMITS.answersAnHour);
    expect(state.answeredAt.length).toBeLessThanOrEqual(DEFAULT_LOOP_LIMITS.answersAnHour);
    expect(allowAnswer(state, 'unsupported-message', NOW + HOUR + 30_000).allowed).toBe(true);
  });

  test('the limit is a setting; 0 answers nothing', () => {
    const limits = { answersAnHour: 1, sameTextTimes: 3 };
    expect(allowAnswer(answered(5), 'greeting', NOW, limits).allowed).toBe(false);
    expect(allowAnswer(NO_ANSWERS_YET, 'greeting', NOW, { ...limits, answersAnHour: 0 })).toMatchObject({
      allowed: false,
      because: { facts: { until: '2026-11-23T17:00:00.000Z' } },
    });
  });

  test('what people and queues cause is never counted nor stopped', () => {
    const full = answered(50, 40, 30, 20, 10, 1);
    expect(allowAnswer(full, 'agent-joined', NOW)).toEqual({
      allowed: true,
      state: full,
      because: { rule: 'loop-breaker.not-an-answer', facts: { trigger: 'agent-joined' } },
    });
  });
});

describe('the same text again and again', () => {
  const heard = (...texts: [string, number][]): LoopState =>
    texts.reduce((state, [text, minutesAgo]) => heardText(state, text, NOW - minutesAgo * MINUTE), NO_ANSWERS_YET);

  test('three times in a row is taken for a robot', () => {
    expect(allowAnswer(heard(['Away', 4], ['Away', 2]), 'greeting', NOW).allowed).toBe(true);
    expect(allowAnswer(heard(['Away', 4], [' AWAY ', 2], ['Away', 0]), 'greeting', NOW)).toEqual({
      allowed: false,
      because: { rule: 'loop-breaker.same-text', facts: { trigger: 'greeting', times: 3, sameTextTimes: 3 } },
    });
  });

  test('another text between, or an hour, begins anew', () => {
    expect(heard(['Away', 4], ['Away', 3], ['No', 2], ['Away', 0]).heard?.times).toBe(1);
    expect(heard(['Away', 120], ['Away', 60]).heard?.times).toBe(1);
    expect(heard(['Away', 119], ['Away', 60]).heard?.times).toBe(2);
  });

  test('a request for help is answered all the same, within the limit of the hour', () => {
    const insisting = heard(['HELP', 4], ['HELP', 2], ['HELP', 0]);
    expect(allowAnswer(insisting, 'help', NOW).allowed).toBe(true);
    expect(allowAnswer({ ...insisting, ...answered(6, 5, 4, 3, 2, 1) }, 'help', NOW).allowed).toBe(false);
  });

  test('the text itself is not kept, and what was heard stays after an answer', () => {
    const state = heard(['my card is 4111', 0]);
    expect(JSON.stringify(state)).not.toContain('4111');
    expect(state.heard).toEqual({ hash: expect.any(Number), at: NOW, times: 1 });
    const decision = allowAnswer(state, 'greeting', NOW);
    expect(decision.allowed && decision.state.heard).toEqual(state.heard);
  });

  test('is told apart by every letter', () => {
    const hashes = ['', 'a', 'b', 'ab', 'ba', 'away 1', 'away 2'].map(
      text => heardText(NO_ANSWERS_YET, text, NOW).heard?.hash,
    );
    expect(new Set(hashes).size).toBe(hashes.length);
    // FNV-1a's published value for "a".
    expect(hashes[1]).toBe(0xe40c292c);
  });
});
