/**
 * `npm run bench:hours`: how many times a second `isOpen` answers, with a year's exceptions, beside the npm library
 * `opening_hours` on an equal schedule in the same run. The two are first shown to agree at every quarter of an hour of the year.
 */
import OpeningHours from 'opening_hours';
import { compileHours, isOpen, nextChange } from '../../shared/domain/operating-hours/schedule';
import { operatingHoursSchema } from '../../shared/domain/operating-hours/schema';

// opening_hours reads the process's own time zone; it has no other.
process.env.TZ = 'America/Chicago';

const YEAR = 2026;
const HOLIDAYS = [
  '01-01',
  '01-19',
  '02-16',
  '05-25',
  '06-19',
  '07-03',
  '09-07',
  '10-12',
  '11-11',
  '11-26',
  '12-24',
  '12-25',
];
const CLOSURES = Array.from({ length: 12 }, (_, month) => ({ date: dated(month + 1, 8), from: '12:00', to: '14:30' }));
const OPENINGS = Array.from({ length: 12 }, (_, month) => ({
  date: firstSunday(month + 1),
  from: '09:00',
  to: '12:00',
}));
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const hours = operatingHoursSchema.parse({
  id: 'bench',
  name: 'Bench',
  timeZone: process.env.TZ,
  weekly: [
    { days: 'mon-thu', from: '08:00', to: '17:00' },
    { days: 'fri', from: '08:00', to: '13:00' },
    { days: 'fri', from: '22:00', to: '02:00' },
  ],
  holidays: HOLIDAYS.map(day => ({ from: `${YEAR}-${day}`, reason: 'Holiday' })),
  closures: CLOSURES.map(({ date, from, to }) => ({ from: `${date}T${from}`, to: `${date}T${to}`, reason: 'Closed' })),
  openings: OPENINGS.map(({ date, from, to }) => ({
    from: `${date}T${from}`,
    to: `${date}T${to}`,
    reason: 'Open',
    overlap: 'replace',
  })),
});

/** The same in the language of opening_hours: later rules win, `off` closes. */
const theirText = [
  'Mo-Th 08:00-17:00; Fr 08:00-13:00,22:00-02:00',
  ...OPENINGS.map(({ date, from, to }) => `${theirDate(date)} ${from}-${to}`),
  ...CLOSURES.map(({ date, from, to }) => `${theirDate(date)} ${from}-${to} off`),
  ...HOLIDAYS.map(day => `${theirDate(`${YEAR}-${day}`)} 00:00-24:00 off`),
].join('; ');

const ours = compileHours(hours);
const theirs = new OpeningHours(theirText);

const first = Date.parse(`${YEAR}-01-02T00:00-06:00`);
const last = Date.parse(`${YEAR}-12-31T00:00-06:00`);

const differences: string[] = [];
let compared = 0;
for (let at = first; at < last; at += 15 * 60_000) {
  compared += 1;
  if (isOpen(ours, at).open !== theirs.getState(new Date(at))) differences.push(new Date(at).toString());
}
if (differences.length > 0) {
  console.error(
    `The two schedules differ at ${differences.length} of ${compared} instants, first at ${differences.slice(0, 5).join('; ')}.`,
  );
  process.exit(1);
}
console.log(`${compared} instants of ${YEAR} compared: both give the same answer at each.\n`);

/** Instants in no order, the same in every run (a linear congruential generator, Numerical Recipes). */
const instants = new Float64Array(1 << 16);
for (let index = 0, seed = 1; index < instants.length; index++) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  instants[index] = first + Math.floor((seed / 2 ** 32) * (last - first));
}

const perSecond = (calls: number, call: (at: number) => unknown): number => {
  let kept: unknown;
  const round = () => {
    const begin = performance.now();
    for (let index = 0; index < calls; index++) kept = call(instants[index & 0xffff] as number);
    return (calls / (performance.now() - begin)) * 1_000;
  };
  round();
  const rates = [round(), round(), round()].sort((a, b) => a - b);
  if (kept === undefined) throw new Error('nothing was measured');
  return rates[1] as number;
};

const begin = performance.now();
const cold = compileHours(hours);
for (let at = first; at < last; at += 30 * 86_400_000) isOpen(cold, at);
const compiled = performance.now() - begin;

const row = (what: string, our: number, their: number): void =>
  console.log(
    `${what.padEnd(34)}${figure(our).padStart(14)}${figure(their).padStart(16)}${`${Math.round(our / their)} ×`.padStart(12)}`,
  );

console.log(
  `${'calls a second, one core'.padEnd(34)}${'this project'.padStart(14)}${'opening_hours'.padStart(16)}${'ratio'.padStart(12)}`,
);
row(
  'is it open (any instant)',
  perSecond(5_000_000, at => isOpen(ours, at)),
  perSecond(4_000, at => theirs.getState(new Date(at))),
);
row(
  'when does it change next',
  perSecond(2_000_000, at => nextChange(ours, at)),
  perSecond(1_000, at => theirs.getNextChange(new Date(at)) ?? null),
);
console.log(`\nThe windows of the whole year are computed once, in ${compiled.toFixed(1)} ms.`);

function figure(rate: number): string {
  return Math.round(rate).toLocaleString('en-US');
}

function dated(month: number, day: number): string {
  return `${YEAR}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function firstSunday(month: number): string {
  const weekday = new Date(Date.UTC(YEAR, month - 1, 1)).getUTCDay();
  return dated(month, weekday === 0 ? 1 : 8 - weekday);
}

function theirDate(date: string): string {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${YEAR} ${MONTHS[month - 1]} ${String(day).padStart(2, '0')}`;
}
