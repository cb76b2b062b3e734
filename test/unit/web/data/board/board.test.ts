import type { BoardPart, BoardPool } from '../../../../../shared/api/supervisor/live-board';
import { listsOf, NOTHING_KNOWN, withPart } from '../../../../../web/data/board/board';

const pool = (part: Partial<BoardPool>): BoardPool => ({
  ...{ pool: 'p', whole: false, queues: [], agents: [], items: [], open: 0 },
  gone: { queues: [], agents: [], items: [] },
  ...part,
});
const part = (pools: readonly BoardPool[], more: Partial<BoardPart> = {}): BoardPart => ({
  ...{ place: 'x', pools, gonePools: [] },
  ...more,
});
const item = (conversation: string, queue = 'orders') =>
  ({ conversation, queue, guests: [] }) as unknown as BoardPool['items'][number];
const agent = (id: string, units: number, more: object = {}) =>
  ({
    ...{ agent: id, name: id, capacity: 3, units, held: units, offered: 0, presence: 'available', missed: 0 },
    ...{ declined: 0, queues: [`q${units}`], ...more },
  }) as BoardPool['agents'][number];

describe('what is known of a board', () => {
  it('takes rows by their ids: new ones come, known ones are replaced, gone ones go', () => {
    const first = withPart(NOTHING_KNOWN, part([pool({ whole: true, items: [item('a'), item('b')] })]));
    const next = withPart(
      first,
      part([pool({ items: [item('b', 'billing'), item('c')], gone: { queues: [], agents: [], items: ['a'] } })]),
    );
    expect(listsOf(next).items).toEqual([item('b', 'billing'), item('c')]);
  });

  it('forgets what was known of a pool that comes whole, and of one that is no more', () => {
    const first = withPart(
      NOTHING_KNOWN,
      part([pool({ items: [item('a')] }), pool({ pool: 'q', items: [item('z')] })]),
    );
    const next = withPart(first, part([pool({ whole: true, items: [item('b')] })], { gonePools: ['q'] }));
    expect(listsOf(next).items).toEqual([item('b')]);
  });

  it('keeps a pool that nothing was told of as the same object, and the figures until others come', () => {
    const strip = { waiting: 1 } as unknown as NonNullable<BoardPart['strip']>;
    const first = withPart(NOTHING_KNOWN, part([pool({ items: [item('a')] })], { strip }));
    const next = withPart(first, part([pool({ pool: 'q' })]));
    expect(next.pools.get('p')).toBe(first.pools.get('p'));
    expect(next.strip).toBe(strip);
  });

  it('has an agent of several pools once: what they have is added up, and work in one is work', () => {
    const known = withPart(
      NOTHING_KNOWN,
      part([
        pool({ agents: [agent('ana', 1, { noWork: 'skills', longest: '2026-12-01T10:00:00Z' })] }),
        pool({ pool: 'q', agents: [agent('ana', 2, { longest: '2026-12-01T09:00:00Z' })] }),
      ]),
    );
    expect(listsOf(known).agents).toEqual([agent('ana', 3, { queues: ['q1', 'q2'], longest: '2026-12-01T09:00:00Z' })]);
  });
});
