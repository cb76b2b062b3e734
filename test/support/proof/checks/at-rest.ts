import { isThreadId } from '../../../../shared/domain/values/ids';
import type { World } from '../world/world';
import { figuresAndLogs } from './figures';
import { agreement } from './owners';
import { readThread, type ThreadAtRest } from './read-thread';
import { lettersWithReason, sentTexts, textsInOneState } from './texts';

/** What a story was told of: every text's own id, and whose it is. */
export type ToldTexts = { readonly texts: ReadonlyMap<string, string> };

/** Everything that must hold when nothing is under way any more, in words where it doesn't. */
export const atRest = async (world: World, told: ToldTexts): Promise<readonly string[]> => {
  // Read cold, from what is stored.
  world.crashed(1);
  const threads: ThreadAtRest[] = [];
  for (const id of world.storage.partitions('Threads')) if (isThreadId(id)) threads.push(await readThread(world, id));
  const letters = await world.deps.deadLetters.list();
  return [
    ...textsInOneState(told, threads, letters),
    ...sentTexts(world, threads, letters),
    ...lettersWithReason(letters),
    ...(await agreement(world, threads)),
    ...(await figuresAndLogs(world, threads)),
  ];
};
