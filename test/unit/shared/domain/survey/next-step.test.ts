import {
  NO_SURVEY,
  type SurveyGates,
  type SurveyOccasion,
  type SurveyState,
  type SurveyStep,
  startSurvey,
  surveyTextReceived,
  surveyWake,
  surveyWakeAt,
} from '../../../../../shared/domain/survey/next-step';
import { type Survey, surveySchema } from '../../../../../shared/domain/survey/schema';

const make = (rest: Record<string, unknown> = {}): Survey =>
  surveySchema.parse({
    id: 'after',
    name: 'After',
    questions: [
      { id: 'score', kind: 'csat' },
      { id: 'words', kind: 'open' },
    ],
    ...rest,
  });
const survey = make();
const OPEN: SurveyGates = { optedOut: false, blocked: false, abandoned: false };
const NOW = '2026-11-22T10:00:00.000Z';
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const occasion = (rest: Partial<SurveyOccasion> = {}): SurveyOccasion => ({
  survey,
  surveys: [survey],
  conversation: 'c1',
  language: 'en',
  now: NOW,
  gates: OPEN,
  botOnly: false,
  ...rest,
});
const says = (step: SurveyStep) => step.facts.flatMap(fact => (fact.kind === 'said' ? [fact.what] : []));
const kinds = (step: SurveyStep) => step.facts.map(fact => fact.kind);
const rules = (step: SurveyStep) => step.facts.map(fact => fact.because.rule);
const text = (state: SurveyState, words: string, minutes = 1, config: Survey | null = survey) =>
  surveyTextReceived(state, config ?? undefined, { text: words, receivedAt: later(minutes), now: later(minutes) });
const wake = (state: SurveyState, minutes: number, config: Survey | undefined = survey, gates = OPEN) =>
  surveyWake(state, config, { now: later(minutes), gates });
const asked = startSurvey(occasion()).state;

describe('a conversation has ended', () => {
  test('the first question goes out at once', () => {
    const step = startSurvey(occasion());
    expect(kinds(step)).toEqual(['asked', 'said']);
    expect(step.state).toEqual({
      status: 'asked',
      survey: 'after',
      conversation: 'c1',
      language: 'en',
      index: 0,
      repeated: false,
      askedAt: NOW,
      firstAskedAt: NOW,
      expiresAt: later(1_440),
      answers: [],
    });
    expect(surveyWakeAt(step.state)).toBe(later(1_440));
  });
  test('or after its delay', () => {
    const step = startSurvey(occasion({ survey: make({ delaySeconds: 300 }) }));
    expect(step).toMatchObject({
      state: { status: 'scheduled', askAt: later(5) },
      facts: [{ kind: 'scheduled', because: { rule: 'survey.delay' } }],
    });
    expect(surveyWakeAt(step.state)).toBe(later(5));
  });
  test('or by link', () => {
    const step = startSurvey(occasion({ survey: make({ mode: 'link' }), language: 'es' }));
    expect(step.facts).toMatchObject([
      { kind: 'asked' },
      { kind: 'link', what: 'link', text: '¿Le ayudamos bien? Responda en este enlace:' },
    ]);
    expect(step.state).toMatchObject({ status: 'linked', expiresAt: later(1_440) });
  });
  test.each([
    ['survey.off', { survey: undefined }],
    ['survey.opted-out', { gates: { ...OPEN, optedOut: true } }],
    ['survey.blocked', { gates: { ...OPEN, blocked: true } }],
    ['survey.abandoned', { gates: { ...OPEN, abandoned: true } }],
    ['survey.asked-recently', { survey: make({ minDaysBetween: 30 }), lastAskedAt: '2026-11-01T10:00:00Z' }],
    ['survey.asked-recently', { lastAskedAt: '2026-11-20T10:00:00Z' }],
    ['limit.hour', { gates: { ...OPEN, held: { rule: 'limit.hour' } } }],
    ['survey.bot-only', { survey: make({ botOnly: 'none' }), botOnly: true }],
    ['survey.bot-survey-missing', { survey: make({ botOnly: 'bots' }), botOnly: true }],
    ['proactive.cap-is-zero', { quietTime: () => ({ kind: 'drop', because: { rule: 'proactive.cap-is-zero' } }) }],
  ] as readonly (readonly [string, Partial<SurveyOccasion>])[])(
    'nobody is asked, and the log says why: %s',
    (rule, rest) => {
      const step = startSurvey(occasion(rest));
      expect(step).toMatchObject({
        state: NO_SURVEY,
        facts: [{ kind: 'skipped', because: { rule } }],
        taken: false,
        toAgent: false,
      });
      expect(surveyWakeAt(step.state)).toBeUndefined();
    },
  );
  test('after every conversation, where it says so', () =>
    expect(
      startSurvey(occasion({ survey: make({ minDaysBetween: 0 }), lastAskedAt: '2026-11-23T09:59:00Z' })).state.status,
    ).toBe('asked'));
  test('asks again when the days have passed', () =>
    expect(
      startSurvey(occasion({ survey: make({ minDaysBetween: 30 }), lastAskedAt: '2026-10-01T10:00:00Z' })).state.status,
    ).toBe('asked'));
  test('a conversation that only a bot handled has the same survey, or one of its own', () => {
    expect(startSurvey(occasion({ botOnly: true })).state).toMatchObject({ survey: 'after' });
    const bots = make({ id: 'bots' });
    expect(
      startSurvey(occasion({ survey: make({ botOnly: 'bots' }), surveys: [survey, bots], botOnly: true })).state,
    ).toMatchObject({ survey: 'bots' });
    expect(
      startSurvey(occasion({ survey: make({ botOnly: 'bots' }), surveys: [survey, bots], botOnly: false })).state,
    ).toMatchObject({ survey: 'after' });
  });
  test('quiet hours put it off', () => {
    const step = startSurvey(
      occasion({
        quietTime: at => ({
          kind: 'wait',
          until: later(600),
          because: { rule: `proactive.quiet-hours`, facts: { at } },
        }),
      }),
    );
    expect(step).toMatchObject({
      state: { status: 'scheduled', askAt: later(600) },
      facts: [{ because: { rule: 'proactive.quiet-hours', facts: { at: NOW } } }],
    });
  });
});

describe('the score question is open', () => {
  test('a score is the answer, and the next question goes out', () => {
    const step = text(asked, '5 thanks');
    expect(step).toMatchObject({
      taken: true,
      toAgent: false,
      state: { status: 'asked', index: 1, askedAt: later(1) },
    });
    expect(step.facts).toMatchObject([
      {
        kind: 'answered',
        survey: 'after',
        conversation: 'c1',
        answer: { question: 'score', kind: 'csat', value: 5, comment: 'thanks', at: later(1), late: false },
      },
      { kind: 'said', what: 'question', question: 'words' },
    ]);
  });
  test('a short text is asked once more', () => {
    const step = text(asked, 'hm');
    expect(step).toMatchObject({ taken: true, toAgent: false, state: { repeated: true, index: 0 } });
    expect(step.facts).toMatchObject([
      { kind: 'said', what: 'repeat', text: expect.stringContaining('1 (not at all) to 5') },
    ]);
  });
  test('and only once: the second goes to an agent, the survey is put aside', () => {
    const step = text(text(asked, 'hm').state, 'huh', 2);
    expect(step).toMatchObject({ taken: false, toAgent: true, state: { status: 'done', end: 'put-aside' } });
    expect(rules(step)).toEqual(['survey.unclear-twice']);
  });
  test('an answer after the repeated question counts', () =>
    expect(text(text(asked, 'hm').state, '4', 2)).toMatchObject({ taken: true, state: { index: 1 } }));
  test('a new request goes to an agent, the survey is put aside, and the log says so', () => {
    const step = text(asked, 'Where is my order 5512?');
    expect(step).toMatchObject({
      taken: false,
      toAgent: true,
      state: { status: 'done', end: 'put-aside', answers: [] },
    });
    expect(step.facts).toMatchObject([{ kind: 'ended', end: 'put-aside', because: { rule: 'survey.new-request' } }]);
    expect(surveyWakeAt(step.state)).toBeUndefined();
  });
  test('a score with a request is kept, and an agent takes over instead of the next question', () => {
    const step = text(asked, '5 thanks but where is my refund?');
    expect(kinds(step)).toEqual(['answered', 'ended']);
    expect(step).toMatchObject({
      taken: false,
      toAgent: true,
      state: { end: 'put-aside', index: 1, answers: [{ value: 5 }] },
    });
  });
  test('whoever declines is left in peace', () =>
    expect(text(asked, 'no thanks')).toMatchObject({
      taken: true,
      toAgent: false,
      facts: [{ kind: 'ended', end: 'declined' }],
    }));
  test('a text from before the question is none of its answers', () =>
    expect(text(asked, '5', -10)).toMatchObject({
      taken: false,
      toAgent: false,
      state: asked,
      facts: [{ because: { rule: 'survey.text-before-question' } }],
    }));
  test('a text that crossed the question by a moment is no answer', () =>
    expect(text(asked, 'Great!', -0.5).taken).toBe(false));
  test('a survey that was removed gives the text to an agent', () =>
    expect(text(asked, '5', 1, null)).toMatchObject({ toAgent: true, state: { end: 'put-aside' } }));
  test('a question that was removed gives the text to an agent', () => {
    const second = text(asked, '5').state;
    expect(text(second, 'fine', 2, make({ questions: [{ id: 'score', kind: 'csat' }] }))).toMatchObject({
      toAgent: true,
      state: { end: 'put-aside', answers: [{ value: 5 }] },
    });
  });
});

describe('the open question is the last', () => {
  const second = text(asked, '5').state;
  test('any text is kept, and thanked', () => {
    const step = text(second, 'Ana was kind', 2);
    expect(says(step)).toEqual(['thanks']);
    expect(step).toMatchObject({
      taken: true,
      toAgent: false,
      state: { status: 'done', end: 'completed', index: 2, answers: [{ value: 5 }, { value: 'Ana was kind' }] },
    });
  });
  test('one that asks for something goes to an agent as well', () =>
    expect(text(second, 'Good, but could you call me tomorrow?', 2)).toMatchObject({
      taken: false,
      toAgent: true,
      state: { end: 'completed', answers: [{}, { value: 'Good, but could you call me tomorrow?' }] },
    }));
  test('a text after the end belongs to what comes next', () => {
    const done = text(second, 'Ana was kind', 2).state;
    expect(text(done, '5', 3)).toMatchObject({
      taken: false,
      state: done,
      facts: [{ kind: 'ignored', because: { rule: 'survey.over.completed' } }],
    });
  });
});

test('five questions of every kind are asked in order and thanked', () => {
  const all = make({
    questions: [
      { id: 'a', kind: 'csat' },
      { id: 'b', kind: 'nps' },
      { id: 'c', kind: 'ces' },
      {
        id: 'd',
        kind: 'choice',
        text: { en: 'Which?' },
        options: [
          { id: 'x', label: { en: 'Red' } },
          { id: 'y', label: { en: 'Blue' } },
        ],
      },
      { id: 'e', kind: 'open' },
    ],
  });
  let step = startSurvey(occasion({ survey: all }));
  for (const [index, words] of ['great!!', '10', 'seven', 'blue', 'thanks all'].entries())
    step = text(step.state, words, index + 1, all);
  expect(step.state).toMatchObject({
    end: 'completed',
    answers: [{ value: 5 }, { value: 10 }, { value: 7 }, { value: 'y' }, { value: 'thanks all' }],
  });
  expect(says(step)).toEqual(['thanks']);
});

describe('a wake', () => {
  const reminding = make({ reminderAfterMinutes: 60 });
  const open = startSurvey(occasion({ survey: reminding })).state;
  test('asks what was scheduled', () => {
    const scheduled = startSurvey(occasion({ survey: make({ delaySeconds: 300 }) })).state;
    expect(wake(scheduled, 4)).toMatchObject({
      state: scheduled,
      facts: [{ because: { rule: 'survey.not-due-yet' } }],
    });
    expect(kinds(wake(scheduled, 5))).toEqual(['asked', 'said']);
    expect(wake(scheduled, 5, survey, { ...OPEN, optedOut: true })).toMatchObject({
      state: NO_SURVEY,
      facts: [{ kind: 'skipped', because: { rule: 'survey.opted-out' } }],
    });
    expect(surveyWake(scheduled, undefined, { now: later(5), gates: OPEN })).toMatchObject({
      state: NO_SURVEY,
      facts: [{ because: { rule: 'survey.removed' } }],
    });
  });
  test('asks only when the night is over', () => {
    const scheduled = startSurvey(occasion({ survey: make({ delaySeconds: 300 }) })).state;
    const because = { rule: 'proactive.quiet-hours' };
    expect(
      surveyWake(scheduled, survey, {
        now: later(5),
        gates: OPEN,
        quietTime: () => ({ kind: 'wait', until: later(500), because }),
      }),
    ).toMatchObject({ state: { status: 'scheduled', askAt: later(500) } });
    expect(
      surveyWake(scheduled, survey, { now: later(5), gates: OPEN, quietTime: () => ({ kind: 'drop', because }) }),
    ).toMatchObject({ state: NO_SURVEY });
  });
  test('reminds once', () => {
    expect(surveyWakeAt(open)).toBe(later(60));
    expect(wake(open, 59, reminding).facts).toMatchObject([{ kind: 'ignored' }]);
    const step = wake(open, 60, reminding);
    expect(says(step)).toEqual(['reminder']);
    expect(surveyWakeAt(step.state)).toBe(later(1_440));
    expect(wake(step.state, 61, reminding)).toMatchObject({
      state: step.state,
      facts: [{ kind: 'ignored', because: { rule: 'survey.not-due-yet' } }],
    });
    expect(text(step.state, '5', 70, reminding).taken).toBe(true);
  });
  test('reminds of a link', () => {
    const link = make({ reminderAfterMinutes: 60, mode: 'link' });
    expect(wake(startSurvey(occasion({ survey: link })).state, 60, link).facts).toMatchObject([
      { kind: 'link', what: 'reminder' },
    ]);
  });
  test('reminds of no question that was removed meanwhile', () => {
    const second = text(open, '5', 1, reminding).state;
    const shorter = make({ reminderAfterMinutes: 60, questions: [{ id: 'score', kind: 'csat' }] });
    expect(wake(second, 61, shorter).facts).toMatchObject([
      { kind: 'ignored', because: { rule: 'survey.question-gone' } },
    ]);
  });
  test('reminds nobody who opted out meanwhile', () => {
    const step = wake(open, 60, reminding, { ...OPEN, optedOut: true });
    expect(step.facts).toMatchObject([{ kind: 'ignored', because: { rule: 'survey.opted-out' } }]);
    expect(surveyWakeAt(step.state)).toBe(later(1_440));
  });
  test('reminds in the morning, or not at all when that is too late', () => {
    const at = (until: string) =>
      surveyWake(open, reminding, {
        now: later(60),
        gates: OPEN,
        quietTime: () => ({ kind: 'wait', until, because: { rule: 'proactive.quiet-hours' } }),
      });
    expect(at(later(500))).toMatchObject({ state: { remindAt: later(500) }, facts: [{ kind: 'ignored' }] });
    expect(surveyWakeAt(at(later(2_000)).state)).toBe(later(1_440));
  });
  test('expires', () => {
    const step = wake(asked, 1_440);
    expect(step).toMatchObject({
      state: { status: 'done', end: 'expired' },
      facts: [{ kind: 'ended', end: 'expired', because: { rule: 'survey.expired' } }],
    });
    expect(wake(step.state, 1_441)).toMatchObject({
      state: step.state,
      facts: [{ kind: 'ignored', because: { rule: 'survey.nothing-due' } }],
    });
  });
  test('ends a survey that was removed', () =>
    expect(surveyWake(asked, undefined, { now: later(5), gates: OPEN })).toMatchObject({
      facts: [{ kind: 'ended', end: 'cancelled' }],
    }));
  test('means nothing where there is no survey', () =>
    expect(wake(NO_SURVEY, 5)).toMatchObject({
      state: NO_SURVEY,
      facts: [{ because: { rule: 'survey.nothing-due' } }],
    }));
});

describe('after it expired', () => {
  const expired = wake(asked, 1_440).state;
  test('a late score is kept, marked late, and thanked', () => {
    const step = text(expired, '4', 3_000);
    expect(step).toMatchObject({
      taken: true,
      toAgent: false,
      state: { end: 'completed', answers: [{ value: 4, late: true }] },
    });
    expect(kinds(step)).toEqual(['answered', 'said']);
    expect(text(step.state, '3', 3_001)).toMatchObject({ taken: false });
  });
  test('also when the wake that ends it has not come yet', () => {
    const step = text(asked, '4', 1_441);
    expect(kinds(step)).toEqual(['ended', 'answered', 'said']);
    expect(step).toMatchObject({ taken: true, state: { answers: [{ late: true }] } });
  });
  test('a late score with a request goes to an agent as well', () =>
    expect(text(expired, '4 but can you call me?', 3_000)).toMatchObject({
      taken: false,
      toAgent: true,
      state: { answers: [{ value: 4 }] },
    }));
  test('a late open text is kept, and an agent sees it, for it may be a new matter', () => {
    const second = wake(text(asked, '5').state, 1_441).state;
    const step = text(second, 'the new colours are lovely', 3_000);
    expect(step).toMatchObject({
      taken: false,
      toAgent: true,
      state: { answers: [{ value: 5 }, { value: 'the new colours are lovely', late: true }] },
    });
    expect(kinds(step)).toEqual(['answered']);
  });
  test('what holds no answer is a new matter', () =>
    expect(text(expired, 'hello', 3_000)).toMatchObject({
      taken: false,
      toAgent: false,
      state: expired,
      facts: [{ because: { rule: 'survey.late-without-answer' } }],
    }));
  test('so is a score two weeks later', () =>
    expect(text(expired, '5', 1_440 * 16)).toMatchObject({ taken: false, state: expired }));
});

test('a text before a scheduled question puts the survey aside', () => {
  const scheduled = startSurvey(occasion({ survey: make({ delaySeconds: 300 }) })).state;
  expect(text(scheduled, 'one more thing', 1)).toMatchObject({
    toAgent: true,
    state: { end: 'put-aside' },
    facts: [{ because: { rule: 'survey.customer-wrote-first' } }],
  });
});

test('texts are nothing to a survey by link, or to none', () => {
  const linked = startSurvey(occasion({ survey: make({ mode: 'link' }) })).state;
  expect(text(linked, '5')).toMatchObject({ taken: false, toAgent: false, state: linked });
  expect(text(NO_SURVEY, '5')).toMatchObject({
    taken: false,
    state: NO_SURVEY,
    facts: [{ because: { rule: 'survey.none' } }],
  });
});
