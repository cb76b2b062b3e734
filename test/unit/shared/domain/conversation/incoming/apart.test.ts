import { ana, FIRST, type Thread, thread, withChannel } from '../../../../../support/thread';

/** An agent has answered; this is the newest that the customer can react to. */
const OURS = 'Of course: we will stop texting you about the old order and send an e-mail.';
const answered = (text = OURS): Thread => {
  const it = thread();
  it.text('Hi, where is my order?');
  it.pass(5).assigned();
  it.pass(5).reply(text);
  return it.pass(5);
};

describe('A phone tells of a reaction', () => {
  test('to an agent’s text that speaks of stopping: it is kept on that text, and nobody is opted out', () => {
    const it = answered();
    const before = it.state;
    const happened = it.text(`Liked “${OURS}”`);
    expect(happened.kinds).toEqual(['text-received']);
    expect(happened.one('text-received')).toMatchObject({
      handledAs: 'reaction',
      reaction: { name: 'like', emoji: '👍', change: 'added', of: before.ours?.[0]?.seq },
      because: { rule: 'reaction.quotes-ours' },
    });
    expect(it.state.consent).toEqual(before.consent);
    expect(it.state.current).toEqual(before.current);
    expect(happened.effects).toEqual([expect.objectContaining({ kind: 'project', model: 'inbox' })]);
    expect(happened.effects[0]).not.toHaveProperty('row.preview');
  });
  test('the same words without the phone’s form are the customer’s own, and opt out', () => {
    const it = answered();
    expect(it.text('stop texting me').kinds).toContain('consent-said');
  });
  test('who quotes us and speaks is read as ever', () => {
    const happened = answered().text(`You said “${OURS}” but I got another one, stop texting me`);
    expect(happened.one('text-received').handledAs).toBe('opt-out');
  });
  test('to a text that names 911: nobody is alarmed', () => {
    const it = answered('Glad that helped. Call 911 only in an emergency, for all else text us.');
    const happened = it.text('Disliked “Glad that helped. Call 911 only in an emergency, for all else text us.”');
    expect(happened.kinds).toEqual(['text-received']);
  });
  test('to a long text, which the head holds the beginning of', () => {
    const long = `${'We have looked at your order again and found out where it went. '.repeat(6)}Is that fine?`;
    const it = answered(long);
    expect(it.state.ours?.[0]).toMatchObject({ isCut: true });
    expect(it.text(`Se rió de “${long}”`).one('text-received').handledAs).toBe('reaction');
  });
  test.each(['Unsubscribe', 'Abmelden', 'Sair'])('around our text “%s” is a customer’s word', word => {
    const it = answered();
    expect(it.text(`${word} “${OURS}”`).one('text-received').handledAs).not.toBe('reaction');
  });
  test('a word behind a long text, which the head holds the beginning of, is the customer’s', () => {
    const long = `${'We have looked at your order again and found out where it went. '.repeat(6)}Is that fine?`;
    expect(answered(long).text(`Disliked “${long}” unsubscribe`).one('text-received').handledAs).not.toBe('reaction');
  });
  test('in a language that we don’t know, by what we sent', () => {
    expect(answered().text(`Suka “${OURS}”`).one('text-received')).toMatchObject({ reaction: { name: 'other' } });
  });
  test('after the end it opens nothing', () => {
    const it = answered();
    it.end();
    it.close();
    const closed = it.state.current;
    const happened = it.text(`Loved “${OURS}”`);
    expect(happened.kinds).toEqual(['text-received']);
    expect(happened.entries[0]?.conversation).toBe(FIRST);
    expect(it.state.current).toEqual(closed);
  });
  test('a picture’s reaction before anything was said opens nothing', () => {
    const it = thread();
    expect(it.text('Liked an image').one('text-received')).toMatchObject({ handledAs: 'reaction' });
    expect(it.status).toBe('idle');
  });
  test('a removed one says as little; another time it is kept again', () => {
    const it = answered();
    const removed = it.text(`Removed a like from “${OURS}”`);
    expect(removed.one('text-received')).toMatchObject({ reaction: { change: 'removed' } });
    expect(it.text(`Removed a like from “${OURS}”`).kinds).toEqual(['text-received']);
  });
  test('what the provider knows as STOP is STOP', () => {
    const it = answered();
    const receivedAt = it.nowIso;
    const text = { messageId: 'm', from: '+14255550123', to: '+18005550100', text: `Liked “${OURS}”`, receivedAt };
    expect(it.give({ type: 'text-received', ...text, optedOutUpstream: true }).kinds).toContain('consent-said');
  });
  test('to our question about opting out: it neither answers nor closes it', () => {
    const it = answered();
    const asked = it.pass(60).text('leave me alone');
    const question = asked.texts[0] ?? '';
    it.text(`Loved “${question}”`);
    expect(it.state.sender?.optOutAsked?.open).toBe(true);
    expect(it.text('yes').kinds).toContain('consent-said');
  });
  test('only the newest six of our texts stay in the head', () => {
    const it = answered();
    for (let n = 0; n < 9; n += 1) it.pass(1).reply(`Number ${n}`);
    expect(it.state.ours?.map(({ text }) => text)).toEqual([8, 7, 6, 5, 4, 3].map(n => `Number ${n}`));
  });
});

describe('The survey has asked for a score', () => {
  const asked = () => {
    const it = answered('All done.');
    it.end();
    if (it.state.survey.status === 'scheduled') it.wake('survey');
    const question = it.state.ours?.[0];
    if (question?.ofSurvey !== true) throw new Error('The sample asks a survey.');
    return { it: it.pass(60), question: question.text };
  };
  test('a thumb is asked about once, and never taken', () => {
    const { it, question } = asked();
    const happened = it.text(`Liked “${question}”`);
    expect(happened.one('survey')).toMatchObject({
      state: { status: 'asked', repeated: true, answers: [] },
      because: { rule: 'survey.thumb-is-no-score' },
    });
    expect(happened.texts).toHaveLength(1);
    expect(it.text(`Liked “${question}”`).kinds).toEqual(['text-received']);
    expect(it.text('5').one('text-received').handledAs).toBe('survey-answer');
  });
  test('a heart is nothing, and opens nothing', () => {
    const { it, question } = asked();
    const before = it.state.survey;
    expect(it.text(`Loved “${question}”`).kinds).toEqual(['text-received']);
    expect(it.state.survey).toEqual(before);
  });
  test('a thumb that is taken back is nothing', () => {
    const { it, question } = asked();
    expect(it.text(`Removed a like from “${question}”`).kinds).toEqual(['text-received']);
  });
  test.each(['👍', '👎🏽', '👍👍'])('%s alone is asked about as well, and never taken', text => {
    const { it } = asked();
    expect(it.text(text).one('survey')).toMatchObject({ state: { status: 'asked', repeated: true, answers: [] } });
    expect(it.text('4').one('text-received').handledAs).toBe('survey-answer');
  });
  test('a thumb on another text is nothing', () => {
    const { it } = asked();
    expect(it.text('Liked “All done.”').kinds).toEqual(['text-received']);
  });
});

describe('Nobody wrote it', () => {
  const DRIVING = "I'm driving right now. I'll see your message when I arrive.";
  const OFFICE =
    'Thank you for contacting Lee & Sons. If this is an emergency call 911. We will respond as soon as possible.';
  test('it begins nothing, and is answered by nothing', () => {
    const it = thread();
    const happened = it.text(OFFICE);
    expect(happened.kinds).toEqual(['text-received']);
    expect(happened.one('text-received')).toMatchObject({
      handledAs: 'automatic',
      automatic: 'away',
      because: { rule: 'automatic.away' },
    });
    expect(it.status).toBe('idle');
  });
  test('it takes nobody out of the queue, and makes nothing unread', () => {
    const it = answered();
    const before = it.state.current;
    const happened = it.text(DRIVING);
    expect(happened.kinds).toEqual(['text-received']);
    expect(it.state.current).toEqual(before);
    expect(happened.effects).toEqual([
      expect.objectContaining({ row: expect.objectContaining({ unread: false, preview: DRIVING }) }),
    ]);
  });
  test('it resumes neither what was set aside nor what was ended, and is no survey’s answer', () => {
    const it = answered();
    it.close();
    expect(it.text(DRIVING).kinds).toEqual(['text-received']);
    expect(it.status).toBe('waiting');
    const ended = answered();
    ended.end();
    const survey = ended.state.survey;
    expect(ended.text('Your verification code is 482910').kinds).toEqual(['text-received']);
    expect(ended.status).toBe('wrap-up');
    expect(ended.state.survey).toEqual(survey);
  });
  test('a short code’s text calls nobody, whatever it says, and is listed', () => {
    const it = thread();
    const receivedAt = it.nowIso;
    const text = { messageId: 'm', from: '22395', to: '+18005550100', text: 'Where is my order?', receivedAt };
    expect(it.give({ type: 'text-received', ...text }).one('text-received')).toMatchObject({
      handledAs: 'from-elsewhere',
    });
    expect(it.status).toBe('closed');
  });
  test('a person’s word about such a text is a person’s', () =>
    expect(thread().text('I never got the verification code you sent').one('text-received').handledAs).toBe(
      'new-conversation',
    ));
  test('who harms themselves is heard, whatever else it looks like', () => {
    const happened = thread().text("I'm driving right now and will kill myself when I arrive");
    expect(happened.kinds).toContain('urgent');
  });
  test.each([
    "I'm driving now to the hospital, my baby is not breathing",
    "I'm driving right now and having a heart attack",
    "I'm driving right now, a car is on fire in front of me call 911",
    "I'm driving right now. I'll get back to you later, my wife is having a heart attack",
    "I'm currently out of the office and will reply on Monday. call 911 there is a fire",
  ])('danger is heard, whatever else it looks like: %s', text => expect(thread().text(text).kinds).toContain('urgent'));
  test('what might answer an open question does, and nothing that no person writes', () => {
    const asked = () => answered('What is your confirmation number?');
    expect(asked().text('Your confirmation code is 48213').one('text-received').handledAs).toBe('part-of-conversation');
    expect(asked().text('Confirmation number 48213').one('text-received').handledAs).toBe('part-of-conversation');
    expect(asked().text("Can't talk right now.").one('text-received').handledAs).toBe('part-of-conversation');
    expect(asked().text(DRIVING).one('text-received').handledAs).toBe('automatic');
    expect(asked().pass(2_400).text("Can't talk right now.").one('text-received').handledAs).toBe('automatic');
  });
  test('STOP is recorded, whoever sends it', () => {
    const it = thread();
    const receivedAt = it.nowIso;
    const text = { messageId: 'm', from: '22395', to: '+18005550100', text: 'STOP', receivedAt };
    expect(it.give({ type: 'text-received', ...text }).kinds).toContain('consent-said');
  });
  test('the time rules of silence go on as if nothing had come', () => {
    const it = answered().configure(withChannel({}));
    const before = it.state.current;
    it.pass(600).text(DRIVING);
    it.pass(1).text(`Emphasised “${OURS}”`);
    expect(it.state.current).toEqual(before);
    expect(it.pass(5).reply('Take care', ana).texts).toEqual(['Take care']);
  });
});
