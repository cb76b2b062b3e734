import { queueRows } from '../../../../shared/domain/routing/board';
import type { PoolState } from '../../../../shared/domain/routing/state';

export const queueCounts = (state: PoolState): Record<string, number> =>
  Object.fromEntries(queueRows(state).map(({ queue, waiting }) => [queue, waiting]));
