import type { BoardPart } from '../../../../shared/api/supervisor/live-board';
import type { App } from '../../../../shared/app';
import type { Principal } from '../../principal';
import { Problem } from '../../problem';
import { changesSince } from './changes';
import { type Reader, readSnapshot, type Snapshot } from './snapshot';

/** So many boards of the past are remembered for those who come back with one of them; who has another is told all of it. */
const REMEMBERED = 40;

type Boards = Map<Reader, { latest: Snapshot | undefined; readonly byPlace: Map<string, Snapshot> }>;
/** What an instance has seen, whoever looked. */
const seen = new WeakMap<App['desks'], Boards>();
/** One look is one board for all who look. */
const looking = new WeakMap<App, Map<Reader, Promise<Snapshot>>>();

/** @throws Problem 403 */
export const readerOf = ({ settings }: Pick<App, 'settings'>, { roles }: Pick<Principal, 'roles'>): Reader => {
  if (roles.includes('supervisor') || roles.includes('admin')) return 'staff';
  if (!roles.includes('viewer'))
    throw new Problem(
      403,
      `A board needs one of the roles supervisor, admin, viewer; you have ${roles.join(', ') || 'none'}.`,
    );
  return settings.wallboardNames ? 'wall-with-names' : 'wall';
};

const boardsOf = (app: App, reader: Reader) => {
  const boards: Boards = seen.get(app.desks) ?? new Map();
  seen.set(app.desks, boards);
  const known = boards.get(reader) ?? { latest: undefined, byPlace: new Map<string, Snapshot>() };
  boards.set(reader, known);
  return known;
};

/** The board as it stands in this look. */
const snapshotOf = (look: App, reader: Reader): Promise<Snapshot> => {
  const mine = looking.get(look) ?? new Map<Reader, Promise<Snapshot>>();
  looking.set(look, mine);
  const there = mine.get(reader);
  if (there !== undefined) return there;
  const boards = boardsOf(look, reader);
  const reading = readSnapshot(look, reader, boards.latest).then(snapshot => {
    // The newest of a place is the one whose rows the next board goes on with.
    boards.byPlace.delete(snapshot.place);
    boards.byPlace.set(snapshot.place, snapshot);
    const oldest = boards.byPlace.keys().next();
    if (boards.byPlace.size > REMEMBERED && !oldest.done) boards.byPlace.delete(oldest.value);
    boards.latest = snapshot;
    return snapshot;
  });
  mine.set(reader, reading);
  return reading;
};

export type BoardSeen = {
  readonly place: string;
  /** When it last became another (epoch ms). */
  readonly at: number;
  /** What is different from what the client has. */
  readonly show: () => BoardPart;
};

/** Sees the board: from the pools, which a look reads once for everybody. `known`: the place that the client has. */
export const seeBoard = async (look: App, reader: Reader, known: string): Promise<BoardSeen> => {
  const snapshot = await snapshotOf(look, reader);
  const { place, at } = snapshot;
  return { place, at, show: () => changesSince(boardsOf(look, reader).byPlace.get(known), snapshot) };
};
