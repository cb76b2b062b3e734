import { addTo, type Sums } from '../../../figures/sums';
import type { Tally } from '../../model/tally';

/** With more in it, under the queue that it is in and who has it, or an agent that is named. */
export const add = (
  tally: Tally,
  { seq }: { readonly seq: number },
  sums: Sums,
  agent: string | null = tally.has?.agent ?? null,
): Tally => ({ ...tally, seq, parts: addTo(tally.parts, { queue: tally.queue ?? null, agent }, sums) });
