import { runHistory } from '../../../support/joint/history';

/** More of them, and others: `JOINT_HISTORIES=20000 JOINT_SEED=1 npx jest test/unit/shared/domain/histories`. */
const count = Number(process.env.JOINT_HISTORIES ?? 600);
const first = Number(process.env.JOINT_SEED ?? 1);

test(
  `thread and pool agree at rest, whatever comes late, in any order or never: ${count} histories from seed ${first}`,
  () => {
    const found: string[] = [];
    for (let seed = first; seed < first + count && found.length < 5; seed += 1)
      for (const line of runHistory(seed).found) found.push(`seed ${seed}: ${line}`);
    expect(found).toEqual([]);
  },
  60_000 + count * 100,
);
