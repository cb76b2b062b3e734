import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { Config } from '../../../shared/domain/config/config';
import { factsOfLog } from '../../../shared/domain/conversation/figures/facts-of-log';
import { CATALOGUE } from '../../../shared/domain/figures/catalogue';
import { FIGURES, type FigureId, type Split } from '../../../shared/domain/figures/catalogue-ids';
import type { DayRow } from '../../../shared/domain/figures/day-row';
import type { GroupedBy } from '../../../shared/domain/figures/day-sums';
import { DAY_MS, daysFrom, type Only, splitBy, totalOf, valuesOf } from '../../../shared/domain/figures/report';
import { type Part, sumOf } from '../../../shared/domain/figures/sums';
import { conversationTable } from '../../../shared/domain/figures/table';
import { scheduleOf } from '../../../shared/domain/operating-hours/hours-of';
import { threadOf } from '../../../shared/domain/values/ids';
import { daysOfFigures } from '../../../shared/views/days-of-figures';
import { logOfConversation } from '../../../shared/views/log-of-conversation';
import { daysNow } from '../../../shared/views/todays-figures';
import { Problem, refuse } from '../problem';
import { handle } from '../serve';

/** Of fewer cases than this a figure says little. */
const SMALL_BELOW = 10;
const DAYS_BY_DEFAULT = 7;
const MOST_DAYS = 366;
/** A table has every conversation in it, and is made at once. */
const MOST_DAYS_OF_TABLE = 92;
/** So many logs are read at a time. */
const AT_ONCE = 10;

type Asked = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
} & { readonly [K in GroupedBy]?: string | undefined };

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** @throws Problem 400 */
const periodOf = async ({ config, clock }: App, asked: Asked, most = MOST_DAYS) => {
  const today = [...daysNow(await config.current(), clock.now()).values()].sort().at(-1);
  const to = asked.to ?? today ?? new Date(clock.now()).toISOString().slice(0, 10);
  const from = asked.from ?? shifted(to, 1 - DAYS_BY_DEFAULT);
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (length < 1) throw new Problem(400, `query.to: expected ${from} or a later day, found ${to}.`);
  if (length > most) throw new Problem(400, `query.from: expected at most ${most} days, found ${length}.`);
  return { from, to, length };
};

const KINDS = ['queue', 'agent', 'channel', 'language'] as const;

/** @throws Problem 400 for more than one */
const onlyOf = (asked: Asked): Only => {
  const named = KINDS.flatMap(kind => {
    const id = asked[kind];
    return id === undefined ? [] : [{ kind, id }];
  });
  if (named.length > 1)
    refuse(400, `Expected at most one of ${KINDS.join(', ')}, found ${named.map(({ kind }) => kind).join(', ')}.`);
  return named[0];
};

const nameIn = ({ queues, agents, channels }: Config, by: Split, key: string): string => {
  const kinds = { queue: queues, agent: agents, channel: channels } as const;
  return by === 'queue' || by === 'agent' || by === 'channel' ? (kinds[by][key]?.name ?? key) : key;
};

const zonesOf = ({ channels, operatingHours }: Config) => {
  const zones = new Map<string, string[]>();
  for (const { id, operatingHours: hours } of Object.values(channels)) {
    const { timeZone } = scheduleOf(operatingHours, hours);
    zones.set(timeZone, [...(zones.get(timeZone) ?? []), id]);
  }
  return [...zones].map(([zone, ids]) => ({ zone, channels: ids }));
};

export const figures = handle(contract.figures)(async ({ app, query }) => {
  const { by } = query;
  const { from, to, length } = await periodOf(app, query);
  const only = onlyOf(query);
  if (only !== undefined && by !== 'day' && by !== 'week')
    refuse(400, `Expected by=day or by=week with ${only.kind}, found by=${by}.`);
  const config = await app.config.current();
  const earlier = { from: shifted(from, -length), to: shifted(from, -1) };
  const days = await daysOfFigures(app, earlier.from, to);
  const now = days.filter(({ day }) => day >= from);
  const rows = [...splitBy(now, by, only)]
    .map(([key, sums]) => ({ key, name: nameIn(config, by, key), values: valuesOf(sums) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    body: {
      ...{ from, to, by, zones: zonesOf(config), smallBelow: SMALL_BELOW },
      definitions: FIGURES.map(figure => {
        const { unit, openHours, better } = CATALOGUE[figure];
        return { figure, unit, openHours, better };
      }),
      total: valuesOf(totalOf(now, only)),
      before: {
        ...earlier,
        total: valuesOf(
          totalOf(
            days.filter(({ day }) => day < from),
            only,
          ),
        ),
      },
      rows,
    },
  };
});

/** What of a conversation's day a report counts that is about one queue, agent, channel or language alone. */
const partsFor = ({ channel, language, parts }: DayRow, only: Only): readonly Part[] => {
  if (only === undefined) return parts;
  const { kind, id } = only;
  if (kind === 'channel' || kind === 'language') return { channel, language }[kind] === id ? parts : [];
  return parts.filter(part => (part[kind] ?? '') === id);
};

type Found = { readonly conversation: string; readonly day: string; readonly seq: number; readonly row: DayRow };

export const figureConversations = handle(contract.figureConversations)(async ({ app, path: { figure }, query }) => {
  const { from, to } = await periodOf(app, query);
  const only = onlyOf(query);
  const { part, limit } = query;
  const [firstDay = from, last] = query.after?.split('_') ?? [];
  const definition = CATALOGUE[figure];
  const page: (Found & { readonly parts: readonly Part[] })[] = [];
  let next: string | undefined;
  for (const day of daysFrom(firstDay < from ? from : firstDay, to)) {
    if (next !== undefined) break;
    for (const { key, seq, row } of await app.projections.list('day-figures', { day })) {
      if (row === undefined || (day === firstDay && last !== undefined && key.conversation <= last)) continue;
      const parts = partsFor(row, only);
      const isCounted = definition.of(sumOf(parts)).n > 0;
      if (parts.length === 0 || isCounted !== (part === 'counted')) continue;
      if (page.length === limit) {
        const end = page.at(-1);
        next = `${end?.day}_${end?.conversation}`;
        break;
      }
      page.push({ ...{ conversation: key.conversation, day, seq, row }, parts });
    }
  }
  const conversations = [];
  for (let at = 0; at < page.length; at += AT_ONCE)
    conversations.push(
      ...(await Promise.all(
        page.slice(at, at + AT_ONCE).map(async ({ parts, ...found }) => {
          const { conversation, day, row } = found;
          const values = definition.of(sumOf(parts));
          const shown = parts.findLast(each => definition.madeOf.some(name => each.sums[name] !== undefined));
          const { queue = null, agent = null } = shown ?? parts.at(-1) ?? {};
          return {
            ...{ conversation, day, channel: row.channel, language: row.language, queue, agent, ...values },
            ...(part === 'left-out' && { leftOut: definition.leftOut }),
            entries: part === 'counted' ? await entriesOf(app, figure, found, only) : [],
          };
        }),
      )),
    );
  return { body: { from, to, conversations, ...(next !== undefined && { next }) } };
});

/** The entries of its log that made it, found by the program that computes figures anew. */
const entriesOf = async (app: App, figure: FigureId, { conversation, day, seq }: Found, only: Only) => {
  const { entries } = await logOfConversation(app, conversation, seq);
  const { madeOf } = CATALOGUE[figure];
  const isOnly = (part: Part) =>
    only === undefined || only.kind === 'channel' || only.kind === 'language' || (part[only.kind] ?? '') === only.id;
  const made = factsOfLog(threadOf(conversation), entries).filter(
    fact =>
      fact.conversation === conversation &&
      fact.day === day &&
      isOnly(fact) &&
      madeOf.some(name => fact.sums[name] !== undefined),
  );
  return [...new Set(made.map(fact => fact.seq))].sort((a, b) => a - b);
};

export const figureTable = handle(contract.figureTable)(async ({ app, query }) => {
  const { from, to } = await periodOf(app, query, MOST_DAYS_OF_TABLE);
  const only = onlyOf(query);
  const rows = [];
  for (const day of daysFrom(from, to))
    for (const { key, row } of await app.projections.list('day-figures', { day })) {
      const parts = row === undefined ? [] : partsFor(row, only);
      if (row !== undefined && parts.length > 0) rows.push({ ...key, row: { ...row, parts } });
    }
  return {
    text: conversationTable(rows),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="conversations-${from}-${to}.csv"`,
    },
  };
});
