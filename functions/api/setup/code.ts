import { randomInt } from 'node:crypto';
import { contract } from '../../../shared/api/contract';
import type { App } from '../../../shared/app';
import type { Channel } from '../../../shared/domain/config/channel';
import { LIVE_CODE_MS, LIVE_CODES, liveCodeIn, liveCodeOf } from '../../../shared/domain/text/live-code';
import { poll } from '../pages/poll';
import { refuse } from '../problem';
import { handle } from '../serve';

/** Between two looks while somebody waits for their text to arrive. */
const LOOK_EVERY_MS = 1_000;
const CLOCKS_DIFFER_MS = 60_000;

export const setupCode = handle(contract.setupCode)(async ({ app, body }) => {
  const { number } = await channelNamed(app, body.channel);
  const code = liveCodeOf(randomInt(LIVE_CODES));
  const expiresAt = new Date(app.clock.now() + LIVE_CODE_MS).toISOString();
  await app.liveCodes.make({ code, number, expiresAt });
  return { body: { code, number, expiresAt } };
});

type Arrived = { readonly state: 'waiting' | 'arrived' | 'expired'; readonly arrivedAt?: string };

export const setupCodeArrived = handle(contract.setupCodeArrived)(
  async ({ app, query: { channel, code: given, wait } }) => {
    const { number } = await channelNamed(app, channel);
    const code = liveCodeIn(given) ?? refuse(400, `Expected a code of six digits, found "${given}".`);
    const made = await app.liveCodes.find(number, code);
    if (made === undefined) return refuse(404, 'There is no such code for this channel. Make one.');
    const body = await poll<Arrived>(app, wait, async look => {
      const arrived = await look.projections.find('live-code', { number, code });
      const at = arrived?.row?.arrivedAt;
      // The same digits may have come before they were made for this; clocks of two instances differ by a little.
      const madeAt = Date.parse(made.expiresAt) - LIVE_CODE_MS;
      if (at !== undefined && Date.parse(at) >= madeAt - CLOCKS_DIFFER_MS)
        return { found: { state: 'arrived', arrivedAt: at } };
      return look.clock.now() >= Date.parse(made.expiresAt)
        ? { found: { state: 'expired' } }
        : { pauseMs: LOOK_EVERY_MS };
    });
    return { body: body ?? { state: 'waiting' } };
  },
);

const channelNamed = async ({ config }: Pick<App, 'config'>, id: string): Promise<Channel> => {
  const { channels } = await config.current();
  const known = Object.keys(channels).join(', ') || 'none as yet';
  return channels[id] ?? refuse(404, `There is no channel "${id}". The channels are ${known}.`);
};
