import type { Config } from '../../../../shared/domain/config/config';
import { readConfig } from '../../../../shared/domain/config/read';
import type { ConfigDocument } from '../../../../shared/domain/config/schema';
import { type Chance, chance } from '../../joint/chance';

export const AGENTS = ['ana', 'ben', 'cy', 'dee', 'eve'] as const;
/** A toll-free number, a short code, and a long code whose provider knows no repeats. */
export const NUMBERS = ['+18005550100', '24680', '+13125550102'] as const;
export const BOT = 'sample-bot';

/** What is taken out of an office, or divided, and may come back. */
export const CHANGES = ['nothing', 'agent', 'queue', 'skill', 'workstream', 'channel', 'pools-split'] as const;
export type OfficeChange = (typeof CHANGES)[number];

/** How an office differs from others. */
export type Office = {
  readonly bot: boolean;
  readonly burstSeconds: number;
  readonly wrapUp: number | 'none' | 'always';
  readonly autoAssign: boolean;
  readonly survey: 'texts' | 'link' | 'none';
  readonly reopenWithinHours: number;
  readonly overflow: 'transfer' | 'end' | 'text-back';
  readonly hours: boolean;
  readonly assist: boolean;
  /** Who waits is told where they stand. */
  readonly told: boolean;
};
/** So many offices are drawn of; each is read once in a process. */
export const OFFICES = 24;

const drawn = (luck: Chance): Office => ({
  bot: luck.happens(0.3),
  burstSeconds: luck.of([0, 0, 4]),
  wrapUp: luck.of<Office['wrapUp']>([120, 'none', 'always']),
  autoAssign: luck.happens(0.25),
  survey: luck.of(['texts', 'texts', 'link', 'none']),
  reopenWithinHours: luck.of([0, 2]),
  overflow: luck.of(['transfer', 'end', 'text-back']),
  hours: luck.happens(0.4),
  assist: luck.happens(0.2),
  told: luck.happens(0.15),
});
/** Without a bot, without bursts, with a survey by texts. */
export const PLAIN = -1;
const plain: Office = {
  ...{ bot: false, burstSeconds: 0, wrapUp: 'always', autoAssign: false, survey: 'texts', reopenWithinHours: 0 },
  ...{ overflow: 'transfer', hours: true, assist: false, told: false },
};
const officeOf = (which: number): Office => (which === PLAIN ? plain : drawn(chance(which * 31 + 5)));

const agentsWithout = (change: OfficeChange) => AGENTS.filter(id => change !== 'agent' || id !== 'ben');

const documentOf = (office: Office, change: OfficeChange): ConfigDocument => {
  const { bot, burstSeconds, wrapUp, autoAssign, overflow } = office;
  const agents = agentsWithout(change);
  const has = (what: OfficeChange): boolean => change !== what;
  const second = change === 'pools-split' ? 'second' : 'default';
  const hours = office.hours && { operatingHours: 'office' };
  const action = overflow === 'transfer' ? { transfer: 'general' } : overflow;
  const channel = {
    ...{ burstSeconds, reopenWithinHours: office.reopenWithinHours, ...(office.survey !== 'none' && { survey: 's' }) },
    ...{ automatedTextsPerHour: 40, automatedTextsPerHourInAll: 100_000 },
  };
  const workstream = { offerSeconds: 60, wrapUp, autoAssign };
  const withBot = bot && {
    bot: { id: BOT, name: 'Bot', url: 'https://bot.example/texts', maxTurns: 4, laterSeconds: 60 },
  };
  const withListener = office.assist && {
    smartAssist: [{ id: BOT, name: 'Listener', url: 'https://bot.example/assist' }],
  };
  const timeOuts = [
    { id: 'aside', silent: 'customer' as const, minutes: 20, action: 'set-aside' as const },
    { id: 'relieve', silent: 'agent' as const, minutes: 15, action: 'pass-on' as const },
  ];
  const spanish = { when: { keywords: ['hola'] }, set: { skills: [{ id: 'spanish' }] } };
  const local = {
    id: 'local',
    name: 'Local',
    number: NUMBERS[2],
    numberType: '10dlc' as const,
    provider: 'twilio' as const,
  };
  return {
    channels: [
      { id: 'main', name: 'Main', number: NUMBERS[0], numberType: 'toll-free', workstream: 'ws', ...channel, ...hours },
      { id: 'code', name: 'Code', number: NUMBERS[1], numberType: 'short-code', workstream: 'ws', ...channel },
      ...(has('channel')
        ? [{ ...local, workstream: has('workstream') ? 'ws2' : 'ws', ...channel, attachments: { customers: true } }]
        : []),
    ],
    workstreams: [
      {
        ...{ id: 'ws', name: 'Service', fallbackQueue: 'general', waitMessageMinutes: office.told ? 30 : 0, timeOuts },
        ...{ ...workstream, ...withBot, ...withListener },
        classification: [{ id: 'language', rules: [spanish] }],
        routing: [
          ...(has('queue') ? [{ when: { keywords: ['order'] }, queue: 'orders' }] : []),
          { when: { keywords: ['office'] }, queue: 'office' },
        ],
      },
      ...(has('workstream')
        ? [{ id: 'ws2', name: 'Local service', pool: second, fallbackQueue: 'local', ...workstream }]
        : []),
    ],
    queues: [
      { id: 'general', name: 'General', agents: ['ana', 'ben', 'cy'].filter(id => agents.includes(id as 'ana')) },
      ...(has('queue')
        ? [
            {
              ...{ id: 'orders', name: 'Orders', overflow: { waiting: { seconds: 600, action } } },
              agents: ['ana', 'ben'].filter(id => agents.includes(id as 'ana')),
            },
          ]
        : []),
      { id: 'office', name: 'Office', operatingHours: 'office', agents: ['cy'] },
      {
        id: 'local',
        name: 'Local',
        pool: second,
        agents: change === 'pools-split' ? ['dee', 'eve'] : ['cy', 'dee', 'eve'],
      },
    ],
    agents: agents.map((id, at) => ({
      ...{ id, name: id, user: `${id}@x.example`, capacity: 1 + (at % 3) },
      ...(id === 'ana' && has('skill') && { skills: [{ id: 'spanish', rating: 5 }] }),
    })),
    operatingHours: [
      {
        ...{ id: 'office', name: 'Office', timeZone: 'America/Chicago' },
        weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
      },
    ],
    surveys: [
      {
        ...{
          id: 's',
          name: 'S',
          questions: [
            { id: 'q', kind: 'csat' },
            { id: 'why', kind: 'open' },
          ],
        },
        ...{ reminderAfterMinutes: 60, minDaysBetween: 0, ...(office.survey === 'link' && { mode: 'link' }) },
      },
    ],
  } as unknown as ConfigDocument;
};

const known = new Map<string, Config>();

/** An office after a change, as a version of its own. */
export const configOf = (which: number, change: OfficeChange, version: string): Config => {
  const key = `${which} ${change}`;
  const read = known.get(key) ?? readOffice(which, change);
  known.set(key, read);
  return { ...read, version };
};

const readOffice = (which: number, change: OfficeChange): Config => {
  const read = readConfig(documentOf(officeOf(which), change), 'v');
  if (!read.ok) throw new Error(`Expected an office that fits, found ${JSON.stringify(read.problems)}.`);
  return read.config;
};
