import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import { poolsOf } from '../../../shared/domain/config/config';
import { handle } from '../serve';

const DAY = 86_400_000;
/** So many conversations of a day are counted: beyond it, a number is well. */
const MOST_A_DAY = 5_000;

type Counted = { textsIn: number; textsOut: number; failed: number; conversations: number; lastText: string };

/** What conversations that ended tell of each channel, the texts that failed, and the work that is there: `sms-received` keeps no count of its own. */
export const setupHealth = handle(contract.setupHealth)(async ({ app, query: { days } }) => {
  const config = await app.config.current();
  const counted = new Map<string, Counted>();
  const of = (channel: string): Counted => {
    const found = counted.get(channel) ?? { textsIn: 0, textsOut: 0, failed: 0, conversations: 0, lastText: '' };
    counted.set(channel, found);
    return found;
  };
  const dates = Array.from({ length: days }, (_, back) =>
    new Date(app.clock.now() - back * DAY).toISOString().slice(0, 10),
  );
  for (const day of dates) {
    for (const { row } of await app.projections.list('day-summary', { day }, { limit: MOST_A_DAY })) {
      if (row === undefined) continue;
      const sum = of(row.channel);
      sum.textsIn += row.textsIn;
      sum.textsOut += row.textsOut;
      sum.conversations += 1;
      if (row.startedAt > sum.lastText) sum.lastText = row.startedAt;
    }
    for (const { row } of await app.projections.list('day-figures', { day }, { limit: MOST_A_DAY }))
      for (const { sums } of row?.parts ?? []) of(row?.channel ?? '').failed += sums.failed ?? 0;
  }
  for (const { channel, since } of await itemsNow(app)) {
    const sum = of(channel);
    const at = new Date(since).toISOString();
    if (at > sum.lastText) sum.lastText = at;
  }
  return {
    body: {
      since: dates.at(-1) ?? '',
      channels: Object.values(config.channels).map(({ id, name, number }) => {
        const { lastText, ...sums } = of(id);
        return { channel: id, name, number, ...sums, ...(lastText !== '' && { lastText }) };
      }),
    },
  };
});

const itemsNow = async ({ config, pools }: App) => {
  const states = await Promise.all(poolsOf(await config.current()).map(async pool => (await pools.load(pool)).state));
  return states.flatMap(({ items }) => [...items.values()]);
};
