import type { Outcome } from '../../shared/domain/conversation/model/outcomes';
import type { Because } from '../../shared/domain/values/because';
import type { Happened } from './thread';

/** What was recorded, in order, each with its reason: `['kind', 'the.rule', its facts]`. */
export const reasonsOf = (
  happened: Pick<Happened, 'entries'>,
): readonly (readonly [Outcome['kind'], Because['rule'], Because['facts']?])[] =>
  happened.entries.map(({ outcome: { kind, because } }) =>
    because.facts === undefined ? [kind, because.rule] : [kind, because.rule, because.facts],
  );
