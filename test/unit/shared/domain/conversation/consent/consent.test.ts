import { refusedAtTheLast } from '../../../../../../shared/domain/conversation/actions/last-check';
import { sampleConfig } from '../../../../../support/sample-config';
import { ana, thread } from '../../../../../support/thread';

const onShortCode = () => {
  const config = sampleConfig();
  const main = config.channels.main;
  if (main === undefined) throw new Error('The sample has a channel "main".');
  return { ...config, channels: { ...config.channels, main: { ...main, numberType: '10dlc' as const } } };
};

describe('STOP', () => {
  test('#95 is recorded with its proof; the carrier answers, so nothing is sent', () => {
    const it = thread();
    it.text('Hi');
    const happened = it.pass(10).text('STOP');
    expect(happened.texts).toEqual([]);
    expect(happened.one('consent-said')).toMatchObject({
      to: 'out',
      changed: true,
      proof: { by: { kind: 'customer' } },
    });
    expect(happened.kinds).toContain('conversation-closed');
    expect(happened.effects.filter(effect => effect.kind === 'write-row' && effect.table === 'Consent')).toHaveLength(
      2,
    );
    expect(it.state.consent.status).toBe('out');
  });
  test('#96 no automated message, no survey and no reply goes to who opted out', () => {
    const it = thread().withAgent();
    const stop = it.text('STOP');
    expect(stop.texts).toEqual([]);
    expect(stop.one('survey').facts[0]?.because.rule).toBe('survey.opted-out');
    expect(it.pass(5).text('Hello?').one('text-received').handledAs).toBe('not-answered-opted-out');
  });
  test('in the middle of a survey cancels it without a word', () => {
    const it = thread().withAgent();
    it.end();
    const happened = it.pass(5).text('STOP');
    expect(happened.texts).toEqual([]);
    expect(it.state.survey).toMatchObject({ status: 'done', end: 'cancelled' });
  });
  test('where no carrier answers gets the one confirmation, which passes the last check only while it is the latest', () => {
    const it = thread({ config: onShortCode() });
    const happened = it.text('STOP');
    const { origin } = happened.one('text-sent');
    expect(origin).toEqual({ by: 'consent', confirms: it.state.consent.seq });
    expect(refusedAtTheLast(it.state, origin)).toBeUndefined();
    expect(refusedAtTheLast(it.state, { by: 'agent', agent: ana })?.rule).toBe('consent.opted-out');
    it.pass(5).text('START');
    it.pass(5).text('STOP');
    expect(refusedAtTheLast(it.state, origin)?.rule).toBe('consent.opted-out');
  });
  test('said twice is proof twice, confirmed once', () => {
    const it = thread({ config: onShortCode() });
    it.text('STOP');
    const again = it.pass(5).text('stop');
    expect(again.texts).toEqual([]);
    expect(again.one('not-sent').because.rule).toBe('consent.nothing-changed');
  });
  test('that was received before a later START changes nothing, and wins a tie', () => {
    const it = thread();
    it.text('STOP');
    it.pass(60).text('START');
    it.pass(1).text('STOP', 30);
    expect(it.state.consent.status).toBe('in');
    it.text('STOP', 1);
    expect(it.state.consent.status).toBe('out');
  });
});

describe('START', () => {
  test('#95 restores; on toll-free the carrier says so', () => {
    const it = thread();
    it.text('STOP');
    expect(it.pass(5).text('START').texts).toEqual([]);
    expect(it.state.consent.status).toBe('in');
    expect(it.pass(5).text('Where is my order?').kinds).toContain('conversation-started');
  });
});

describe('A text of ours failed', () => {
  const failed = (details: string, code?: string) => {
    const it = thread().withAgent();
    return {
      it,
      happened: it.give({ type: 'text-failed', seq: 3, attempt: 1, details, ...(code !== undefined && { code }) }),
    };
  };
  test('the log says which, and why', () =>
    expect(failed('Destination unreachable', '4006').happened.one('text-failed')).toMatchObject({
      of: 3,
      code: '4006',
    }));
  test('a block by the network counts as opting out', () => {
    const { it, happened } = failed('Sender blocked for given recipient.');
    expect(happened.one('consent-said').proof.by.kind).toBe('network');
    expect(it.state.consent.status).toBe('out');
  });
});

describe('given a customer who came back by START', () => {
  const back = () => {
    const it = thread().withAgent();
    it.reply('Still there?');
    const sent = it.state.seq;
    it.pass(5).text('STOP');
    it.pass(5).text('START');
    return { it, sent };
  };
  const blocked = (seq: number) => ({ type: 'text-failed', seq, attempt: 1, code: '4007', details: 'x' }) as const;

  test('a report that comes late, of a text from before, does not opt them out again', () => {
    const { it, sent } = back();
    expect(it.pass(5).give(blocked(sent)).one('dropped')).toMatchObject({
      what: 'opt-out by the network',
      because: { rule: 'consent.older-than-known' },
    });
    expect(it.state.consent.status).toBe('in');
  });

  test('one of a text from after does', () => {
    const { it } = back();
    it.pass(5).give(blocked(it.state.seq));
    expect(it.state.consent).toMatchObject({ status: 'out', proof: { by: { kind: 'network' } } });
  });
});

test('a word that the provider’s account has for STOP opts out, whatever it is, and the provider has answered it', () => {
  const it = thread().withAgent();
  const happened = it.give({
    ...{ type: 'text-received', messageId: 'm', from: '+14255550123', to: '+18005550100', text: 'BASTA YA' },
    receivedAt: new Date(Date.parse('2026-11-23T16:00:00Z')).toISOString(),
    ...{ answeredUpstream: true, optedOutUpstream: true },
  });
  expect(happened.one('text-received')).toMatchObject({
    handledAs: 'opt-out',
    because: { rule: 'opt-out.keyword-of-the-provider' },
  });
  expect(happened.texts).toEqual([]);
  expect(it.state.consent.status).toBe('out');
});
