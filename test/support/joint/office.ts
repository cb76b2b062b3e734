import type { Config } from '../../../shared/domain/config/config';
import { readConfig } from '../../../shared/domain/config/read';
import type { Chance } from './chance';

export const AGENTS = ['ana', 'ben', 'cy', 'dee'] as const;
export const CUSTOMERS = 4;
export const SERVICE = '+18005550100';

/** What differs from one history to the next. */
export type Variant = {
  readonly order: 'each-link-in-order' | 'any-order';
  readonly loses: boolean;
  readonly bot: boolean;
  readonly burstSeconds: number;
  readonly wrapUp: number | 'none' | 'always';
  readonly autoAssign: boolean;
  readonly configChanges: boolean;
  readonly crisis: boolean;
  readonly bars: boolean;
  readonly forceClose: boolean;
  readonly overflow: 'transfer' | 'end' | 'text-back';
};

export const variantOf = (luck: Chance): Variant => ({
  order: luck.of(['each-link-in-order', 'any-order']),
  loses: luck.happens(0.4),
  bot: luck.happens(0.4),
  burstSeconds: luck.of([0, 0, 5]),
  wrapUp: luck.of<Variant['wrapUp']>([120, 'none', 'always']),
  autoAssign: luck.happens(0.3),
  configChanges: luck.happens(0.3),
  crisis: luck.happens(0.4),
  bars: luck.happens(0.3),
  forceClose: luck.happens(0.3),
  overflow: luck.of(['transfer', 'end', 'text-back']),
});

type Office = { readonly agents: readonly string[]; readonly hasOrders: boolean };

const officeOf = (variant: Variant, version: string, { agents, hasOrders }: Office): Config => {
  const { wrapUp, autoAssign, burstSeconds, bot } = variant;
  const action = variant.overflow === 'transfer' ? { transfer: 'general' } : variant.overflow;
  const orders = {
    id: 'orders',
    name: 'Orders',
    agents: ['ana', 'ben'].filter(id => agents.includes(id)),
    overflow: { waiting: { seconds: 600, action } },
  };
  const toOrders = { when: { keywords: ['order'] }, queue: 'orders' };
  const toOffice = { when: { keywords: ['office'] }, queue: 'office' };
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
  const service = { number: SERVICE, numberType: 'toll-free', workstream: 'ws' };
  const read = readConfig(
    {
      channels: [{ id: 'main', name: 'Main', ...service, survey: 's', burstSeconds, reopenWithinHours: 2 }],
      workstreams: [
        {
          ...{ id: 'ws', name: 'Service', fallbackQueue: 'general', offerSeconds: 60, wrapUp, autoAssign },
          waitMessageMinutes: 30,
          routing: [...(hasOrders ? [toOrders] : []), toOffice],
          timeOuts: [
            { id: 'aside', silent: 'customer', minutes: 20, action: 'set-aside' },
            { id: 'relieve', silent: 'agent', minutes: 15, action: 'pass-on' },
          ],
          ...(bot && { bot: { id: 'bot', name: 'Bot', url: 'https://bot.example/texts', maxTurns: 4 } }),
        },
      ],
      queues: [
        { id: 'general', name: 'General' },
        ...(hasOrders ? [orders] : []),
        { id: 'office', name: 'Office', operatingHours: 'office' },
      ],
      agents: agents.map((id, at) => ({ id, name: id, user: `${id}@x.example`, capacity: at + 1 })),
      operatingHours: [
        { id: 'office', name: 'Office', timeZone: 'UTC', weekly: [{ days: weekdays, from: '08:00', to: '17:00' }] },
      ],
      surveys: [{ id: 's', name: 'S', questions: [{ id: 'q', kind: 'csat' }], reminderAfterMinutes: 60 }],
    },
    version,
  );
  if (!read.ok) throw new Error(`Expected a configuration that fits, found ${JSON.stringify(read.problems)}.`);
  return read.config;
};

type Offices = readonly [Config, ...Config[]];
const read = new Map<string, Offices>();

/** The configurations of a history: the first, at the end as well; where it changes, one without an agent and one without a queue. */
export const officesOf = (variant: Variant): Offices => {
  const { bot, burstSeconds, wrapUp, autoAssign, overflow, configChanges } = variant;
  const key = JSON.stringify([bot, burstSeconds, wrapUp, autoAssign, overflow, configChanges]);
  const known = read.get(key) ?? readOffices(variant);
  read.set(key, known);
  return known;
};

const readOffices = (variant: Variant): Offices => {
  const whole = officeOf(variant, '1', { agents: AGENTS, hasOrders: true });
  if (!variant.configChanges) return [whole];
  const without = AGENTS.filter(id => id !== 'ben');
  return [
    whole,
    officeOf(variant, '2', { agents: without, hasOrders: true }),
    officeOf(variant, '3', { agents: AGENTS, hasOrders: false }),
  ];
};
