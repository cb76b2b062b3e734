import type { ConversationShown } from '../../../../../shared/api/conversations/conversation';
import { Refused } from '../../../../../shared/api/refused';
import { createServerClock } from '../../../../../web/data/clock/server-clock';
import type { FeedNews } from '../../../../../web/data/feed/feed-loop';
import { createLive } from '../../../../../web/data/live/live';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
const shown = (id: string, seq: number): ConversationShown => ({
  ...{ id, status: 'active', customer: '+1425•••••30', record: null, consent: { status: 'in' }, sender: {} },
  ...{ survey: 'none', seq, log: [], cards: [], deadLetters: [] },
});
const entry = {
  at: '2026-11-30T12:00:00Z',
  kind: 'agent-resumed',
  because: { rule: 'waiting.customer-wrote' },
} as const;

const liveOf = () => {
  let now = 1_000_000;
  const watched: (readonly string[])[] = [];
  const boards: boolean[] = [];
  const asked: { readonly id: string; readonly answer: (said: ConversationShown | Error) => void }[] = [];
  const live = createLive({
    clock: createServerClock(() => now),
    localNow: () => now,
    read: id =>
      new Promise((resolve, reject) =>
        asked.push({ id, answer: said => (said instanceof Error ? reject(said) : resolve(said)) }),
      ),
    watch: conversations => watched.push(conversations),
    watchBoard: isOpen => boards.push(isOpen),
    pause: async ms => {
      now += ms;
    },
  });
  const tell = (content: object) => {
    const whole = {
      cursor: 'x',
      serverTime: '2026-11-30T12:00:00Z',
      person: 'p',
      watched: [],
      unseen: [],
      emergencies: [],
      ...content,
    };
    live.hear({ type: 'content', content: whole, sentAt: now, at: now } as FeedNews);
  };
  const told = (id: string, seq: number) => {
    const { log: _l, cards: _c, deadLetters: _d, ...about } = shown(id, seq);
    return { ...about, place: `${seq}`, entries: [{ ...entry, seq }], more: false, deliveries: [] };
  };
  const answer = async (said: ConversationShown | Error) => {
    asked.shift()?.answer(said);
    await settled();
  };
  const seqs = (id: string) => {
    const opened = live.now().opened.get(id);
    return opened?.is === 'there' ? opened.known.shown.log.map(({ seq }) => seq) : opened?.is;
  };
  const pass = (ms: number) => {
    now += ms;
    live.look();
  };
  return { live, watched, boards, asked, tell, told, answer, seqs, pass };
};

describe('what is live in a window', () => {
  it('reads a conversation when it is shown, then watches it from there', async () => {
    const { live, watched, answer, seqs } = liveOf();
    live.show('c1');
    expect(seqs('c1')).toBe('loading');
    await answer(shown('c1', 4));
    expect([seqs('c1'), watched.at(-1)]).toEqual([[], ['c1@4']]);
  });

  it('complaint 6: loses nothing that is told while it is being read', async () => {
    const { live, tell, told, answer, seqs } = liveOf();
    live.show('c1');
    tell({ watched: [told('c1', 5)] });
    await answer(shown('c1', 4));
    expect(seqs('c1')).toEqual([5]);
  });

  it('complaint 23: shows what was read before at once, and watches on from there', async () => {
    const { live, asked, watched, answer, tell, told } = liveOf();
    live.show('c1');
    await answer(shown('c1', 4));
    tell({ watched: [told('c1', 6)] });
    live.show(undefined);
    expect(watched.at(-1)).toEqual([]);
    live.show('c1');
    expect([asked.length, watched.at(-1)]).toEqual([0, ['c1@6']]);
  });

  it('says why a conversation can’t be read, tries again where that may pass, and when it is asked to', async () => {
    const { live, asked, answer } = liveOf();
    live.show('c1');
    await answer(new TypeError('failed to fetch'));
    await answer(new Refused(403, 'This conversation is with somebody else.'));
    expect(live.now().opened.get('c1')).toEqual({
      ...{ is: 'refused', status: 403, sentence: 'This conversation is with somebody else.' },
    });
    live.again('c1');
    expect(asked).toHaveLength(1);
  });

  it('complaint 3: keeps what was read when it becomes somebody else’s, and says so, until it is told of it again', async () => {
    const { live, answer, tell, told } = liveOf();
    live.show('c1');
    await answer(shown('c1', 4));
    tell({ unseen: [{ id: 'c1', status: 403, sentence: 'With somebody else.' }] });
    expect(live.now().opened.get('c1')).toMatchObject({ is: 'there', isLost: true, known: { shown: { seq: 4 } } });
    tell({ watched: [told('c1', 5)] });
    expect(live.now().opened.get('c1')).not.toHaveProperty('isLost');
  });

  it('keeps the desk that it has until another one is told', () => {
    const { live, tell } = liveOf();
    tell({ desk: { items: ['one'] } });
    tell({ watched: [] });
    expect(live.now().desk).toEqual({ items: ['one'] });
  });

  it('complaint 7: notices by itself that the line has been cut for five seconds', () => {
    const { live, pass } = liveOf();
    live.hear({ type: 'line', line: { heardAt: 1_000_000, cutSince: 1_000_000 } });
    expect(live.now().connection.is).toBe('live');
    pass(5_000);
    expect(live.now().connection.is).toBe('offline');
  });

  describe('#118 after a cut', () => {
    const desk = (...held: readonly string[]) => ({
      desk: { items: held.map(conversation => ({ conversation, state: 'held' })) },
    });
    const answered = (lastStatus: number) => ({ heardAt: 0, lastStatus });
    const cutFor = (ms: number) => {
      const it = liveOf();
      it.tell(desk('a', 'b'));
      it.live.hear({ type: 'line', line: { ...answered(200), cutSince: 1_000_000 } });
      it.pass(ms);
      expect(it.live.now()).toMatchObject({ connection: { is: 'offline' } });
      return it;
    };

    it('says how long it was, and how much of what one held is gone, as it was when one came back', () => {
      const { live, tell, pass } = cutFor(70_000);
      live.hear({ type: 'line', line: answered(200) });
      expect(live.now().away).toBeUndefined();
      tell(desk('b'));
      expect(live.now().away).toEqual({ ms: 70_000, lost: 1 });
      pass(1_000);
      tell(desk());
      expect(live.now().away).toEqual({ ms: 70_000, lost: 1 });
      live.awayIsRead();
      expect(live.now()).not.toHaveProperty('away');
    });

    it('says that nothing was lost where nothing is new', () => {
      const { live } = cutFor(70_000);
      live.hear({ type: 'line', line: { heardAt: 1_070_000, lastStatus: 304 } });
      expect(live.now().away).toEqual({ ms: 70_000, lost: 0 });
    });

    it('says nothing of one that nobody noticed', () => {
      const { live, tell, pass } = liveOf();
      live.hear({ type: 'line', line: { ...answered(200), cutSince: 1_000_000 } });
      pass(3_000);
      tell(desk());
      expect(live.now().away).toBeUndefined();
    });
  });

  it('knows of the board what was told since it is shown here, and nothing of one that another window has open', () => {
    const { live, boards, tell } = liveOf();
    const pool = (whole: boolean, conversation: string) => ({
      ...{ pool: 'p', whole, queues: [], agents: [], open: 1, gone: { queues: [], agents: [], items: [] } },
      items: [{ conversation }],
    });
    const known = () => [...(live.now().board?.pools.get('p')?.items.keys() ?? [])];
    tell({ board: { place: 'a', pools: [pool(true, 'c1')], gonePools: [] } });
    expect(known()).toEqual([]);
    live.showBoard(true);
    tell({ board: { place: 'b', pools: [pool(false, 'c2')], gonePools: [] } });
    expect(known()).toEqual([]);
    tell({ board: { place: 'c', pools: [pool(true, 'c1')], gonePools: [] } });
    tell({ board: { place: 'd', pools: [pool(false, 'c2')], gonePools: [] } });
    expect(known()).toEqual(['c1', 'c2']);
    live.showBoard(false);
    expect([known(), boards]).toEqual([[], [true, false]]);
  });

  it('shows what an emergency closes, and the same list as long as it is the same', () => {
    const { live, tell } = liveOf();
    const closed = { hours: 'office', name: 'Office', reason: 'Power cut', until: null };
    tell({ emergencies: [closed] });
    const first = live.now().emergencies;
    expect(first).toEqual([closed]);
    tell({ emergencies: [{ ...closed }] });
    expect(live.now().emergencies).toBe(first);
  });
});
