import type { z } from 'zod';
import { contract } from '../../../shared/api/contract';
import type { feedSchema } from '../../../shared/api/feed';
import type { App } from '../../../shared/app';
import { agentOf } from '../../../shared/domain/config/agent-of';
import { emergenciesAt } from '../../../shared/domain/operating-hours/emergencies';
import { hashOf } from '../../../shared/hash';
import { isThere } from '../agents/connection';
import { handle } from '../serve';
import type { SignedIn } from '../signed-in';
import { readerOf, seeBoard } from './board/board-part';
import { type DeskSeen, seeDesk } from './desk-part';
import { pauseOf } from './look';
import { poll } from './poll';
import { versionsOf } from './versions';
import { seeWatched, type WatchedSeen } from './watched-part';

type Told = z.input<typeof feedSchema>;

/** The agent who has this feed on their desk: somebody of the configuration whose role is to be one. */
const agentAt = async ({ app, principal }: SignedIn) =>
  principal.roles.includes('agent') ? agentOf(await app.config.current(), principal) : undefined;

/**
 * A cursor in two parts, hashes of content both: all but the desk, and the desk. It outlives restarts, and no instance has to know
 * which one answered before; what was lost on the way is different still, and told again.
 */
const [NOTHING, BETWEEN] = ['-', '.'];
const partsOf = (cursor = ''): readonly [frame: string | undefined, desk: string | undefined] => {
  const [frame, desk] = cursor.split(BETWEEN);
  return [frame, desk];
};

export const feed = handle(contract.feed)(
  async ({ app, principal, query: { cursor, wait, watch, board: knownBoard } }) => {
    const begun = { app, principal };
    const atDesk = await agentAt(begun);
    if (atDesk !== undefined) await isThere(begun, atDesk.id);
    const reader = knownBoard === undefined ? undefined : readerOf(app, principal);
    const [knownFrame, knownDesk] = partsOf(cursor);

    // What a desk is made of was looked at, and was no news: it is not shown again to be compared.
    let deskBefore: { readonly key: string; readonly hash: string } | undefined;
    const body = await poll<Told>(app, wait, async look => {
      const caller = { app: look, principal };
      const agent = await agentAt(caller);
      const [versions, desk, watched, board, emergencies] = await Promise.all([
        versionsOf(look),
        agent && seeDesk(look, agent),
        Promise.all(watch.map(each => seeWatched(caller, each))),
        reader && seeBoard(look, reader, knownBoard ?? ''),
        emergenciesNow(look),
      ]);
      const unseen = watched.flatMap(each => (each.is === 'unseen' ? [unseenOf(each)] : []));
      const frame = hashOf(JSON.stringify([principal.id, versions, unseen, emergencies]), 16);

      const isDeskSame = desk?.key === deskBefore?.key && deskBefore !== undefined;
      const shown = desk === undefined || isDeskSame ? undefined : await desk.show();
      const deskHash = isDeskSame ? deskBefore?.hash : shown && hashOf(JSON.stringify(shown), 16);
      deskBefore = desk && deskHash !== undefined ? { key: desk.key, hash: deskHash } : undefined;

      const different = watched.flatMap(each => (each.is === 'different' ? [each] : []));
      const isNews =
        frame !== knownFrame ||
        (deskHash ?? NOTHING) !== knownDesk ||
        different.length > 0 ||
        board?.place !== knownBoard;
      if (!isNews) return { pauseMs: pauseOf(Math.max(lastAt(desk, watched), board?.at ?? 0), app.clock.now()) };
      return {
        found: {
          cursor: `${frame}${BETWEEN}${deskHash ?? NOTHING}`,
          serverTime: new Date(app.clock.now()).toISOString(),
          person: principal.id,
          versions,
          emergencies,
          ...(board !== undefined && board.place !== knownBoard && { board: board.show() }),
          ...(shown !== undefined && deskHash !== knownDesk && { desk: shown }),
          watched: await Promise.all(different.map(each => each.show())),
          unseen,
        },
      };
    });
    return body === undefined ? { status: 304 } : { body };
  },
);

/** Closed hours, for everybody's banner. */
const emergenciesNow = async ({ config, clock }: App) =>
  emergenciesAt((await config.current()).operatingHours, clock.now()).map(({ until, ...closed }) => ({
    ...closed,
    until: until === null ? null : new Date(until).toISOString(),
  }));

const unseenOf = ({ id, status, sentence }: Extract<WatchedSeen, { is: 'unseen' }>) => ({ id, status, sentence });

const lastAt = (desk: DeskSeen | undefined, watched: readonly WatchedSeen[]): number =>
  Math.max(desk?.at ?? 0, ...watched.map(each => (each.is === 'unseen' ? 0 : each.at)));
