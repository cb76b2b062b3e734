import { surveyCsv } from '../../../../../../shared/domain/survey/results/csv';
import { monthsBetween } from '../../../../../../shared/domain/survey/results/response-row';
import {
  type SurveyResponse,
  surveyResults,
  surveyResultsBy,
} from '../../../../../../shared/domain/survey/results/results';
import { cell } from '../../../../../../shared/domain/text/csv/csv-cell';

const AT = '2026-11-22T10:00:00Z';
const response = (
  answers: readonly (readonly ['csat' | 'nps' | 'ces' | 'choice' | 'open', number | string])[],
  rest: Partial<SurveyResponse> = {},
): SurveyResponse => ({
  conversation: 'c1',
  survey: 'after',
  channel: 'support',
  language: 'en',
  askedAt: AT,
  answers: answers.map(([kind, value]) => ({ question: kind, kind, value, at: AT, late: false })),
  ...rest,
});

describe('the figures of surveys', () => {
  test('satisfaction is the share of 4 and 5', () => {
    const found = surveyResults([5, 4, 3, 1].map(score => response([['csat', score]])));
    expect(found.csat).toEqual({ answers: 4, share: 0.5, mean: 3.25 });
  });
  test('promoters less detractors, passives in neither', () => {
    const found = surveyResults([10, 9, 8, 7, 6, 0].map(score => response([['nps', score]])));
    expect(found.nps).toEqual({ answers: 6, score: 0, promoters: 2, passives: 2, detractors: 2 });
    expect(surveyResults([10, 9, 9, 0].map(score => response([['nps', score]]))).nps.score).toBe(50);
    expect(surveyResults([0].map(score => response([['nps', score]]))).nps.score).toBe(-100);
  });
  test('effort is a mean', () =>
    expect(surveyResults([7, 4].map(score => response([['ces', score]]))).ces).toEqual({ answers: 2, mean: 5.5 }));
  test('who was asked and who answered', () =>
    expect(
      surveyResults([
        response([['csat', 5]], { end: 'completed' }),
        response([['open', 'hi']], { end: 'put-aside' }),
        response([], { end: 'expired' }),
        response([]),
      ]),
    ).toMatchObject({
      asked: 4,
      responded: 2,
      completed: 1,
      responseRate: 0.5,
    }));
  test('each score is counted, and of open texts only how many', () =>
    expect(
      surveyResults([
        response([['csat', 5]]),
        response([
          ['csat', 5],
          ['open', 'Fine'],
        ]),
      ]).answers,
    ).toEqual({
      csat: { 5: 2 },
      open: { 'in words': 1 },
    }));
  test('are split by who had the conversation, where that is known', () => {
    const found = surveyResultsBy('agent', [
      response([['csat', 5]], { agent: 'ana' }),
      response([['csat', 2]], { agent: 'ben' }),
      response([], { agent: 'ana' }),
      response([['csat', 1]]),
    ]);
    expect(Object.keys(found)).toEqual(['ana', 'ben']);
    expect(found.ana).toMatchObject({ asked: 2, responded: 1, csat: { mean: 5 } });
  });
  test('months are those between two days, both included', () => {
    expect(monthsBetween('2026-11-30', '2027-01-01')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsBetween('2026-11-02', '2026-11-01')).toEqual(['2026-11']);
    expect(monthsBetween('2026-12-01', '2026-11-01')).toEqual([]);
  });
  test('choices are counted by question', () =>
    expect(
      surveyResults([response([['choice', 'a']]), response([['choice', 'a']]), response([['choice', '__proto__']])])
        .answers,
    ).toEqual({
      choice: Object.fromEntries([
        ['a', 2],
        ['__proto__', 1],
      ]),
    }));
  test('nothing asked is no figure, not zero', () => {
    const found = surveyResults([]);
    expect(found).toMatchObject({
      asked: 0,
      responseRate: undefined,
      csat: { share: undefined, mean: undefined },
      nps: { score: undefined },
      ces: { mean: undefined },
    });
  });
});

describe('as CSV', () => {
  test('one row an answer, one for a survey without', () => {
    const csv = surveyCsv([
      response(
        [
          ['csat', 5],
          ['open', 'kind, "quick"\nand good'],
        ],
        { end: 'completed' },
      ),
      response([], { end: 'expired' }),
    ]);
    expect(csv.split('\r\n')).toEqual([
      'conversation,survey,channel,queue,agent,bot,language,asked at,end,question,kind,value,comment,answered at,late',
      `c1,after,support,,,,en,${AT},completed,csat,csat,5,,${AT},no`,
      `c1,after,support,,,,en,${AT},completed,open,open,"kind, ""quick""\nand good",,${AT},no`,
      `c1,after,support,,,,en,${AT},expired,,,,,,`,
      '',
    ]);
  });
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+15555555555', `"'+15555555555"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['  =cmd()', `"'  =cmd()"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1', `"'＝1"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    // Where a spreadsheet separates by semicolons, our quotes don't hold.
    ['fine;=1+1', '"fine;\'=1+1"'],
    ['fine; "=1+1"', '"fine;\' ""=1+1"""'],
    ['fine\n@SUM(A1)', '"fine\n\'@SUM(A1)"'],
    ['fine|+1', '"fine|\'+1"'],
    ['fine\t-1;=2', '"fine\t\'-1;\'=2"'],
    ['fine; thanks', '"fine; thanks"'],
  ])('%j is never a formula', (text, safe) => expect(cell(text)).toBe(safe));
  test('ordinary text and our numbers stay as they are', () => {
    expect(cell('5 stars = great')).toBe('5 stars = great');
    expect(cell(-3)).toBe('-3');
    expect(cell('')).toBe('');
  });
});
