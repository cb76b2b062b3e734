import { because } from '../../../../shared/domain/values/because';
import { CannotBeHandled } from '../../../../shared/domain/values/cannot-be-handled';
import { type FourStepsDeps, fourSteps } from '../../../../shared/handling/four-steps';
import type { CommitResult, Owners, Seen } from '../../../../shared/ports';

type Event = { readonly id: string };
type Steps = FourStepsDeps<number, Event, { readonly version: string }, string, string>;

/** An owner that counts, with what one test makes different. */
const given = ({
  decide = () => ['counted'],
  commits = [],
  seen,
}: {
  readonly decide?: Steps['core']['decide'];
  readonly commits?: readonly CommitResult[];
  readonly seen?: Seen<string>;
}) => {
  const published: string[] = [];
  const measured: string[] = [];
  const left = [...commits];
  const owners: Owners<number, string, string> = {
    load: async () => ({ state: 0, etag: undefined }),
    commit: async () => left.shift() ?? 'committed',
    seen: async () => seen,
  };
  const take = fourSteps<number, Event, { readonly version: string }, string, string>({
    owners,
    core: { decide, evolve: state => state + 1, effects: (_, outcomes) => outcomes.map(outcome => `told ${outcome}`) },
    config: async () => ({ version: 'v1' }),
    publish: async (_owner, _event, effects) => void published.push(...effects),
    clock: { now: () => 0 },
    measure: (_, outcomes) => void measured.push(...outcomes),
  });
  return { take: () => take('owner', { id: 'e1' }), published, measured };
};

const removed = new CannotBeHandled('The number is not served.', because('channel.number-not-served'));
const refuses = () => {
  throw removed;
};
const kept: Seen<string> = { at: '2026-11-23T15:00:00.000Z', effects: ['told once'] };

describe('Load, decide, commit, publish', () => {
  test('publishes what was decided, and measures it', async () => {
    const { take, published, measured } = given({});
    await take();
    expect(published).toEqual(['told counted']);
    expect(measured).toEqual(['counted']);
  });

  test('decides again after a lost race', async () => {
    let decided = 0;
    const decide = () => [`decision ${++decided}`];
    const { take, published } = given({ decide, commits: ['changed', 'committed'] });
    await take();
    expect(published).toEqual(['told decision 2']);
  });

  test('an event that comes again publishes its own outbox, measures nothing and decides nothing new', async () => {
    const { take, published, measured } = given({ commits: ['seen'], seen: kept });
    await take();
    expect(published).toEqual(['told once']);
    expect(measured).toEqual([]);
  });

  test('an event that comes again publishes its own outbox also when it would be refused by now', async () => {
    const { take, published } = given({ decide: refuses, seen: kept });
    await take();
    expect(published).toEqual(['told once']);
  });

  test('an event that never succeeded is refused', async () => {
    const { take, published } = given({ decide: refuses });
    await expect(take()).rejects.toBe(removed);
    expect(published).toEqual([]);
  });

  test('gives up when somebody else always wins', async () => {
    const { take } = given({ commits: Array.from({ length: 20 }, () => 'changed' as const) });
    await expect(take()).rejects.toMatchObject({ name: 'LostRaces' });
  });
});
