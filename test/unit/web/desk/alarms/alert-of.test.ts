import { NO_CALLS } from '../../../../../web/desk/alarms/alarm-of';
import { alertsOf, type Desktop } from '../../../../../web/desk/alarms/alert-of';

const about = (desktop: Desktop, isHidden: boolean) => ({
  offers: [{ conversation: 'o', title: 'New conversation', desktop }],
  names: new Map([
    ['t', 'Maria'],
    ['u', 'Carlos'],
  ]),
  ...{ isHidden, urgent: 'URGENT' },
});
const offer = { ...NO_CALLS, offers: ['o'] };

describe('what is seen outside of the page', () => {
  it('is an offer as its template says: never, only while nobody looks, or always', () => {
    const shown = (desktop: Desktop, isHidden: boolean) => alertsOf(NO_CALLS, offer, about(desktop, isHidden)).length;
    expect([shown('never', true), shown('background', false), shown('background', true)]).toEqual([0, 0, 1]);
    expect([shown('always', false), shown('always', true)]).toEqual([1, 1]);
  });

  it('is what is urgent, always, by its name', () => {
    expect(alertsOf(NO_CALLS, { ...NO_CALLS, urgent: ['u'] }, about('never', false))).toEqual([
      { conversation: 'u', title: 'URGENT: Carlos' },
    ]);
  });

  it('is a text only while nobody looks, with whom it is from and none of its words', () => {
    const text = { ...NO_CALLS, texts: ['t'] };
    expect(alertsOf(NO_CALLS, text, about('always', false))).toEqual([]);
    expect(alertsOf(NO_CALLS, text, about('always', true))).toEqual([{ conversation: 't', title: 'Maria' }]);
  });

  it('is told once', () => {
    expect(alertsOf(offer, offer, about('always', true))).toEqual([]);
  });
});
