import { dial, integer, number, phone, positive, subscribe } from '../../../../local/communication/flags';

describe('the command line', () => {
  it('reads numbers, with a type and a name', () => {
    expect(number('CONTOSO:alphanumeric', number('+18005550100:toll-free:Sales: US'))).toEqual([
      { number: '+18005550100', type: 'toll-free', name: 'Sales: US' },
      { number: 'CONTOSO', type: 'alphanumeric' },
    ]);
    expect(number('+18005550100')).toEqual([{ number: '+18005550100', type: 'toll-free' }]);
    expect(() => number('+18005550100:mobile')).toThrow('found "mobile"');
  });

  it('reads subscriptions, with event types', () => {
    expect(subscribe('all=http://localhost/a?b=c')).toEqual([{ name: 'all', endpoint: 'http://localhost/a?b=c' }]);
    expect(subscribe('some@SMSReceived=http://localhost')).toEqual([
      { name: 'some', endpoint: 'http://localhost', eventTypes: ['Microsoft.Communication.SMSReceived'] },
    ]);
    expect(() => subscribe('http://localhost')).toThrow('<name>=<url>');
    expect(() => subscribe('some@SMS=http://localhost')).toThrow('found "SMS"');
  });

  it('reads dials', () => {
    expect(dial('send.timeoutTakesText=false', dial('events.delayMs=5', dial('send.faultsLeft=null')))).toEqual({
      send: { faultsLeft: null, timeoutTakesText: false },
      events: { delayMs: 5 },
    });
    expect(() => dial('delayMs=5')).toThrow('<group>.<dial>=<value>');
  });

  it('reads phones; a reply may hold commas', () => {
    expect(phone('+14255550123:off,carrier-stop,reply=Later, please: thanks', phone('+14255550124'))).toEqual([
      { number: '+14255550124' },
      { number: '+14255550123', off: true, carrierStop: true, autoReply: 'Later, please: thanks' },
    ]);
    expect(phone('+14255550123:fail=4006')).toEqual([{ number: '+14255550123', failWith: 4006 }]);
    expect(() => phone('+14255550123:broken')).toThrow('found "broken"');
  });

  it('reads numbers of things', () => {
    expect(integer('42')).toBe(42);
    expect(positive('0.5')).toBe(0.5);
    expect(() => integer('-1')).toThrow('whole number');
    expect(() => positive('0')).toThrow('above 0');
  });
});
