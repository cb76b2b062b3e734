import { createAgentLooks } from '../../../../../../shared/adapters/tables/pool/agent-looks';
import { emptyPool } from '../../../../../../shared/domain/routing/model/state';

const reads = (rows: number) => {
  const counts = { alone: 0, together: 0 };
  const looks = createAgentLooks();
  const look = (etag: string, desks: number) =>
    Promise.all(
      Array.from({ length: desks }, (_, n) =>
        looks(
          { pool: 'default', etag, agent: `a${n}` },
          {
            alone: async () => {
              counts.alone += 1;
              return emptyPool('default');
            },
            together: async () => {
              counts.together += 1;
              return { rows, of: () => emptyPool('default') };
            },
          },
        ),
      ),
    );
  const of = async (etag: string, desks: number) => {
    Object.assign(counts, { alone: 0, together: 0 });
    await look(etag, desks);
    return { ...counts };
  };
  return { of };
};

it('few desks read each for itself, many together, from the second version on', async () => {
  const { of } = reads(100);
  expect(await of('1', 7)).toEqual({ alone: 7, together: 0 });
  expect(await of('2', 7)).toEqual({ alone: 7, together: 0 });
  expect(await of('3', 8)).toEqual({ alone: 8, together: 0 });
  expect(await of('4', 8)).toEqual({ alone: 0, together: 1 });
  expect(await of('4', 8)).toEqual({ alone: 0, together: 0 });
});

it('what brings too many rows is given up, and tried again much later', async () => {
  const { of } = reads(1_000);
  await of('0', 10);
  expect(await of('1', 10)).toEqual({ alone: 0, together: 1 });
  expect(await of('2', 10)).toEqual({ alone: 10, together: 0 });
  const later: number[] = [];
  for (let version = 3; version < 120; version += 1) if ((await of(`${version}`, 10)).together > 0) later.push(version);
  expect(later.length).toBeGreaterThan(0);
  expect(later.length).toBeLessThan(4);
});

it('a read for all that failed is not kept', async () => {
  const looks = createAgentLooks();
  const alone = async () => emptyPool('default');
  for (let n = 0; n < 8; n += 1)
    await looks({ pool: 'p', etag: '1', agent: `a${n}` }, { alone, together: () => Promise.reject(new Error('none')) });
  const failing = { alone, together: () => Promise.reject(new Error('503')) };
  await expect(looks({ pool: 'p', etag: '2', agent: 'a1' }, failing)).rejects.toThrow('503');
  const together = async () => ({ rows: 8, of: () => emptyPool('p') });
  expect(await looks({ pool: 'p', etag: '2', agent: 'a1' }, { alone, together })).toEqual(emptyPool('p'));
});
