import type { Config } from '../../../../../../shared/domain/config/config';
import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { surveySchema } from '../../../../../../shared/domain/survey/schema';
import { botConfig, type Happened, type Thread, thread, withChannel } from '../../../../../support/thread';

const DAY = 86_400;
const ADDRESS = /https:\/\/help\.example\/api\/public\/s\/[A-Za-z0-9_-]{22}$/;

/** The sample's channel with a survey of this kind. */
const withSurvey = (survey: Record<string, unknown>, change: Record<string, unknown> = {}): Config => {
  const questions = [
    { id: 'score', kind: 'csat' },
    { id: 'words', kind: 'open' },
  ];
  const config = withChannel({ survey: 'after', ...change });
  const made = surveySchema.parse({ id: 'after', name: 'After', minDaysBetween: 0, questions, ...survey });
  return { ...config, surveys: { after: made } };
};
const byLink = (more: Record<string, unknown> = {}, change = {}) =>
  thread({ config: withSurvey({ mode: 'link', ...more }, change) });

const linkIn = ({ texts }: Happened): string => {
  const found = texts.flatMap(text => ADDRESS.exec(text)?.[0] ?? []);
  if (found.length !== 1) throw new Error(`Expected one link, found ${found.length} in ${JSON.stringify(texts)}`);
  return found[0] ?? '';
};
const rowsOf = ({ effects }: Happened, model: 'link' | 'survey-response') =>
  effects.flatMap(effect => (effect.kind === 'project' && effect.model === model ? [effect] : []));

/** What the page of a link makes of a form, from its row alone. */
const form = (asked: Happened, score: number, it: Thread): ThreadInput => {
  const [row] = asked.effects.flatMap(effect =>
    effect.kind === 'project' && effect.model === 'link' ? (effect.row ?? []) : [],
  );
  if (row === undefined) throw new Error('Expected a row of a link.');
  const { conversation, language } = row;
  const about = row.about as { survey: string; askedAt: string; expiresAt: string };
  const at = it.nowIso;
  const answers = [{ question: 'score', kind: 'csat' as const, value: score, at, late: false }];
  return { type: 'survey-form', conversation, language, ...about, at, answers };
};

/** A wake that activity has moved on comes for nothing; the next one closes it. */
const closesByItself = (it: Thread): Happened => {
  const woken = it.wake('auto-close');
  return it.status === 'closed' ? woken : closesByItself(it);
};

describe('A survey by link', () => {
  test('#35 is sent when the conversation ends, after its row is written', () => {
    const it = byLink().withAgent();
    const ended = it.end();
    const address = linkIn(ended);
    expect(ended.texts.at(-1)).toBe(`How did we do? Tell us here: ${address}`);
    const kinds = ended.effects.map(effect => (effect.kind === 'project' ? effect.model : effect.kind));
    expect(kinds.indexOf('link')).toBeLessThan(kinds.lastIndexOf('send-text'));
    expect(rowsOf(ended, 'link')).toEqual([
      expect.objectContaining({
        key: { token: address.slice(-22) },
        row: expect.objectContaining({ kind: 'survey', conversation: 'aaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbbb-1' }),
      }),
    ]);
    expect(rowsOf(ended, 'survey-response')).toEqual([
      expect.objectContaining({ row: expect.objectContaining({ survey: 'after', end: null, answers: [] }) }),
    ]);
  });

  test('#36 has its own words, with the link appended, in the customer’s language', () => {
    const link = { en: 'Please rate us:', es: 'Califíquenos:' };
    expect(byLink({ link }).withAgent().end().texts.at(-1)).toMatch(/^Please rate us: https:/);
    const spanish = byLink({ link });
    spanish.text('Hola, ¿dónde está mi pedido? Gracias');
    spanish.pass(5).assigned();
    const ended = spanish.pass(5).end();
    expect(ended.texts.at(-1)).toMatch(/^Califíquenos: https:/);
    expect(rowsOf(ended, 'link')[0]?.row).toMatchObject({ language: 'es' });
  });

  test.each<[string, (it: Thread) => Happened]>([
    ['the agent ends it', it => it.end()],
    ['it closes by itself', closesByItself],
  ])('#37 is sent when %s', (_, end) => {
    const it = byLink({}, { autoClose: { openMinutes: 60, activeMinutes: 60, waitingMinutes: 60, wrapUpMinutes: 60 } });
    expect(linkIn(end(it.withAgent()))).toMatch(ADDRESS);
  });

  test('#37 is not sent when the customer ends it with STOP, the one way they have: nothing may be sent then', () => {
    const it = byLink().withAgent();
    const stopped = it.text('STOP');
    expect(stopped.texts).toEqual([]);
    expect(stopped.one('survey').facts).toEqual([
      { kind: 'skipped', because: expect.objectContaining({ rule: 'survey.opted-out' }) },
    ]);
  });

  test('#38 is another for each conversation, and the same again when the decision is made again', () => {
    const play = () => {
      const it = byLink().withAgent();
      const first = linkIn(it.end());
      it.close();
      it.text('Another thing: where is my refund?');
      it.pass(5).assigned();
      return [first, linkIn(it.pass(5).end())];
    };
    const [first, second] = play();
    expect(first).not.toBe(second);
    expect(play()).toEqual([first, second]);
  });

  test('is reminded of once, with the same link', () => {
    const it = byLink({ reminderAfterMinutes: 60 }).withAgent();
    const address = linkIn(it.end());
    const reminded = it.wake('survey');
    expect(reminded.texts).toEqual([`A short reminder, if you have a moment: ${address}`]);
    expect(it.wake('survey').texts).toEqual([]);
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'expired' });
  });

  test('is not reminded of while somebody talks with the customer', () => {
    const it = byLink({ reminderAfterMinutes: 60 }).withAgent();
    it.end();
    it.close();
    it.text('One more thing: where is my refund?');
    it.pass(5).assigned();
    const due = it.wake('survey');
    expect(due.texts).toEqual([]);
    expect(due.one('survey').because.rule).toBe('survey.conversation-goes-on');
  });

  test('takes one form: the first counts, and a replay of it changes nothing', () => {
    const it = byLink().withAgent();
    const asked = it.end();
    const sent = it.pass(60).give(form(asked, 5, it));
    expect(sent.texts).toEqual([]);
    expect(sent.one('survey').facts.map(({ kind }) => kind)).toEqual(['answered', 'ended']);
    expect(rowsOf(sent, 'survey-response')[0]?.row).toMatchObject({
      ...{ end: 'completed', channel: 'main', agent: 'ana', queue: 'orders' },
      answers: [{ question: 'score', value: 5, late: false }],
    });
    const again = it.give(form(asked, 1, it));
    expect(again.one('survey').because.rule).toBe('survey.form-used');
    expect(rowsOf(again, 'survey-response')).toEqual([]);
  });

  test('a text to it goes to the agent, or begins a conversation, and the link stays valid', () => {
    const it = byLink().withAgent();
    const asked = it.end();
    const text = it.pass(10).text('5');
    expect(text.one('text-received').handledAs).toBe('part-of-conversation');
    expect(text.kinds).toContain('agent-resumed');
    it.end();
    it.close();
    expect(it.pass(60).text('Great service, and a new order').one('text-received').handledAs).toBe('new-conversation');
    expect(it.give(form(asked, 4, it)).one('survey').facts[0]).toMatchObject({
      kind: 'answered',
      answer: { value: 4 },
    });
  });

  test('a form that comes after the next conversation was asked about is kept in its own row', () => {
    const it = byLink().withAgent();
    const first = it.end();
    it.close();
    it.text('And where is my refund?');
    it.pass(5).assigned();
    const second = it.pass(5).end();
    expect(second.log('survey')[0]?.facts).toMatchObject([{ kind: 'ended', end: 'put-aside' }]);
    const kept = it.give(form(first, 3, it));
    expect(rowsOf(kept, 'survey-response')).toMatchObject([
      {
        key: { conversation: 'aaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbbb-1' },
        row: { answers: [{ value: 3 }], end: 'completed' },
      },
    ]);
    expect(it.give(form(second, 5, it)).one('survey').state).toMatchObject({ answers: [{ value: 5 }] });
  });

  test.each([
    ['Fine. Could you still send me the invoice please?', true, false],
    ['I want to kill myself', true, true],
    ['Everything was great, keep it up', false, false],
  ])('its words “%s” go to a person: %s', (value, toAgent, urgent) => {
    const it = byLink().withAgent();
    const asked = it.end();
    it.close();
    const sent = form(asked, 5, it);
    if (sent.type !== 'survey-form') throw new Error('Expected a form.');
    const words = { question: 'words', kind: 'open' as const, value, at: it.nowIso, late: false };
    const kept = it.give({ ...sent, answers: [...sent.answers, words] });
    expect(kept.log('survey')[0]?.state).toMatchObject({ end: 'completed', answers: [{ value: 5 }, { value }] });
    expect(kept.kinds.includes('work-queued')).toBe(toAgent);
    expect(kept.kinds.includes('urgent')).toBe(urgent);
    expect(it.give({ ...sent, answers: [words] }).kinds).toEqual(['survey']);
  });

  test.each([
    ['Fine, but please stop texting me', 'out'],
    ['STOP', 'out'],
    ['The bus stop was hard to find', 'in'],
  ])('its words “%s” leave the customer %s', (value, status) => {
    const it = byLink().withAgent();
    const asked = it.end();
    it.close();
    const sent = form(asked, 5, it);
    if (sent.type !== 'survey-form') throw new Error('Expected a form.');
    const words = { question: 'words', kind: 'open' as const, value, at: it.nowIso, late: false };
    const kept = it.give({ ...sent, answers: [...sent.answers, words] });
    expect(rowsOf(kept, 'survey-response').at(-1)?.row).toMatchObject({ answers: [{ value: 5 }, { value }] });
    expect(it.state.consent.status).toBe(status);
  });

  test('a form after its expiry is kept and marked late; after STOP it is kept, and nobody is texted', () => {
    const late = byLink().withAgent();
    const asked = late.end();
    late.wake('survey');
    const kept = late.pass(2 * DAY).give(form(asked, 5, late));
    expect(kept.one('survey').state).toMatchObject({ end: 'completed', answers: [{ value: 5, late: true }] });
    const out = byLink().withAgent();
    const before = out.end();
    const stopped = out.pass(5).text('STOP');
    expect(rowsOf(stopped, 'survey-response')[0]?.row).toMatchObject({ end: 'cancelled', answers: [] });
    const after = out.give(form(before, 2, out));
    expect(after.texts).toEqual([]);
    expect(rowsOf(after, 'survey-response')[0]?.row).toMatchObject({ end: 'completed', answers: [{ value: 2 }] });
  });
});

describe('A survey by text', () => {
  test('#39 asks in the conversation, where the channel says so', () => {
    const it = thread({ config: withSurvey({ mode: 'conversational' }) }).withAgent();
    expect(it.end().texts.at(-1)).toMatch(/Reply 1 \(not at all\) to 5 \(very\)/);
    expect(it.pass(5).text('5, thanks').texts).toEqual(['What could we do better? Reply in your own words.']);
  });

  test('that is cancelled by STOP keeps the answers it had, and the days until the next count from its first question', () => {
    const it = thread({ config: withSurvey({ minDaysBetween: 30 }) }).withAgent();
    it.end();
    it.pass(5).text('4');
    const stopped = it.pass(5).text('STOP');
    expect(rowsOf(stopped, 'survey-response')[0]?.row).toMatchObject({ end: 'cancelled', answers: [{ value: 4 }] });
    it.close();
    it.pass(DAY).text('START');
    it.text('Hi, where is my order?');
    it.pass(5).assigned();
    expect(it.pass(5).end().one('survey').facts[0]?.because).toEqual({
      rule: 'survey.asked-recently',
      facts: { days: 1, minDaysBetween: 30 },
    });
  });

  test('that was put aside before it was asked is no row: nobody was asked', () => {
    const it = thread({ config: withSurvey({ delaySeconds: 600 }) }).withAgent();
    it.end();
    const wrote = it.pass(60).text('Wait, can you also change my address please?');
    expect(wrote.one('survey').facts).toMatchObject([{ kind: 'ended', end: 'put-aside' }]);
    expect(rowsOf(wrote, 'survey-response')).toEqual([]);
  });

  test('that expired still takes a late answer after a conversation about which nobody was asked', () => {
    const it = thread({ config: withSurvey({ minDaysBetween: 30, expiresAfterHours: 1 }) }).withAgent();
    it.end();
    it.close();
    it.wake('survey');
    it.text('Where is my refund?');
    it.pass(5).assigned();
    expect(it.pass(5).end().one('survey').facts[0]?.because.rule).toBe('survey.asked-recently');
    it.close();
    const late = it.pass(60).text('5');
    expect(late.one('text-received').handledAs).toBe('survey-answer');
    expect(rowsOf(late, 'survey-response')[0]).toMatchObject({
      key: { conversation: 'aaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbbb-1' },
      row: { answers: [{ value: 5, late: true }] },
    });
  });
});

describe('#40 A conversation that only a bot had', () => {
  const play = (botOnly: string): Happened => {
    const config = botConfig({}, withSurvey({ botOnly }));
    const questions = [{ id: 'bot', kind: 'ces' }];
    const own = surveySchema.parse({ id: 'about-the-bot', name: 'The bot', questions });
    const it = thread({ config: { ...config, surveys: { ...config.surveys, [own.id]: own } } });
    it.text('Where is my order 5512?');
    it.pass(1).botHas();
    return it.pass(1).botSays({ messages: ['Bye!'], actions: ['EndConversation'] });
  };

  test('is asked about by the same survey, by default, and the row says which bot', () => {
    const asked = play('same');
    expect(asked.one('survey').facts[0]).toMatchObject({ kind: 'asked', survey: 'after' });
    expect(rowsOf(asked, 'survey-response')[0]?.row).toMatchObject({ agent: null, bot: 'shop-bot' });
  });
  test('is asked about by a survey of its own, where one is named', () =>
    expect(play('about-the-bot').one('survey').facts[0]).toMatchObject({ kind: 'asked', survey: 'about-the-bot' }));
  test('is not asked about where there shall be none, and the log says why', () =>
    expect(play('none').one('survey').facts).toEqual([
      { kind: 'skipped', because: { rule: 'survey.bot-only', facts: { survey: 'after' } } },
    ]));
});

describe('Nobody is asked', () => {
  test('when nobody ever had the conversation: it was abandoned, and the log says so', () => {
    const it = byLink({}, { autoClose: { openMinutes: 60, activeMinutes: 60, waitingMinutes: 60, wrapUpMinutes: 60 } });
    it.text('Hi, where is my order?');
    const closed = closesByItself(it);
    expect(closed.one('survey').facts).toEqual([{ kind: 'skipped', because: { rule: 'survey.abandoned' } }]);
    expect(rowsOf(closed, 'link')).toEqual([]);
  });
});
