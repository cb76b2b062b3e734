import type { Channel } from '../domain/config/channel';
import { type Because, because } from '../domain/values/because';
import type { Log } from '../log';
import type { Clock, Lanes } from '../ports';

const HOUR = 3_600_000;
/** So long what the lanes of a number have spent is taken for the newest; a lane that changes hands was idle for longer. */
const FRESH_MS = 1_500;

type Deps = { readonly lanes: Pick<Lanes, 'spend' | 'spent'>; readonly clock: Clock; readonly log: Pick<Log, 'warn'> };
/** What this instance knows of a lane: its own texts of the hour, those of the number's other lanes, and when it looked and wrote. */
type Known = {
  hour: number;
  own: number;
  others: number;
  readAt: number;
  usedAt: number;
  writtenAt: number;
  told: boolean;
};

/**
 * What the customers of one channel are sent by itself in an hour, all together. Each lane writes what it has spent and reads what
 * the others have: about once in a second while it is busy. So the budget is exact to what leaves in a second or two.
 *
 * Hours are those of the clock. A lane that was held by another instance meanwhile is read anew.
 */
export const createHourlyBudget = ({ lanes, clock, log }: Deps) => {
  const known = new Map<string, Known>();

  const look = async (number: string, lane: string, now: number): Promise<Known> => {
    const hour = Math.floor(now / HOUR) * HOUR;
    const before = known.get(lane);
    if (before?.hour === hour && now - before.readAt < FRESH_MS && now - before.usedAt < FRESH_MS) return before;
    const all = (await lanes.spent(number)).filter(spent => spent.hour === hour);
    const sumOf = (isOwn: boolean) =>
      all.filter(spent => (spent.lane === lane) === isOwn).reduce((sum, { texts }) => sum + texts, 0);
    const isHeld = before?.hour === hour && now - before.usedAt < FRESH_MS;
    const own = isHeld ? before.own : sumOf(true);
    const told = before?.hour === hour && before.told;
    const fresh = {
      hour,
      own,
      others: sumOf(false),
      readAt: now,
      usedAt: now,
      writtenAt: before?.writtenAt ?? 0,
      told,
    };
    known.set(lane, fresh);
    return fresh;
  };

  /** Takes one text out of the channel's budget, or says why there is none left. */
  return async (channel: Channel, lane: string): Promise<Because | undefined> => {
    const now = clock.now();
    const spent = await look(channel.number, lane, now);
    const perHour = channel.automatedTextsPerHourInAll;
    spent.usedAt = now;
    if (spent.own + spent.others >= perHour) {
      if (!spent.told) log.warn('a channel has spent its budget of automated texts', { channel: channel.id, perHour });
      spent.told = true;
      return because('budget.spent', { channel: channel.id, texts: spent.own + spent.others, perHour });
    }
    spent.own += 1;
    if (now - spent.writtenAt >= FRESH_MS || spent.own === 1) {
      spent.writtenAt = now;
      await lanes.spend(channel.number, { lane, hour: spent.hour, texts: spent.own });
    }
    return undefined;
  };
};
