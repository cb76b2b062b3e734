// Does the app stay up under attack? Hostile inputs by a generator beside ordinary customers, on the whole local stack, loopback only.
//   npm run attack -- --minutes 10
// Prints how long ordinary customers waited before and under attack, and the memory of worker, host and broker; ends with 1 if they
// waited more than half as long again, one wasn't answered, the app answered 500 to anything or a viewer with
// anything but a refusal, or memory grew.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../../build/bundle';
import { freePorts } from '../../local/ports';
import { createStack } from '../../local/stack';
import { type Attacked, attack, LET_IN, tokensOf } from './attackers';
import { growth, p95, SLOWER } from './figures';
import { ordinaryCustomers } from './ordinary-customers';
import { sizes } from './processes';

const ROOT = join(__dirname, '../..');
/** The local stack's own, and the sample bot's. */
const EVENT_GRID_KEY = 'local-event-grid-key';
const BOT_SECRET = Buffer.from('the sample bot of the docs, no secret');
const SAMPLE_MS = 2_000;
/** A fifth of each round is peace, to compare with. */
const PEACE = 0.2;
const ROUNDS = 5;

const minutesOf = (): number => {
  const { minutes } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } }).values;
  if (/^\d+(\.\d+)?$/.test(minutes) && Number(minutes) > 0) return Number(minutes);
  throw new Error(`--minutes: expected a number above 0, found "${minutes}".`);
};

const run = async (minutes: number): Promise<boolean> => {
  await bundle('functions/index.ts', join(ROOT, 'dist/functions.js'), { minify: false });
  const data = mkdtempSync(join(tmpdir(), 'sms-attack-'));
  const stack = createStack({
    ...{ ports: await freePorts(), data, fresh: true, watch: false, instances: 1, timeScale: 20, onLog: () => {} },
    config: join(ROOT, 'config/sample.yaml'),
    // Every customer's answer leaves by the same number: its lanes must not be what is measured.
    settings: { TextsPerMinuteTollFree: '12000' },
  });
  try {
    await stack.up();
    return await measured(stack, minutes);
  } finally {
    await stack.down();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
};

const measured = async (
  { addresses, functions, bus }: ReturnType<typeof createStack>,
  minutes: number,
): Promise<boolean> => {
  const ms = (minutes * 60_000) / ROUNDS;
  // 1. the first texts load the code
  await ordinaryCustomers(addresses.phones, 3_000);
  const tokens = await tokensOf(addresses.functions);
  const samples = new Map<string, number[]>();
  const watching = setInterval(() => {
    const now = sizes({
      ...{ host: { pid: functions.pid() }, worker: { pid: functions.pid(), child: true } },
      broker: { pid: bus.pid() },
    });
    for (const [name, mb] of now) samples.set(name, [...(samples.get(name) ?? []), mb]);
  }, SAMPLE_MS);
  // 2. peace and attack in turn, for the embedded storage grows slower by itself: that must be no part of what is compared
  const rounds: Round[] = [];
  for (let sent = 0; rounds.length < ROUNDS; ) {
    const peace = await ordinaryCustomers(addresses.phones, ms * PEACE);
    const stop = new AbortController();
    const attacking = attack(addresses, {
      means: { eventGridKey: EVENT_GRID_KEY, botSecret: BOT_SECRET },
      ...{ tokens, signal: stop.signal, from: sent },
    });
    const under = await ordinaryCustomers(addresses.phones, ms * (1 - PEACE));
    stop.abort();
    const attacked = await attacking;
    sent += attacked.sent;
    rounds.push({ peace, under, attacked });
  }
  clearInterval(watching);
  return told(rounds, samples);
};

/** How long ordinary customers waited in ms, in peace and under attack, and what attacked them. */
type Round = { readonly peace: readonly number[]; readonly under: readonly number[]; readonly attacked: Attacked };

const told = (rounds: readonly Round[], samples: ReadonlyMap<string, readonly number[]>): boolean => {
  const line = (name: string, figures: string, good = true): boolean => {
    console.log(`${good ? 'ok ' : 'BAD'}  ${name.padEnd(34)} ${figures}`);
    return good;
  };
  const [peace, under] = [rounds.flatMap(round => round.peace), rounds.flatMap(round => round.under)];
  const unanswered = [...peace, ...under].filter(waited => !Number.isFinite(waited)).length;
  const ratio = p95(under) / p95(peace);
  const answers = rounds.flatMap(({ attacked }) =>
    [...attacked.byKind].flatMap(([kind, counts]) => [...counts].map(([answer, count]) => ({ kind, answer, count }))),
  );
  const failed = answers.filter(({ answer }) => /^5|Error$/.test(answer) || answer.startsWith(LET_IN));
  const inMs = (values: readonly number[]): string => `${p95(values).toFixed(0)} ms`;
  const results = [
    line('ordinary customers unanswered', `${unanswered} of ${peace.length + under.length}`, unanswered === 0),
    line(
      'p95 in peace, under attack',
      `${inMs(peace)}, ${inMs(under)}: ${ratio.toFixed(2)} × (at most ${SLOWER})`,
      ratio <= SLOWER,
    ),
    line('p95 of each round', rounds.map(round => `${inMs(round.peace)} → ${inMs(round.under)}`).join(', ')),
    line(
      'hostile inputs',
      `${rounds.reduce((sum, { attacked }) => sum + attacked.sent, 0)}, of ${new Set(answers.map(({ kind }) => kind)).size} kinds`,
      answers.length > 0,
    ),
    line(
      'answered 5xx, not at all, or let in',
      failed.map(({ kind, answer, count }) => `${kind}: ${answer} (${count})`).join('; ') || 'none',
      failed.length === 0,
    ),
    ...['worker', 'host', 'broker'].map(name => {
      const { from, to, isFlat } = growth(samples.get(name) ?? []);
      return line(`memory of the ${name}`, `${from.toFixed(0)} MB, at the end ${to.toFixed(0)} MB`, isFlat);
    }),
  ];
  return results.every(Boolean);
};

run(minutesOf())
  .then(isGood => {
    process.exitCode = isGood ? 0 : 1;
  })
  .catch(error => {
    console.error(error);
    process.exitCode = 1;
  });
