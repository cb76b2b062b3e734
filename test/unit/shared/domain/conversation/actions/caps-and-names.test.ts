import type { SenderState } from '../../../../../../shared/domain/consent/sender';
import { evolveSender } from '../../../../../../shared/domain/conversation/evolve/evolve-sender';
import type { Origin, Outcome } from '../../../../../../shared/domain/conversation/model/outcomes';
import { ana, FIRST, START, thread } from '../../../../../support/thread';

const DAY = 86_400;
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const because = { rule: 'test.sent' };
const fold = (sender: SenderState | undefined, seconds: number, outcome: Outcome) =>
  evolveSender(sender, { seq: 9, at: at(seconds), event: 'e', conversation: FIRST, outcome });
const sent = (origin: Origin, proactive?: boolean): Outcome => ({
  kind: 'text-sent',
  text: 'Are you still there?',
  language: 'en',
  origin,
  lane: '+18005550100/0',
  ...(proactive !== undefined && { proactive }),
  because,
});
const AUTO = { by: 'auto', trigger: 'time-out-nudge', source: 'workstream' } as const;
const SURVEY = { by: 'survey', survey: 'after-help', step: 'satisfied' } as const;
const AGENT = { by: 'agent', agent: ana } as const;
const CONSENT = { by: 'consent', confirms: 3 } as const;

describe('what caps count', () => {
  test.each([
    ['a reminder', AUTO],
    ['a survey’s question', SURVEY],
  ])('%s that nobody waits for', (_what, origin) =>
    expect(fold(undefined, 60, sent(origin, true))).toStrictEqual({ proactive: [at(60)] }),
  );
  test.each([
    ['an answer that is automatic', AUTO],
    ['an agent’s text', AGENT],
    ['a survey’s next question', SURVEY],
    ['a confirmation', CONSENT],
  ])('not %s', (_what, origin) => {
    const sender = { proactive: [at(0)] };
    expect(fold(sender, 60, sent(origin))).toBe(sender);
  });
  test('the last seven days, and not what left seven days ago to the second', () => {
    const sender = { proactive: [at(0), at(1), at(DAY)] };
    expect(fold(sender, 7 * DAY, sent(AUTO, true))).toStrictEqual({
      proactive: [at(1), at(DAY), at(7 * DAY)],
    });
  });
  test('at most 60 of them, the newest', () => {
    const proactive = Array.from({ length: 60 }, (_, n) => at(n));
    expect(fold({ proactive }, 100, sent(AUTO, true))?.proactive).toEqual([...proactive.slice(1), at(100)]);
  });
});

describe('the question about opting out', () => {
  const optOutAsked = { at: at(0), rule: 'opt-out.leave-alone', open: true };
  test.each<[string, Origin, boolean]>([
    ['an automatic text', AUTO, true],
    ['a confirmation', CONSENT, true],
    ['a question of a survey', SURVEY, false],
    ['an agent’s text', AGENT, false],
  ])('after %s, is it open?', (_what, origin, open) =>
    expect(fold({ optOutAsked }, 60, sent(origin))).toStrictEqual({ optOutAsked: { ...optOutAsked, open } }),
  );
});

describe('who a customer is', () => {
  test('is the name by which they last introduced themselves', () => {
    const it = thread();
    it.text('Hi, my name is Maria');
    expect(it.state.sender?.heard).toStrictEqual({ at: at(0), name: 'Maria' });
    it.pass(5).text('Where is my order?');
    expect(it.state.sender?.heard).toStrictEqual({ at: at(5), name: 'Maria' });
  });
  test('is forgotten when somebody else may have the number', () => {
    const it = thread();
    it.text('Hi, my name is Maria');
    const happened = it.pass(60 * DAY).text('Hi, my name is Jonathan');
    expect(happened.kinds.slice(0, 2)).toEqual(['number-reassigned-suspected', 'agents-told']);
    const { numberReassigned, heard } = it.state.sender ?? {};
    expect(heard).toStrictEqual({ at: at(60 * DAY), name: 'Jonathan' });
    expect(numberReassigned).toStrictEqual({
      at: at(60 * DAY),
      from: happened.entries[0]?.seq,
      because: happened.one('number-reassigned-suspected').because,
    });
    expect(
      fold({ heard: { at: at(0), name: 'Maria' } }, 60, { kind: 'number-reassigned-suspected', because })?.heard,
    ).toStrictEqual({
      at: at(0),
    });
  });
});
