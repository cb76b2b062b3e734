import type { InboxItemShown } from '../../../../../shared/api/agents/inbox';
import { missedOf, offersOf } from '../../../../../web/desk/offer/offers-of';

const SINCE = '2026-11-30T12:00:00.000Z';
const notification = {
  ...{ template: 'incoming', title: 'Text from +1425•••••30', icon: 'text', showTimeout: true },
  ...{ autoAssign: false, autoAccept: false, accept: 'Accept', reject: 'Reject', desktop: 'background' as const },
  fields: [
    { header: 'Queue', value: 'Orders' },
    { header: 'Last text', value: 'Where is it?' },
  ],
};
const item = (about: Partial<InboxItemShown> = {}): InboxItemShown => ({
  ...{ conversation: 'c1', state: 'offered', queue: 'orders', since: SINCE, generation: { seq: 1, n: 1 } },
  ...{ language: 'en', priority: 'normal', preview: 'Where is it?', notification, ...about },
});
const nothing = { answers: new Map(), reasons: new Map(), seen: new Set<string>() };

describe('an offer', () => {
  it('#107 shows what its template says, with the moment at which it ends', () => {
    const [offer] = offersOf([item({ expiresAt: '2026-11-30T12:02:00.000Z' })], nothing);
    expect(offer).toMatchObject({
      ...{ title: 'Text from +1 425 ••• ••30', accept: 'Accept', reject: 'Reject', showTimeout: true },
      ...{ fields: [{ header: 'Queue', value: 'Orders' }], preview: 'Where is it?' },
      expiresAt: Date.parse('2026-11-30T12:02:00.000Z'),
    });
  });

  it('says who hands it over, with their note, and what this window did with it', () => {
    const answers = new Map([['c1', { is: 'connecting' } as const]]);
    const about = { state: 'transfer-offered', from: 'ben', fromName: 'Ben', note: 'Knows the depot' } as const;
    expect(offersOf([item(about)], { ...nothing, answers })).toEqual([
      expect.objectContaining({ from: 'Ben', note: 'Knows the depot', answer: { is: 'connecting' } }),
    ]);
  });

  it('without buttons is one that was given without asking: it stays until it is opened', () => {
    const { reject: _, ...given } = { ...notification, autoAssign: true };
    const held = item({ state: 'held', unread: true, notification: given });
    expect(offersOf([held], nothing)[0]).not.toHaveProperty('accept');
    expect(offersOf([held], { ...nothing, seen: new Set(['c1']) })).toEqual([]);
    expect(offersOf([{ ...held, unread: false }], nothing)).toEqual([]);
  });

  it('is nothing of what an agent simply has', () => {
    expect(offersOf([item({ state: 'held' })], nothing)).toEqual([]);
  });

  it('that ran out says when, and what it led to, until somebody says that they are here', () => {
    const missed = [{ conversation: 'c1', queue: 'orders', at: SINCE }];
    expect(missedOf(missed, 'inactive', () => 'Orders')).toEqual([
      expect.objectContaining({ title: 'Orders', answer: { is: 'missed', at: Date.parse(SINCE), became: 'inactive' } }),
    ]);
    expect(missedOf(missed, 'available', () => 'Orders')).toEqual([]);
    expect(missedOf([], 'inactive', () => '')).toEqual([]);
  });
});
