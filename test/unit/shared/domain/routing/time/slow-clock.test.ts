import { decidePool } from '../../../../../../shared/domain/routing/decide';
import { pool } from '../../../../../support/routing/given';
import { team } from '../../../../../support/routing/team';

describe('A pool whose host has a clock two seconds behind the bus', () => {
  const offered = () => {
    const given = pool(team());
    given.come('ana');
    given.queue('t-1');
    const { wakeAt } = given.state.head;
    if (wakeAt === undefined) throw new Error('An offer has a deadline.');
    const wake = (at: string) =>
      decidePool(
        given.state,
        { id: 'early', pool: 'default', at, input: { type: 'wake', wakeAt: at } },
        { now: Date.parse(wakeAt) - 2_000, config: team() },
      );
    return { wakeAt, wake };
  };

  test('ends the offer when its wake comes, and has that wake scheduled no second time', () => {
    const { wakeAt, wake } = offered();
    const outcomes = wake(wakeAt);
    expect(outcomes.map(({ kind }) => kind)).toContain('offer-ended');
    expect(outcomes).not.toContainEqual(expect.objectContaining({ kind: 'wake-scheduled', wakeAt }));
  });
  test('believes no other wake’s time', () => {
    const { wakeAt, wake } = offered();
    const later = new Date(Date.parse(wakeAt) + 86_400_000).toISOString();
    expect(wake(later).map(({ kind }) => kind)).not.toContain('offer-ended');
  });
});
