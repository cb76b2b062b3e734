import { configWithLink } from '../../../../../support/link-survey';
import { FIRST, THREAD, thread, withChannel } from '../../../../../support/thread';

const TOKEN = expect.stringMatching(/^[A-Za-z0-9_-]{22}$/);

describe('A link for the customer', () => {
  test('#36 of a survey: its row leads to the form, for as long as a late answer is kept', () => {
    const it = thread({ config: configWithLink({ expiresAfterHours: 24 }) }).withAgent();
    const ended = it.end();
    const made = ended.one('link-made');
    const what = { conversation: FIRST, language: 'en', expiresAt: '2026-12-08T15:00:15.000Z' };
    const about = { survey: 'after', askedAt: '2026-11-23T15:00:15.000Z', expiresAt: '2026-11-24T15:00:15.000Z' };
    const because = { rule: 'survey.conversation-ended' };
    expect(made).toEqual({ kind: 'link-made', link: 'survey', token: TOKEN, ...what, about, because });
    expect(ended.effects.filter(effect => effect.kind === 'project' && effect.model === 'link')).toEqual([
      {
        ...{ kind: 'project', model: 'link', key: { token: made.token }, seq: it.state.seq },
        row: { kind: 'survey', thread: THREAD, ...what, about },
      },
    ]);
    expect(ended.texts.at(-1)).toBe(`How did we do? Tell us here: https://help.example/api/public/s/${made.token}`);
  });

  test('#36 of a survey goes as something nobody waits for; its reminder as well', () => {
    const it = thread({ config: configWithLink({ reminderAfterMinutes: 60 }) }).withAgent();
    const sent = it.end().log('text-sent').at(-1);
    expect(sent).toMatchObject({ origin: { by: 'survey', survey: 'after', step: 'link' }, proactive: true });
    const reminder = it.wake('survey').one('text-sent');
    expect(reminder).toMatchObject({ origin: { by: 'survey', survey: 'after', step: 'reminder' }, proactive: true });
  });

  test('for a file: its row leads to where the customer leaves it', () => {
    const attachments = { customers: true, agents: true, linkHours: 12, maxMegabytes: 5 };
    const it = thread({ config: withChannel({ attachments }) }).withAgent();
    const asked = it.give({ type: 'ask-for-file', conversation: FIRST, agent: { id: 'ana', name: 'Ana Flores' } });
    const { token, about } = asked.one('link-made');
    expect(asked.effects.filter(effect => effect.kind === 'project' && effect.model === 'link')).toEqual([
      {
        ...{ kind: 'project', model: 'link', key: { token }, seq: it.state.seq },
        row: {
          ...{ kind: 'upload', thread: THREAD, conversation: FIRST, language: 'en' },
          ...{ expiresAt: '2026-11-24T03:00:15.000Z', about },
        },
      },
    ]);
  });
});
