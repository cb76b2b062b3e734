import { Engine } from 'json-rules-engine';
import { rulesetSchema } from '../../shared/domain/config/routing/routing-rules';
import type { Arrival, Attributes } from '../../shared/domain/routing/rules/classification';
import { classify, compileClassification } from '../../shared/domain/routing/rules/classification';
import { configOf, fullPool, poolOf, queueInput, START } from '../../test/support/pool-of-size';
import { operationsPerEvent } from '../../test/support/pool-operations';

/**
 * What routing costs, and how that grows: one assignment among many agents and waiting items, the table operations of each event, and
 * classification against 1,000 rules beside json-rules-engine on the same rules. Run by `npm run bench:routing`; times are of this
 * machine, the ratios and the growth are what counts.
 */
const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const p99 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
const ms = (time: number): string => `${time.toFixed(3)} ms`;

/** Every agent full, `waiting` items waiting: an agent becomes free (done → the oldest they can have) and accepts. */
const assignmentCase = (agents: number, waiting: number) => {
  const pool = fullPool(agents, waiting);
  const full = agents * 3;
  const freed: number[] = [];
  const accepted: number[] = [];
  const arrived: number[] = [];
  const rows = new Set<string>();
  for (let n = 0; n < 400; n += 1) {
    const item = [...pool.state().index.byAgent.under(`a${n % agents}/`)]
      .map(([, id]) => pool.state().items.get(id))
      .find(each => each?.status === 'offered');
    if (item?.status !== 'offered') continue;
    accepted.push(pool.take({ type: 'accept', agent: item.agent, conversation: item.conversation }));
    rows.add(`accept ${pool.rows()}`);
    freed.push(pool.take({ type: 'done', conversation: item.conversation, seq: 9, because: { rule: 'bench' } }));
    rows.add(`free an agent, offer the oldest ${pool.rows()}`);
    arrived.push(pool.take(queueInput(full + waiting + n, pool.at())));
    rows.add(`one more waits ${pool.rows()}`);
  }
  return { freed, accepted, arrived, rows, cold: pool.reload() };
};

/** Everybody has room: an item arrives and the best of all agents is found. */
const arrivalCase = (agents: number) => {
  const pool = poolOf(configOf(agents));
  for (let n = 0; n < agents; n += 1) pool.take({ type: 'presence', agent: `a${n}`, presence: 'available' });
  const times: number[] = [];
  for (let n = 0; n < 400; n += 1) {
    times.push(pool.take(queueInput(n, pool.at())));
    pool.take({ type: 'done', conversation: `t${n}-1`, seq: 9, because: { rule: 'bench' } });
  }
  return times;
};

const ARRIVAL: Arrival = {
  text: 'hello there, my last parcel never came and I would like to have my money back please',
  language: 'en',
  channel: 'main',
  firstContact: true,
  context: { tier: 'silver', amount: 12 },
  customer: {},
};
const BLANK: Attributes = { priority: 'normal', skills: [], profiles: [], context: ARRIVAL.context };

/** Ten rulesets of a hundred rules, none of which holds but the last of each: the dearest case. */
const classificationCase = async (rounds: number) => {
  const rules = (set: number) =>
    Array.from({ length: 100 }, (_, n) => ({
      when: {
        all: [
          { field: 'context.amount', atLeast: n === 99 ? 1 : 1_000 + set * 100 + n },
          { field: 'context.tier', is: 'silver' },
        ],
      },
      set: { context: { [`found${set}`]: n } },
    }));
  const compiled = compileClassification(
    Array.from({ length: 10 }, (_, set) => rulesetSchema.parse({ id: `set-${set}`, rules: rules(set) })),
  );
  const ours: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    classify(compiled, ARRIVAL, BLANK, START);
    ours.push(performance.now() - began);
  }
  const engine = new Engine();
  for (let set = 0; set < 10; set += 1)
    for (const [n, { when }] of rules(set).entries())
      engine.addRule({
        conditions: {
          all: [
            { fact: 'amount', operator: 'greaterThanInclusive', value: when.all[0]?.atLeast as number },
            { fact: 'tier', operator: 'equal', value: 'silver' },
          ],
        },
        event: { type: `set-${set}-${n}` },
      });
  const theirs: number[] = [];
  for (let n = 0; n < Math.max(10, rounds / 20); n += 1) {
    const began = performance.now();
    await engine.run({ amount: 12, tier: 'silver' });
    theirs.push(performance.now() - began);
  }
  return { ours, theirs };
};

/** The same, with keywords: what a customer's text is usually asked. */
const keywordCase = (rounds: number): readonly number[] => {
  const sets = Array.from({ length: 10 }, (_, set) =>
    rulesetSchema.parse({
      id: `set-${set}`,
      rules: Array.from({ length: 100 }, (__, n) => ({
        when: { keywords: [`word${set}x${n}`, `two words ${n}`, `another${n}`] },
        set: { priority: 'high' },
      })),
    }),
  );
  const compiled = compileClassification(sets);
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    classify(compiled, ARRIVAL, BLANK, START);
    times.push(performance.now() - began);
  }
  return times;
};

const main = async (): Promise<void> => {
  console.log('One assignment decision (decide and evolve), median and p99 of 400');
  assignmentCase(10, 10);
  for (const [agents, waiting] of [
    [10, 100],
    [100, 1_000],
    [1_000, 10_000],
  ] as const) {
    const { freed, accepted, arrived, rows, cold } = assignmentCase(agents, waiting);
    const free = arrivalCase(agents);
    console.log(`\n${agents} agents, ${waiting} waiting (${agents * 3} offered)`);
    console.log(`  an agent is freed: the oldest they can have   ${ms(median(freed))}  p99 ${ms(p99(freed))}`);
    console.log(`  an item arrives, everybody is full            ${ms(median(arrived))}  p99 ${ms(p99(arrived))}`);
    console.log(`  an item arrives, everybody has room           ${ms(median(free))}  p99 ${ms(p99(free))}`);
    console.log(`  an offer is accepted                          ${ms(median(accepted))}  p99 ${ms(p99(accepted))}`);
    console.log(`  rows written by an event: ${[...rows].join(', ')}; a cold load of all rows ${ms(cold)}`);
  }
  console.log(
    '\nTable operations and messages of one event, through the handler (warm; a cold instance reads the ranges once)',
  );
  for (const [agents, waiting] of [
    [10, 100],
    [100, 1_000],
    [1_000, 10_000],
  ] as const) {
    console.log(`  ${agents} agents, ${waiting} waiting`);
    for (const [event, { reads, ranges, transactions, rows, messages }] of Object.entries(
      await operationsPerEvent(agents, waiting),
    ))
      console.log(
        `    ${event.padEnd(42)} ${reads} read, ${ranges} ranges, ${transactions} transaction of ${rows} rows, ${messages} messages`,
      );
  }
  const { ours, theirs } = await classificationCase(2_000);
  const keywords = keywordCase(2_000);
  console.log('\nClassification against 1,000 rules (10 rulesets of 100)');
  console.log(`  ours, comparisons      ${ms(median(ours))}  p99 ${ms(p99(ours))}`);
  console.log(`  ours, 3,000 keywords   ${ms(median(keywords))}  p99 ${ms(p99(keywords))}`);
  console.log(`  json-rules-engine      ${ms(median(theirs))}  p99 ${ms(p99(theirs))}`);
  console.log(`  ratio (same rules, this run): ${(median(theirs) / median(ours)).toFixed(0)} times`);
};

void main();
