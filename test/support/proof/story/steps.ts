import type { Chance } from '../../joint/chance';
import type { Fault } from '../world/faults';
import { AGENTS, CHANGES, NUMBERS, type OfficeChange } from './offices';

export const CUSTOMERS = 6;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const WORDS = [
  ...[
    'hello',
    'my order',
    'office please',
    'order order',
    'thanks',
    '5',
    'still there?',
    'hola, mi pedido',
    '4',
    'yes',
  ],
  ...['Liked “Hi”', "I'm driving right now. I'll see your message when I arrive.", 'HELP', 'where is it?'],
] as const;
const CONSENT = ['STOP', 'STOP', 'Stop please', 'START', 'unsubscribe'] as const;

/** What somebody does, or what happens to the hosts. `n` chooses among those to whom it can be done. */
export type What =
  | {
      readonly do: 'text';
      readonly who: number;
      readonly to: number;
      readonly words: string;
      /** It was received so long before it comes. */
      readonly late?: number;
      /** It comes again so long after. */
      readonly again?: readonly number[];
      readonly media?: true;
    }
  | { readonly do: 'flood'; readonly who: number; readonly to: number; readonly texts: number }
  | { readonly do: 'accept' | 'decline' | 'reply' | 'end' | 'close' | 'leave'; readonly n: number }
  | { readonly do: 'transfer' | 'consult'; readonly n: number; readonly agent: string }
  | { readonly do: 'hand-on'; readonly n: number; readonly queue: string }
  | { readonly do: 'pick'; readonly n: number; readonly agent: string }
  | {
      readonly do: 'presence';
      readonly agent: string;
      readonly presence: 'available' | 'busy' | 'away' | 'offline';
    }
  | { readonly do: 'connection'; readonly agent: string; readonly state: 'lost' | 'back' }
  | {
      readonly do: 'supervise';
      readonly n: number;
      readonly action: 'join' | 'leave' | 'assign' | 'transfer' | 'force-close';
      readonly agent: string;
    }
  | {
      readonly do: 'restrict';
      readonly who: number;
      readonly to: number;
      readonly action: 'block' | 'unblock' | 'mute';
    }
  | { readonly do: 'configure'; readonly change: OfficeChange }
  | { readonly do: 'older-configuration' | 'move' | 'replay' }
  | { readonly do: 'pass'; readonly ms: number };

/** One step of a story. `order`: what is under way arrives in any order, by this seed; left out, in the order in which it was sent. */
export type Step = What & {
  readonly id: number;
  /** So many messages are delivered before the next step; left out, all. */
  readonly limit?: number;
  readonly order?: number;
  readonly faults?: readonly Fault[];
};

/** How much of each goes wrong in a story: some are rough, some go smoothly. */
export type Weather = {
  readonly duplicates: number;
  readonly crashes: number;
  readonly refusals: number;
  readonly overtaken: number;
  readonly bus: number;
  readonly carrier: number;
  readonly changes: boolean;
};
export const weatherOf = (luck: Chance): Weather => ({
  duplicates: luck.of([0.06, 0.1, 0.3]),
  crashes: luck.of([0, 0.15, 0.4]),
  refusals: luck.of([0, 0, 0.15, 0.3]),
  overtaken: luck.of([0, 0.1, 0.25]),
  bus: luck.of([0, 0.1, 0.2]),
  carrier: luck.of([0, 0.1]),
  changes: luck.happens(0.4),
});

const DELAYS = [SECOND, 5 * SECOND, MINUTE, 10 * MINUTE, 5 * HOUR, 20 * DAY] as const;
/** A step has about so many operations. */
const OPERATIONS = 40;

const faultsOf = (luck: Chance, weather: Weather): readonly Fault[] => {
  const faults: Fault[] = [];
  const at = (): number => 1 + luck.below(OPERATIONS);
  const nth = (): number => 1 + luck.below(6);
  if (luck.happens(weather.crashes)) faults.push({ kind: 'crash', at: at(), side: luck.of(['before', 'after']) });
  if (luck.happens(weather.crashes)) faults.push({ kind: 'lost-answer', at: at(), retried: luck.happens(0.5) });
  if (luck.happens(weather.refusals))
    faults.push({ kind: 'refused', at: at(), status: luck.of([404, 429, 500, 503]), times: 1 + luck.below(4) });
  if (luck.happens(weather.overtaken)) faults.push({ kind: 'overtaken', at: at(), more: luck.below(3) });
  if (luck.happens(weather.bus)) faults.push({ kind: 'twice', nth: nth(), after: luck.of(DELAYS) });
  if (luck.happens(weather.bus * 0.3)) faults.push({ kind: 'late', nth: nth(), by: luck.of([MINUTE, HOUR, 5 * HOUR]) });
  if (luck.happens(weather.carrier))
    faults.push({
      kind: 'carrier',
      nth: 1 + luck.below(2),
      how: luck.of(['taken-no-answer', 'no-answer', 'busy', 'refused']),
    });
  return faults;
};

const text = (luck: Chance, { duplicates }: Weather): What => {
  const dice = luck.fraction();
  const words = dice < 0.02 ? 'I want to kill myself' : dice < 0.13 ? luck.of(CONSENT) : luck.of(WORDS);
  const to = luck.of([0, 0, 0, 1, 2]);
  const again = luck.happens(duplicates)
    ? [luck.of(DELAYS), ...(luck.happens(0.2) ? [luck.of(DELAYS)] : [])]
    : undefined;
  return {
    ...{ do: 'text', who: luck.below(CUSTOMERS), to, words },
    ...(luck.happens(0.12) && { late: luck.of([2 * SECOND, 40 * SECOND, 3 * HOUR]) }),
    ...(again && { again }),
    ...(to === 2 && luck.happens(0.1) && { media: true as const }),
  };
};

const whatHappens = (luck: Chance, weather: Weather): What => {
  const dice = luck.fraction();
  const agent = luck.of(AGENTS);
  const n = luck.below(12);
  if (dice < 0.56) return text(luck, weather);
  if (dice < 0.68) return { do: luck.happens(0.8) ? 'accept' : 'decline', n };
  if (dice < 0.79) return { do: luck.of(['reply', 'reply', 'end', 'close', 'close']), n };
  if (dice < 0.82) return { do: luck.of(['transfer', 'consult']), n, agent };
  if (dice < 0.84) return { do: 'hand-on', n, queue: luck.of(['general', 'orders', 'office']) };
  if (dice < 0.85) return { do: 'pick', n, agent };
  if (dice < 0.88)
    return { do: 'presence', agent, presence: luck.of(['available', 'available', 'busy', 'away', 'offline']) };
  if (dice < 0.9) return { do: 'connection', agent, state: luck.of(['lost', 'back']) };
  if (dice < 0.915)
    return { do: 'supervise', n, agent, action: luck.of(['join', 'leave', 'assign', 'transfer', 'force-close']) };
  if (dice < 0.92)
    return {
      ...{ do: 'restrict', who: luck.below(CUSTOMERS), to: luck.below(NUMBERS.length) },
      action: luck.of(['block', 'unblock', 'mute']),
    };
  if (dice < 0.924) return { do: 'flood', who: luck.below(CUSTOMERS), to: luck.below(NUMBERS.length), texts: 35 };
  if (dice < 0.94) return { do: luck.of(['move', 'replay', 'older-configuration']) };
  if (dice < 0.955 && weather.changes) return { do: 'configure', change: luck.of(CHANGES) };
  const ms = luck.happens(0.04)
    ? 5 * HOUR
    : luck.of([SECOND, SECOND, 10 * SECOND, 61 * SECOND, 4 * MINUTE, 22 * MINUTE]);
  return { do: 'pass', ms };
};

/** The steps of a story, drawn by its seed. */
export const drawSteps = (luck: Chance, weather: Weather, count: number): readonly Step[] => {
  const isAnyOrder = luck.happens(0.6);
  return Array.from({ length: count }, (_, id) => {
    const what = whatHappens(luck, weather);
    const faults = faultsOf(luck, weather);
    return {
      ...what,
      id,
      ...(isAnyOrder && { order: luck.below(1_000_000) }),
      ...(luck.happens(0.3) && { limit: luck.below(6) }),
      ...(faults.length > 0 && { faults }),
    };
  });
};
