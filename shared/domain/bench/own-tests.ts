import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/config';
import type { OwnTest } from '../config/own-test';
import type { PublicLinks } from '../links/public-links';
import { scheduleOf } from '../operating-hours/hours-of';
import { EXAMPLE_NUMBER, type Question } from './question';
import { type Trace, traceOf } from './trace';
import { tryText } from './try-text';

export type TestFailure = { readonly what: string; readonly sentence: string };
export type TestResult = {
  readonly id: string;
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly TestFailure[];
};

/** Links in what a test hears lead nowhere. */
const NO_LINKS: PublicLinks = {
  token: () => 'example-of-a-link-0000',
  url: (_kind, token) => `https://example.com/${token}`,
};
/** The thread of an example: shares of queues go by it, so a test finds the same queue each time. */
const THREAD = '00000000-000000000000000000000000';

/** Runs the configuration's own tests, by what decides about real texts, in their order. */
export const runOwnTests = (config: Config): readonly TestResult[] =>
  Object.values(config.tests).map(test => {
    const question = questionOf(config, test);
    const trace = traceOf(config, question, tryText(config, question, { links: NO_LINKS }));
    const failures = failuresOf(test.then, trace);
    return { id: test.id, name: test.name, passed: failures.length === 0, failures };
  });

/** What a test asks. A time without an offset is local: in its own zone, else in that of the channel's hours. */
export const questionOf = (config: Config, { given, when }: OwnTest): Question => {
  const channel = config.channels[when.to];
  const { time, zone = scheduleOf(config.operatingHours, channel?.operatingHours).timeZone, ...known } = given;
  const at = /(Z|[+-]\d\d:\d\d)$/.test(time)
    ? Date.parse(time)
    : Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
  return {
    ...known,
    at,
    thread: THREAD,
    text: when.text,
    from: when.from ?? EXAMPLE_NUMBER,
    to: channel?.number ?? '',
  };
};

const NOTHING = 'nothing';

const failuresOf = (then: OwnTest['then'], trace: Trace): readonly TestFailure[] => {
  const failures: TestFailure[] = [];
  const expect = (what: string, wanted: unknown, found: unknown): void => {
    if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(found)) return;
    failures.push({ what, sentence: `${what}: expected ${inWords(wanted)}, found ${inWords(found)}` });
  };
  const heard = trace.hears.map(({ as }) => as);
  const skills = (ids: readonly string[] | undefined) => ids && [...ids].sort();
  expect('open', then.open, trace.hours?.open);
  expect('language', then.language, trace.language.language);
  expect('hears', then.hears === NOTHING ? [] : then.hears && [then.hears].flat(), heard);
  expect('queue', then.queue, trace.queue?.id ?? NOTHING);
  expect('priority', then.priority, trace.work?.priority);
  expect('skills', skills(then.skills), skills(trace.work?.skills.map(({ id }) => id)));
  expect('offered', then.offered, trace.agents.find(({ offered }) => offered)?.id ?? NOTHING);
  expect('bot', then.bot, trace.bot !== undefined);
  for (const words of then.says === undefined ? [] : [then.says].flat()) {
    if (trace.hears.some(({ text }) => text.includes(words))) continue;
    const found = trace.hears.map(({ text }) => `"${text}"`).join(', ') || NOTHING;
    failures.push({ what: 'says', sentence: `says: expected "${words}", found ${found}` });
  }
  return failures;
};

const inWords = (value: unknown): string => {
  if (value === undefined) return NOTHING;
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.join(', ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
};
