import { ana, apiOf, type Person, sam } from '../../../../support/api';
import { askedByLink, configWithLink } from '../../../../support/link-survey';
import { createWorld, type World } from '../../../../support/world';

let world: World;
const { atWork, call, openLink, readText } = apiOf(() => world.deps);

const DAY = 86_400_000;
type Figures = { asked: number; responded: number; responseRate: number } & Record<'csat' | 'ces', { mean: number }> & {
    nps: { score: number };
    answers: Record<string, Record<string, number>>;
  };
const results = async (query = '', as: Person = sam) =>
  call<Figures & { by: Record<string, Record<string, Figures>>; detail?: string }>(
    as,
    'GET',
    `surveys/after/results${query}`,
  );

/** Three customers are asked by link, a day apart; two answer. */
const play = async () => {
  world = createWorld({ config: configWithLink() });
  const desk = atWork(world);
  const forms: readonly (Record<string, string> | undefined)[] = [
    { satisfied: '5', recommend: '10', easy: '7', topic: 'refund', words: '=HYPERLINK("http://x")' },
    { satisfied: '2', recommend: '3', easy: '4' },
    undefined,
  ];
  for (const [n, form] of forms.entries()) {
    const customer = `+1425555012${n}`;
    const { link } = await askedByLink(world, desk, ana, { customer, text: 'Hi, where is my order?' });
    if (form !== undefined) await openLink(link, form);
    await world.drain();
    await world.pass(DAY);
  }
};
beforeAll(play);

test('#41 scores are averaged, the response rate and each answer counted, by channel, queue and agent too', async () => {
  const { status, body } = await results('?from=2026-11-01&to=2026-11-30');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ survey: 'after', from: '2026-11-01', to: '2026-11-30', asked: 3, responded: 2, completed: 2 },
    responseRate: 2 / 3,
    csat: { answers: 2, share: 0.5, mean: 3.5 },
    nps: { answers: 2, score: 0, promoters: 1, detractors: 1 },
    ces: { answers: 2, mean: 5.5 },
    answers: { satisfied: { 5: 1, 2: 1 }, topic: { refund: 1 }, words: { 'in words': 1 } },
  });
  for (const [split, name] of [
    ['channel', 'main'],
    ['queue', 'orders'],
    ['agent', 'ana'],
  ] as const)
    expect(body.by[split]?.[name]).toMatchObject({ asked: 3, responded: 2, csat: { mean: 3.5 } });
  expect(body.by.bot).toEqual({});
});

test('#126 there is a trend by day, from what count on a figure says little, and what was said in words', async () => {
  const { body } = await call<{ smallBelow: number; trend: readonly object[] }>(
    sam,
    'GET',
    'surveys/after/results?from=2026-11-01&to=2026-11-30',
  );
  expect(body.smallBelow).toBeGreaterThan(1);
  expect(body.trend).toEqual([
    expect.objectContaining({ day: '2026-11-23', asked: 1, csat: { answers: 1, share: 1, mean: 5 } }),
    expect.objectContaining({ day: '2026-11-24', asked: 1, csat: { answers: 1, share: 0, mean: 2 } }),
    expect.objectContaining({ day: '2026-11-25', asked: 1, responded: 0 }),
  ]);
  const words = (query = '') =>
    call<{ found: number; words: readonly object[] }>(
      sam,
      'GET',
      `surveys/after/words?from=2026-11-01&to=2026-11-30${query}`,
    );
  expect((await words()).body).toMatchObject({
    found: 1,
    words: [{ question: 'words', text: '=HYPERLINK("http://x")', agent: 'ana', score: { kind: 'csat', value: 5 } }],
  });
  expect((await words('&agent=ben')).body).toEqual({ found: 0, words: [] });
});

test('only the days that were asked for count; by default the last thirty', async () => {
  expect((await results('?from=2026-11-24&to=2026-11-24')).body).toMatchObject({ asked: 1, csat: { mean: 2 } });
  expect((await results()).body).toMatchObject({ from: '2026-10-28', to: '2026-11-26', asked: 3 });
});

test.each([
  ['?from=2026-11-02&to=2026-11-01', 400, 'or a later day'],
  ['?from=2024-01-01&to=2026-01-01', 400, 'at most 366 days'],
  ['?from=yesterday', 400, 'expected a day such as'],
])('%s is refused', async (query, status, sentence) => {
  const refused = await results(query);
  expect({ status: refused.status, detail: refused.body.detail }).toEqual({
    status,
    detail: expect.stringContaining(sentence),
  });
});

test('a survey that nobody configured is not found, and agents see no results', async () => {
  expect((await call(sam, 'GET', 'surveys/other/results')).status).toBe(404);
  expect((await results('', ana)).status).toBe(403);
  expect((await call(ana, 'GET', 'surveys/after/responses.csv')).status).toBe(403);
});

test('the answers are one table of CSV, page after page, and no cell of it is a formula', async () => {
  const first = await readText(sam, 'surveys/after/responses.csv?from=2026-10-01&to=2026-11-30');
  expect(first.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(first.text).toMatch(/^conversation,survey,channel,queue,agent,bot,language,asked at,end,question,/);
  const next = /^<\/api\/(.*)>; rel="next"$/.exec(first.headers.link ?? '')?.[1];
  expect(next).toContain('after=2026-11');
  const second = await readText(sam, next ?? '');
  expect(second.headers.link).toBeUndefined();
  const lines = `${first.text}${second.text}`.trim().split('\r\n');
  expect(lines).toHaveLength(1 + 5 + 3 + 1);
  expect(second.text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(second.text).toMatch(/,main,orders,ana,,en,2026-11-23T[^,]*,completed,satisfied,csat,5,/);
});

test('a page of many rows goes on behind its last one', async () => {
  const month = await world.deps.projections.list('survey-response', { month: '2026-11' });
  const [first, second] = month;
  const page = await world.deps.projections.list(
    'survey-response',
    { month: '2026-11' },
    { after: first?.key, limit: 1 },
  );
  expect(page).toEqual([second]);
});
