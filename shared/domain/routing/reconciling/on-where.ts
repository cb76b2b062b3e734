import type { Expects, PoolInput } from '../../messages/to-pool';
import { because } from '../../values/because';
import type { Decision } from '../actions/decision';
import type { Standing } from '../model/standing';
import { standingOf } from './standing';

/** A thread that has heard nothing for long asks where its item stands. Where it is right, nothing is written and nothing said. */
export const onWhere = (decision: Decision, input: Extract<PoolInput, { type: 'where' }>): void => {
  const { conversation, seq, said, expects } = input;
  const item = decision.state.items.get(conversation);
  if (item === undefined || item.seq < said) {
    const reason = because('item.unknown', { said, heard: item?.seq ?? null });
    return decision.record({ kind: 'item-unknown', conversation, asked: seq, because: reason });
  }
  const standing = standingOf(decision, item);
  if (isAsExpected(standing, expects)) return;
  const reason = because('item.stands-elsewhere', { expected: expects.status });
  decision.record({ kind: 'standings-said', standings: [standing], because: reason });
};

const isAsExpected = ({ status, holder, ends }: Standing, expects: Expects): boolean =>
  expects.status === 'held' ? status === 'held' && holder?.id === expects.by : status === 'waiting' && ends !== true;
