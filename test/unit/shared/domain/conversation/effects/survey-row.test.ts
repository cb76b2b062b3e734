import type { ThreadInput } from '../../../../../../shared/domain/messages/to-thread';
import { configWithLink } from '../../../../../support/link-survey';
import { BOT, botConfig, FIRST, type Happened, type Thread, thread } from '../../../../../support/thread';

const rows = ({ effects }: Happened) =>
  effects.filter(effect => effect.kind === 'write-row' && effect.table === 'SurveyResponses');
const row = (it: Thread, data: Record<string, unknown>, of = FIRST) => ({
  ...{ kind: 'write-row', table: 'SurveyResponses', partition: '2026-11', row: of, seq: it.state.seq },
  data: { survey: 'after', language: 'en', ...data },
});
const ANA = { channel: 'main', agent: 'ana', bot: null, queue: 'orders' };
const ASKED = { askedAt: '2026-11-23T15:00:15.000Z' };
const score = { question: 'score', kind: 'csat', value: 5, at: '2026-11-23T15:00:20.000Z', late: false } as const;
const form = (at: string, asked = ASKED.askedAt, conversation = FIRST): ThreadInput => ({
  ...{ type: 'survey-form', conversation, survey: 'after', language: 'en', askedAt: asked, at },
  ...{ expiresAt: '2026-11-26T15:00:15.000Z', answers: [{ ...score, at }] },
});
const questions = [
  { id: 'score', kind: 'csat' },
  { id: 'words', kind: 'open' },
];
const textSurvey = (more: Record<string, unknown> = {}) =>
  configWithLink({ mode: 'conversational', questions, ...more });
/** Asked fifteen seconds after the customer wrote first. */
const byText = (more: Record<string, unknown> = {}) => thread({ config: textSurvey(more) }).withAgent();
const byLink = () => thread({ config: configWithLink() }).withAgent();

describe('What results read of a survey by text', () => {
  test('asked: whose conversation it was, no answer and no end yet', () => {
    const it = byText();
    const asked = it.end();
    expect(rows(asked)).toEqual([row(it, { ...ASKED, answers: [], end: null, ...ANA })]);
  });

  test('each answer as it comes, until the last, or none that is wanted, ends it', () => {
    const it = byText();
    it.end();
    const first = it.pass(5).text('5');
    expect(rows(first)).toEqual([row(it, { ...ASKED, answers: [score], end: null, ...ANA })]);
    const words = { question: 'words', kind: 'open', value: 'Be quicker', at: '2026-11-23T15:00:30.000Z', late: false };
    const last = it.pass(10).text('Be quicker');
    expect(rows(last)).toEqual([
      row(it, { ...ASKED, answers: [score, words], end: 'completed', endedAt: words.at, ...ANA }),
    ]);
  });

  test('nothing of a question that is only said again, nor of a wake that finds nothing due', () => {
    const it = byText({ reminderAfterMinutes: 60 });
    it.end();
    const repeated = it.pass(5).text('11');
    expect(repeated.one('survey').facts).toMatchObject([{ kind: 'said', what: 'repeat' }]);
    expect(rows(repeated)).toEqual([]);
    const wakeAt = it.state.wakes.survey ?? '';
    const early = it.give({ type: 'wake', rule: 'survey', wakeAt });
    expect(early.one('survey').because.rule).toBe('survey.not-due-yet');
    expect(rows(early)).toEqual([]);
  });

  test('nothing while it is only planned; when nobody answers, its expiry', () => {
    const it = byText({ delaySeconds: 600, expiresAfterHours: 1 });
    expect(rows(it.end())).toEqual([]);
    const asked = it.wake('survey');
    const askedAt = '2026-11-23T15:10:15.000Z';
    expect(rows(asked)).toEqual([row(it, { askedAt, answers: [], end: null, ...ANA })]);
    const over = it.wake('survey');
    const endedAt = '2026-11-23T16:10:15.000Z';
    expect(rows(over)).toEqual([row(it, { askedAt, answers: [], end: 'expired', endedAt, ...ANA })]);
  });

  test('#40 of a conversation that only a bot had: which, and no agent', () => {
    const it = thread({ config: botConfig({}, textSurvey()) });
    it.text('Where is my order 5512?');
    it.pass(1).botHas();
    const asked = it.pass(1).botSays({ messages: ['Bye!'], actions: ['EndConversation'] });
    const askedAt = '2026-11-23T15:00:02.000Z';
    expect(rows(asked)).toEqual([row(it, { askedAt, answers: [], end: null, ...ANA, agent: null, bot: BOT.id })]);
  });

  test('a late answer, while another conversation is the newest, leaves as it stands whose the first was', () => {
    const it = byText({ minDaysBetween: 30, expiresAfterHours: 1 });
    it.end();
    it.close();
    it.wake('survey');
    it.text('Where is my refund?');
    it.pass(5).assigned();
    it.pass(5).end();
    it.close();
    const late = it.pass(60).text('5');
    const at = it.nowIso;
    const endedAt = '2026-11-23T16:00:15.000Z';
    const answers = [{ ...score, at, late: true }];
    expect(rows(late)).toEqual([row(it, { ...ASKED, answers, end: 'completed', endedAt })]);
  });
});

describe('What results read of a survey by link', () => {
  test('sent: no answers yet; the form: its answers, and that it is complete', () => {
    const it = byLink();
    expect(rows(it.end())).toEqual([row(it, { ...ASKED, answers: [], end: null, ...ANA })]);
    const { at } = score;
    const sent = it.pass(5).give(form(at));
    expect(rows(sent)).toEqual([row(it, { ...ASKED, answers: [score], end: 'completed', endedAt: at, ...ANA })]);
  });

  test('the form of an earlier conversation, under that one, by the month it was asked in', () => {
    const it = byLink();
    it.end();
    it.close();
    it.text('And where is my refund?');
    it.pass(5).assigned();
    const put = it.pass(5).end();
    const endedAt = it.nowIso;
    expect(rows(put)).toEqual([
      row(it, { ...ASKED, answers: [], end: 'put-aside', endedAt }),
      row(it, { askedAt: endedAt, answers: [], end: null, ...ANA }, FIRST.replace(/1$/, '2')),
    ]);
    const at = it.pass(60).nowIso;
    const kept = it.give(form(at, '2026-10-31T23:59:00.000Z'));
    const answers = [{ ...score, at }];
    expect(rows(kept)).toEqual([
      {
        ...row(it, { askedAt: '2026-10-31T23:59:00.000Z', answers, end: 'completed', endedAt: at }),
        partition: '2026-10',
      },
    ]);
  });
});
