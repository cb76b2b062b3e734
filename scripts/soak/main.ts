// Does the real stack lose nothing and double nothing while it is being broken? Two hosts, texts and agents at a rate; the dials of the
// phones and the bus at their worst; a host, a worker, the bus or storage gone every half minute. Then what must hold is read from the
// tables, the bus and the phones.
//   npm run soak -- --minutes 20
// `--every 1000` brings a customer every second; `--seed` chooses what they do. Ends with 1 when something is found. What came of it is
// kept for `npm run prove -- --document`.
import { parseArgs } from 'node:util';
import { soak } from '../../test/support/proof/soak/soak';
import { SOAKED, writePart } from '../prove/record';

const number = (name: string, given: string): number => {
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new Error(`--${name}: expected a whole number from 1 on, found "${given}".`);
};

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '20' },
      every: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const minutes = number('minutes', values.minutes);
  const started = Date.now();
  const tell = (line: string): void => console.log(`${Math.round((Date.now() - started) / 1_000)} s: ${line}`);
  const soaked = await soak(
    { minutes, customerEveryMs: number('every', values.every), seed: number('seed', values.seed) },
    tell,
  );
  console.log(JSON.stringify(soaked, null, 2));
  writePart(SOAKED, soaked);
  return soaked.found.length === 0;
};

main()
  .then(isGood => process.exit(isGood ? 0 : 1))
  .catch(error => {
    console.error(error);
    process.exit(1);
  });
