import type { Alarm } from './alarm-of';

/** Each alarm by its tones, in hertz, and how loud it is, 0 to 1. */
const TONES: Readonly<Record<Alarm, { readonly tones: readonly number[]; readonly volume: number }>> = {
  urgent: { tones: [880, 660, 880, 660], volume: 0.5 },
  offer: { tones: [660, 880], volume: 0.3 },
  text: { tones: [520], volume: 0.15 },
};
const TONE_S = 0.16;

/**
 * Sounds without a file. A browser lets a page sound only once somebody has pressed something in it: `unlock` is called at each press
 * until it does.
 */
export const createSound = (make: () => AudioContext | undefined) => {
  let audio: AudioContext | undefined;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    /** Whether what is played would be heard. */
    isOn: (): boolean => audio?.state === 'running',
    /** Calls back whenever that may have changed. */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock: (): void => {
      if (audio === undefined) {
        audio = make();
        audio?.addEventListener('statechange', changed);
        changed();
      }
      if (audio?.state === 'suspended') void audio.resume().catch(() => undefined);
    },
    play: (alarm: Alarm): void => {
      if (audio?.state !== 'running') return;
      const { tones, volume } = TONES[alarm];
      for (const [at, hertz] of tones.entries()) {
        const [tone, gain] = [audio.createOscillator(), audio.createGain()];
        const start = audio.currentTime + at * TONE_S;
        tone.frequency.value = hertz;
        gain.gain.setValueAtTime(volume, start);
        gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_S);
        tone.connect(gain).connect(audio.destination);
        tone.start(start);
        tone.stop(start + TONE_S);
      }
    },
  };
};
