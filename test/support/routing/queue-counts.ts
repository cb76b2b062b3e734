import { queueRows } from '../../../shared/domain/routing/board/board';
import type { PoolState } from '../../../shared/domain/routing/model/state';

export const queueCounts = (state: PoolState): Record<string, number> =>
  Object.fromEntries(queueRows(state).map(({ queue, waiting }) => [queue, waiting]));
