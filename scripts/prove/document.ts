import type { Explored } from '../../test/support/proof/small/explore';
import { PARTS } from '../../test/support/proof/soak/processes';
import type { Soaked } from '../../test/support/proof/soak/soak';
import type { FaultCounts, FaultKind } from '../../test/support/proof/world/faults';
import type { Progress, Totals } from './record';

/** What one pipeline lost and doubled of the same stories. */
export type Pipeline = {
  readonly name: string;
  readonly texts: number;
  readonly lost: number;
  readonly doubled: number;
  readonly others: number;
};
export type SmallRun = Omit<Explored, 'orders'> & {
  readonly name: string;
  readonly faults: string;
  readonly orders: string;
};

const FAULTS: Readonly<Record<FaultKind, string>> = {
  duplicate: 'a provider tells of a text again, seconds to weeks later, also under another event’s id',
  twice: 'the bus delivers a message again, seconds to weeks after it was completed',
  reordered: 'a text comes after one that was received later',
  'hours-late': 'a text comes hours late',
  late: 'a session stands still for a minute to hours',
  crash: 'a process is gone before or after an operation',
  'lost-answer': 'an operation is done, and its answer is lost; or the SDK asks again and is told of its own write',
  refused: 'tables or the bus refuse one to four operations: throttled, broken, or a table that is not there',
  overtaken: 'a session’s lock is lost, and the other host handles the same message in the middle of this one',
  raced: 'two hosts have a session at once, and handle two messages of it in the middle of each other',
  carrier: 'a provider takes a text without an answer, gives none, is busy, or refuses',
  'clock-off': 'the two hosts’ clocks differ by four seconds',
  'configuration-changed': 'an agent, a queue, a skill, a workstream or a channel goes and comes back; a pool is split',
  'older-configuration': 'one host works by an older configuration for a minute',
  'host-moved': 'sessions go to the other host',
  'replayed-late': 'a dead letter is replayed',
};

const number = (n: number | bigint | string): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

const faultRows = (faults: FaultCounts): readonly (readonly string[])[] =>
  (Object.keys(FAULTS) as FaultKind[])
    .filter(kind => (faults[kind] ?? 0) > 0)
    .map(kind => [FAULTS[kind], number(faults[kind] ?? 0)]);

const what = ({ totals, seed, seconds, processes, mended = [] }: Progress): string => {
  const outcome =
    totals.found.length > 0
      ? `${totals.found.length} stories show what must not be`
      : mended.length === 0
        ? 'nothing lost, nothing doubled, nothing else that must not be'
        : `${mended.length} stories showed what must not be (seeds ${mended.join(', ')}); told again after the mends, they show nothing`;
  const rate = totals.texts / seconds;
  const minutes = (seconds / 60).toFixed(1);
  return [
    `**${number(totals.texts)} texts in ${number(totals.stories)} stories from seed ${seed}: ${outcome}.** ${number(totals.posted)} arrivals of texts (${(((totals.posted - totals.texts) / totals.posted) * 100).toFixed(1)} % duplicates of them), ${number(totals.handled)} deliveries, ${number(totals.operations)} operations that could fail, ${number(totals.checks)} checks while it went on, and all of them once more at rest. ${minutes} minutes in ${processes} processes: ${rate.toFixed(0)} texts a second.`,
  ].join('\n');
};

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;
const onTheRealStack = ({ minutes, texts, taken, damage, memory, growth, found }: Soaked): string => `
## On the real stack

\`npm run soak -- --minutes ${minutes}\` starts the whole stack, with two hosts: each of its processes is a real one. Customers come at a rate and three agents answer; the phones tell of texts twice, late and in any order, refuse and swallow ours, the bus throttles and cuts connections. Every half minute the host, a worker or the bus is killed, or storage is stopped. Then all of the checks at rest are made, of what is in the tables, on the phones and on the bus.

**${number(texts)} texts, ${number(taken)} of ours, in ${minutes} minutes: ${found.length === 0 ? 'nothing lost, nothing doubled, nothing else that must not be' : `${found.length} findings`}.** Killed: the host ${damage.host} times, a worker ${damage.worker}, the bus ${damage.bus}; storage was stopped ${damage.storage} times. Storage grew by ${megabytes(growth.storage)}, the bus’s journal by ${megabytes(growth.bus)}.

${table(
  ['memory, the median in MB', 'in the first third', 'in the last third'],
  PARTS.map(part => [part, String(memory[part].first), String(memory[part].last)]),
)}
`;

/** The record of a whole run, as a page of the documentation. */
export const documentOf = (
  progress: Progress,
  pipelines: readonly Pipeline[],
  small: readonly SmallRun[],
  soaked?: Soaked,
): string => `# The proof

<!-- Generated by \`npm run prove -- --document\`; don't edit. -->

The README says that nothing is lost and nothing is doubled. This page is the record of a run that tries to show the contrary. \`npm run prove -- --texts 20000\` does the same on your machine in a few minutes; \`npm test\` does as much as fits into some seconds.

The handlers are the real ones: every function on a text's way, and the endpoints that agents and supervisors call. Beneath them are tables, a bus and providers in memory, in virtual time, in one order that follows from the seed. A story is drawn: an office (numbers of three types and two providers, hours, a bot that fails, surveys), customers who text, opt out and flood, agents who accept, decline, hand over, go silent and leave, a configuration that changes in the middle. And faults are drawn, at any operation. What is found is told again with the fewest steps that show it, as a test that fails.

## What came of it

${what(progress)}

${table(['what went wrong', 'times'], faultRows(progress.totals.faults))}

## What was checked

As it goes: no text leaves for who opted out or is blocked, when that could be known; nobody is given more than their capacity; no conversation is opened beside another; a text stands once in its log; each reason is one that pages have words for; a transaction fits.

At rest: each text stands in exactly one visible state; each text of ours that was decided was taken by its provider once, in the order decided, or its status says why not; thread and pool tell the same; an item is in one pool, with one agent or in one queue; what the pool counts of an agent's capacity is what they have; every deadline has its wake; a head that is rebuilt from its log equals the stored one; the figures equal the logs; no log line holds a number or a text. One order is not asked for: a host whose lock is lost in the middle of a call to a provider that knows no repeats can't call the text back, and the other host has given it up and gone on. Where duplicates come weeks later, all of it is checked again after them.

## Every order, in the small

Every order in which inputs and messages can arrive, with duplicates and crashes at any place; equal states are explored once, none is sampled.

${table(
  ['story', 'with', 'states', 'transitions', 'ends', 'different orders', 'found'],
  small.map(({ name, faults, states, transitions, ends, orders, found }) => [
    name,
    faults,
    number(states),
    number(transitions),
    number(ends),
    number(orders),
    String(found.length),
  ]),
)}

## The check can fail

The same stories through pipelines that lack one part of ours each. Some are drawn at large; some are aimed at what is seldom hit: two hosts that have one session at once, and a process that is gone between the send and what is written of it.

${table(
  ['pipeline', 'texts', 'lost', 'doubled', 'other findings'],
  pipelines.map(({ name, texts, lost, doubled, others }) => [
    name,
    number(texts),
    number(lost),
    number(doubled),
    number(others),
  ]),
)}
${soaked === undefined ? '' : onTheRealStack(soaked)}`;

/** Findings by what they mean for a customer. */
export const counted = (name: string, { texts, found }: Totals): Pipeline => {
  const all = found.flatMap(each => each.found);
  const count = (of: RegExp): number => all.filter(line => of.test(line)).length;
  const lost = count(/is lost|was decided and is|no provider has it|on no phone/);
  const doubled = count(/arrived \d+ times|taken twice|times in the log/);
  return { name, texts, lost, doubled, others: all.length - lost - doubled };
};
