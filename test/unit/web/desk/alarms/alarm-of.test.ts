import { alarmAgain, alarmOf, NO_CALLS } from '../../../../../web/desk/alarms/alarm-of';
import { createSound } from '../../../../../web/desk/alarms/sound';

describe('complaints 14, 16: what is heard at the desk', () => {
  it('is the most pressing of what is new, each with a sound of its own', () => {
    const now = { urgent: ['a'], offers: ['b'], texts: ['c'] };
    expect(alarmOf(NO_CALLS, now)).toBe('urgent');
    expect(alarmOf({ ...now, offers: [] }, now)).toBe('offer');
    expect(alarmOf({ ...now, texts: [] }, now)).toBe('text');
  });

  it('is nothing where nothing is new, or something has gone', () => {
    const now = { urgent: [], offers: ['b'], texts: [] };
    expect([alarmOf(now, now), alarmOf(now, NO_CALLS)]).toEqual([undefined, undefined]);
  });

  it('is heard again while an offer waits, and not for a text', () => {
    expect(alarmAgain({ urgent: [], offers: ['b'], texts: ['c'] })).toBe('offer');
    expect(alarmAgain({ urgent: ['a'], offers: ['b'], texts: [] })).toBe('urgent');
    expect(alarmAgain({ urgent: [], offers: [], texts: ['c'] })).toBeUndefined();
  });

  it('needs a press once, and sounds from then on without another', () => {
    const started: number[] = [];
    const audio = {
      ...{ addEventListener: () => {}, state: 'suspended' },
      currentTime: 0,
      destination: {},
      resume: async () => {
        audio.state = 'running';
      },
    };
    const node = () => ({
      frequency: { value: 0 },
      gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} },
      connect: (to: unknown) => to,
      start: (at: number) => started.push(at),
      stop: () => {},
    });
    Object.assign(audio, { createOscillator: node, createGain: node });
    const sound = createSound(() => audio as unknown as AudioContext);
    let told = 0;
    sound.subscribe(() => (told += 1));
    sound.play('offer');
    expect({ started, isOn: sound.isOn() }).toEqual({ started: [], isOn: false });
    sound.unlock();
    expect({ told, isOn: sound.isOn() }).toEqual({ told: 1, isOn: true });
    sound.play('offer');
    sound.play('text');
    expect(started).toHaveLength(3);
  });
});
