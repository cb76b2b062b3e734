import { ana, type Happened, type Thread, thread, withChannel } from '../../../../../support/thread';

const on10dlc = (change: Record<string, unknown> = {}) =>
  thread({ config: withChannel({ numberType: '10dlc', ...change }) });
const outcomes = ({ entries }: Happened) => entries.map(({ outcome }) => outcome);
const skipped = { kind: 'skipped', because: { rule: 'survey.opted-out' } };
const noSurvey = { kind: 'survey', state: { status: 'none' }, facts: [skipped], because: skipped.because };
/** A survey that runs, asked by text. */
const asked = (it: Thread) => {
  it.withAgent().end();
  expect(it.state.survey.status).toBe('asked');
  return it.pass(5);
};
const cancelled = (rule: string, facts: Record<string, string>) => ({
  state: expect.objectContaining({ status: 'done', end: 'cancelled' }),
  facts: [expect.objectContaining({ kind: 'ended', end: 'cancelled', because: { rule, facts } })],
  because: { rule, facts },
});
const by = (it: Thread, action: 'opt-out' | 'opt-in', note?: string) =>
  it.give({ type: 'sender', action, by: ana, ...(note !== undefined && { note }) });

describe('#95 STOP by text', () => {
  const reason = { rule: 'consent.opted-out', facts: { rule: 'opt-out.keyword' } };

  test('to an agent: the conversation ends, and each step says why', () => {
    const it = thread().withAgent();
    const stopped = it.text('STOP');
    const at = it.nowIso;
    const proof = { messageId: 'm3', at, rule: 'opt-out.keyword', by: { kind: 'customer' } };
    const [text, said, ended, told, survey, ...rest] = outcomes(stopped);
    expect(text).toMatchObject({ kind: 'text-received', handledAs: 'opt-out' });
    expect(said).toEqual({
      ...{ kind: 'consent-said', to: 'out', grade: 'certain', proof, changed: true },
      state: { status: 'out', at, seq: stopped.entries[1]?.seq, proof },
      because: { rule: 'consent.out.by-text', facts: { from: 'in', to: 'out', at, since: null } },
    });
    expect(ended).toEqual({ kind: 'conversation-ended', by: 'customer', because: reason });
    expect(told).toMatchObject({ kind: 'agents-told', trigger: 'customer-ended', because: { rule: reason.rule } });
    expect(survey).toEqual(noSurvey);
    const carrier = { rule: 'consent.carrier-answers', facts: { numberType: 'toll-free' } };
    expect(rest[0]).toEqual({ kind: 'not-sent', what: 'consent-confirmation', because: carrier });
    expect(rest.slice(1).map(({ kind }) => kind)).toEqual(['wake-scheduled']);
  });

  test('in a survey: it is cancelled, and keeps why', () =>
    expect(asked(thread()).text('STOP').one('survey')).toMatchObject(cancelled(reason.rule, reason.facts)));

  test('again: it is proof, and changes nothing more', () => {
    const it = on10dlc();
    it.text('STOP');
    expect(outcomes(it.pass(5).text('STOP')).slice(1)).toEqual([
      expect.objectContaining({ kind: 'consent-said', changed: false }),
      { kind: 'not-sent', what: 'consent-confirmation', because: { rule: 'consent.nothing-changed' } },
    ]);
  });
});

describe('#95 START by text', () => {
  const restart = (it: Thread) => {
    it.text('STOP');
    return outcomes(it.pass(5).text('START')).slice(1);
  };
  test('where the carrier answers it: nothing is sent, and the log says so', () =>
    expect(restart(thread())).toEqual([
      expect.objectContaining({ kind: 'consent-said', to: 'in', changed: true }),
      {
        ...{ kind: 'not-sent', what: 'consent-confirmation' },
        because: { rule: 'consent.carrier-answers', facts: { numberType: 'toll-free' } },
      },
    ]));

  test('elsewhere the customer is welcomed', () =>
    expect(restart(on10dlc())).toEqual([
      expect.objectContaining({ kind: 'consent-said', to: 'in', changed: true }),
      expect.objectContaining({ kind: 'text-sent', text: expect.stringContaining('Welcome back') }),
    ]));

  test('that is older than the STOP that counts changes nothing, and nobody is welcomed', () => {
    const it = on10dlc();
    it.text('STOP');
    expect(outcomes(it.pass(5).text('START', 60)).slice(1)).toEqual([
      expect.objectContaining({ kind: 'consent-said', to: 'in', changed: false }),
      { kind: 'not-sent', what: 'consent-confirmation', because: { rule: 'consent.nothing-changed' } },
    ]);
    expect(it.state.consent.status).toBe('out');
  });
});

describe('#95 asked by phone', () => {
  const rule = 'consent.out.asked-by-phone';
  const reason = { rule: 'consent.opted-out', facts: { rule } };

  test('an opt-out: kept with who recorded it; the conversation ends without a word', () => {
    const it = thread().withAgent();
    const out = by(it, 'opt-out');
    const at = it.nowIso;
    const proof = { at, rule, by: { kind: 'agent', agent: 'ana', how: 'asked by phone' } };
    expect(outcomes(out).slice(0, 3)).toEqual([
      {
        ...{ kind: 'consent-said', to: 'out', grade: 'certain', proof, changed: true },
        state: { status: 'out', at, seq: out.entries[0]?.seq, proof },
        because: { rule: 'consent.out.recorded-by-agent', facts: { from: 'in', to: 'out', at, since: null } },
      },
      { kind: 'conversation-ended', by: 'system', because: reason },
      noSurvey,
    ]);
    expect(out.texts).toEqual([]);
  });

  test('an opt-out in a survey: it is cancelled', () =>
    expect(by(asked(thread()), 'opt-out').one('survey')).toMatchObject(cancelled(reason.rule, reason.facts)));

  test('the provider’s list is told, with who recorded it', () => {
    const it = on10dlc({ providerOptOutList: true }).withAgent();
    expect(by(it, 'opt-out').one('opt-out-list-asked')).toEqual({
      ...{ kind: 'opt-out-list-asked', operation: 'add' },
      because: { rule, facts: { by: 'ana' } },
    });
  });

  test('an opt-out that is older than the START that counts ends nothing', () => {
    const it = on10dlc({ providerOptOutList: true }).withAgent();
    it.text('STOP');
    it.text('START', -30);
    it.text('Where is my order?', -31);
    const old = by(it, 'opt-out');
    expect(old.kinds).toEqual(['consent-said']);
    expect(old.one('consent-said').because.rule).toBe('consent.older-than-known');
    expect(it.status).toBe('active');
  });

  test('that they want texts again: who was alerted keeps the conversation', () => {
    const it = thread().withAgent();
    it.text('I want to kill myself. Stop texting me.');
    expect(it.state.consent.status).toBe('out');
    expect(by(it.pass(5), 'opt-in', 'called back').kinds).toEqual(['consent-said']);
    expect(it.state.consent).toMatchObject({ status: 'in', proof: { by: { how: 'called back' } } });
    expect(it.status).toBe('active');
  });
});

describe('#95 the network or the provider says so', () => {
  const rule = 'consent.delivery-code';
  const details = 'Sender blocked for given recipient.';
  const fails = (it: Thread) => it.give({ type: 'text-failed', seq: 3, attempt: 1, details });

  test('a blocked text: kept with the network’s words; the agent keeps the conversation', () => {
    const it = thread().withAgent();
    const failed = fails(it);
    const at = it.nowIso;
    const proof = { at, rule, by: { kind: 'network', details } };
    expect(failed.one('consent-said')).toEqual({
      ...{ kind: 'consent-said', to: 'out', grade: 'certain', proof, changed: true },
      state: { status: 'out', at, seq: expect.any(Number), proof },
      because: { rule: 'consent.out.told-by-network', facts: { from: 'in', to: 'out', at, since: null } },
    });
    expect(failed.kinds).not.toContain('survey');
    expect(it.status).toBe('active');
  });

  test('a blocked text in a survey: it is cancelled', () =>
    expect(fails(asked(thread())).one('survey')).toMatchObject(cancelled('consent.opted-out', { rule })));

  test('the provider’s list in a survey: it is cancelled', () => {
    const it = asked(thread({ config: withChannel({ providerOptOutList: true }) }));
    const at = it.nowIso;
    const learned = it.give({ type: 'opt-out-list', operation: 'check', optedOut: true, at });
    const { proof } = learned.one('consent-said');
    expect(proof).toMatchObject({ at, by: { kind: 'provider' } });
    expect(learned.one('survey')).toMatchObject(cancelled('consent.opted-out', { rule: proof.rule }));
  });
});

test('HELP where the carrier answers it is not answered twice; elsewhere it is, with its reason', () => {
  const because = { rule: 'help.carrier-answers', facts: { provider: 'twilio', numberType: '10dlc' } };
  const twilio = thread({ config: withChannel({ numberType: '10dlc', provider: 'twilio' }) });
  expect(outcomes(twilio.text('HELP')).slice(1)).toEqual([{ kind: 'not-sent', what: 'help', because }]);
  const [, sent, ...rest] = outcomes(thread().text('HELP'));
  expect(sent).toMatchObject({ kind: 'text-sent', because: { rule: 'help.keyword', facts: { keyword: 'help' } } });
  expect(rest).toEqual([]);
});
