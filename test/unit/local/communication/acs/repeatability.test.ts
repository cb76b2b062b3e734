import { randomUUID } from 'node:crypto';
import { createRepeatability, memoryMs } from '../../../../../local/communication/acs/repeatability';
import type { Recipient, SendRequest } from '../../../../../local/communication/acs/send-request';
import { keptInMemory } from '../../../../../local/communication/kept';

const start = Date.parse('2026-11-22T12:00:00Z');

const given = () => {
  const repeatability = createRepeatability(keptInMemory().collection('repeatability'));
  const recipient: Recipient = {
    to: '+14255550123',
    repeatabilityRequestId: randomUUID(),
    repeatabilityFirstSent: new Date(start).toUTCString(),
  };
  const request: SendRequest = {
    from: '+18005550100',
    recipients: [recipient],
    message: 'hello',
    options: { enableDeliveryReport: true },
  };
  const check = (now: number, change: Partial<SendRequest> = {}, to: Partial<Recipient> = {}) =>
    repeatability.check({ ...request, ...change }, { ...recipient, ...to }, now);
  const take = (now: number, id: string) => {
    const checked = check(now);
    if (checked.is === 'new') checked.remember(id);
    return checked.is;
  };
  return { check, take, recipient };
};

describe('repeatable sends', () => {
  it('are remembered for five minutes, and not longer', () => {
    const { check, take } = given();
    expect(take(start, 'first')).toBe('new');
    expect(check(start + memoryMs)).toEqual({ is: 'repeated', messageId: 'first' });
    expect(check(start + memoryMs + 1)).toMatchObject({ is: 'rejected', httpStatusCode: 412 });
  });

  it('are the same whatever the case of the id', () => {
    const { check, take, recipient } = given();
    take(start, 'first');
    const repeatabilityRequestId = recipient.repeatabilityRequestId?.toUpperCase() ?? '';
    expect(check(start, {}, { repeatabilityRequestId })).toMatchObject({ is: 'repeated' });
  });

  it.each([
    ['text', { message: 'other' }, {}],
    ['sender', { from: '+18005550101' }, {}],
    ['recipient', {}, { to: '+14255550124' }],
    ['options', { options: { enableDeliveryReport: false } }, {}],
    ['first-sent time', {}, { repeatabilityFirstSent: new Date(start + 1000).toUTCString() }],
  ])('reject a used id with another %s', (_what, change, to) => {
    const { check, take } = given();
    take(start, 'first');
    expect(check(start, change, to)).toMatchObject({ is: 'rejected', httpStatusCode: 400 });
  });

  it('are none without an id', () => {
    const { check } = given();
    const plain = { repeatabilityRequestId: undefined, repeatabilityFirstSent: undefined };
    expect(check(start, {}, plain as Partial<Recipient>)).toEqual({ is: 'not-repeatable' });
  });
});
