import { createSettings } from '../../../../../web/data/settings/settings';

const storageOf = (kept = new Map<string, string>()) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});

describe('what a person chose for this browser', () => {
  it('is there the next time', () => {
    const storage = storageOf();
    createSettings(storage).set({ language: 'es' });
    createSettings(storage).set({ singleKeys: false });
    expect(createSettings(storage).now()).toEqual({ language: 'es', singleKeys: false });
  });

  it('is told to who listens', () => {
    const settings = createSettings(storageOf());
    const heard: unknown[] = [];
    const leave = settings.subscribe(() => heard.push(settings.now()));
    settings.set({ density: 'talk' });
    leave();
    settings.set({ density: 'story' });
    expect(heard).toEqual([{ density: 'talk' }]);
  });

  it('lasts as long as the page where nothing can be kept, and nothing broken is believed', () => {
    const refusing = { getItem: () => '{"', setItem: () => assert() };
    const assert = () => {
      throw new Error('quota');
    };
    const settings = createSettings(refusing);
    settings.set({ language: 'fr' });
    expect(settings.now()).toEqual({ language: 'fr' });
    expect(createSettings(storageOf(new Map([['settings', '7']]))).now()).toEqual({});
    expect(createSettings(undefined).now()).toEqual({});
  });
});
