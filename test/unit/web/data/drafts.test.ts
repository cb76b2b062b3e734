import { createDrafts, type Draft, type DraftKey, KEEP_AFTER_MS } from '../../../../web/data/drafts/drafts';
import { type Kept, keptInMemory } from '../../../../web/data/kept/kept';

const DAY = 24 * 3_600_000;
const key: DraftKey = { person: 'ana', conversation: 'c1', kind: 'text' };

const draftsOf = (kept: Kept<Draft> = keptInMemory()) => {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();
  const drafts = createDrafts({
    kept,
    now: () => now,
    after: (ms, call) => {
      const timer = { at: now + ms, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const pass = async (ms: number) => {
    now += ms;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.call();
    }
    await drafts.flush();
  };
  const keptTexts = async () => (await kept.all()).map(([, { text }]) => text);
  return { drafts, kept, pass, keptTexts, timers };
};

describe('drafts', () => {
  it('are read at once, and kept 300 ms after the last key', async () => {
    const { drafts, keptTexts, timers, pass } = draftsOf();
    drafts.write(key, 'H');
    drafts.write(key, 'Hi');
    expect(drafts.read(key)).toBe('Hi');
    expect(await keptTexts()).toEqual([]);
    expect([...timers].map(({ at }) => at)).toEqual([KEEP_AFTER_MS]);
    await pass(KEEP_AFTER_MS);
    expect(await keptTexts()).toEqual(['Hi']);
  });

  it('complaint 1: survive the page, for each conversation, text and note alike', async () => {
    const { drafts, kept } = draftsOf();
    drafts.write(key, 'text');
    drafts.write({ ...key, kind: 'note' }, 'note');
    drafts.write({ ...key, conversation: 'c2' }, 'other');
    await drafts.flush();
    const later = draftsOf(kept).drafts;
    await later.start();
    expect(later.read(key)).toBe('text');
    expect(later.read({ ...key, kind: 'note' })).toBe('note');
    expect(later.read({ ...key, conversation: 'c2' })).toBe('other');
    expect(later.begun('ana')).toEqual(
      new Map([
        ['c1', 'text'],
        ['c2', 'other'],
      ]),
    );
  });

  it("are nobody else's", async () => {
    const { drafts, kept } = draftsOf();
    drafts.write(key, 'mine');
    await drafts.flush();
    const later = draftsOf(kept).drafts;
    await later.start();
    expect(later.read({ ...key, person: 'ben' })).toBe('');
    expect(later.begun('ben').size).toBe(0);
  });

  it('that are newer than what was kept stay', async () => {
    const { drafts, kept } = draftsOf();
    drafts.write(key, 'old');
    await drafts.flush();
    const later = draftsOf(kept).drafts;
    later.write(key, 'new');
    await later.start();
    expect(later.read(key)).toBe('new');
  });

  it('that were emptied while the kept ones were read stay empty', async () => {
    const { drafts, kept } = draftsOf();
    drafts.write(key, 'old');
    await drafts.flush();
    const later = draftsOf(kept).drafts;
    later.write(key, 'x');
    later.write(key, '');
    await later.start();
    expect(later.read(key)).toBe('');
  });

  it('go once they are in the outbox', async () => {
    const { drafts, keptTexts } = draftsOf();
    drafts.write(key, 'Hi');
    await drafts.flush();
    await drafts.clear(key);
    expect(drafts.read(key)).toBe('');
    expect(await keptTexts()).toEqual([]);
  });

  it('are erased seven days after the end, no sooner, and no others', async () => {
    const { drafts, pass, keptTexts } = draftsOf();
    drafts.write(key, 'ended');
    drafts.write({ ...key, conversation: 'c2' }, 'open');
    await pass(7 * DAY);
    await drafts.erase(new Map([['c1', 0]]));
    expect(drafts.read(key)).toBe('ended');
    await pass(1);
    await drafts.erase(new Map([['c1', 0]]));
    expect(drafts.read(key)).toBe('');
    expect(await keptTexts()).toEqual(['open']);
  });

  it('tell whoever listens, and stay quiet when nothing changes', () => {
    const { drafts } = draftsOf();
    let heard = 0;
    const stop = drafts.subscribe(() => heard++);
    drafts.write(key, 'Hi');
    drafts.write(key, 'Hi');
    expect([heard, drafts.version()]).toEqual([1, 1]);
    stop();
    drafts.write(key, 'Hello');
    expect(heard).toBe(1);
  });

  it('stay readable where nothing can be kept, and say that they do not last', async () => {
    const broken = { ...keptInMemory<Draft>(), put: () => Promise.reject(new Error('quota')) };
    const { drafts } = draftsOf(broken);
    drafts.write(key, 'Hi');
    await drafts.flush();
    expect(drafts.read(key)).toBe('Hi');
    expect(drafts.lasts).toBe(false);
  });
});
