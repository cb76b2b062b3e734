import { liveCodeIn } from '../../text/live-code';
import type { ThreadEffect } from '../model/effects';
import type { Entry } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** A code of the set-up has come: whoever waits for it finds it by the number and the code. */
export const liveCodeRow = ({ business, seq }: ThreadState, { at, outcome }: Entry): readonly ThreadEffect[] => {
  const code = outcome.kind === 'text-received' ? liveCodeIn(outcome.text) : undefined;
  if (code === undefined) return [];
  return [{ kind: 'project', model: 'live-code', key: { number: business, code }, seq, row: { arrivedAt: at } }];
};
