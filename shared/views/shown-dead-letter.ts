import { maskNumbers } from '../domain/text/numbers/phone-numbers';
import type { DeadLetter } from '../ports';

/** What a late replay may do: text a customer hours late, answer what is settled, give out old work; or nothing of the kind. */
export type Harm = 'texts-late' | 'answers-late' | 'moves-work' | 'none';

/** What people speak or are answered to; what the pool says of work; everything else finds its thread as it is now. */
const SPEAKS: ReadonlySet<unknown> = new Set([
  ...['text-received', 'reply', 'end', 'ask-for-file', 'send-file', 'bot-answered', 'bot-failed', 'survey-form'],
]);
const OF_WORK: ReadonlySet<unknown> = new Set([
  ...['queued', 'assigned', 'unassigned', 'overflowed', 'not-assigned', 'closing', 'handed-back', 'force-close'],
]);

const typeOf = (original: DeadLetter['original']): unknown => {
  const { input } = original;
  return typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
};

/** What may happen when it is sent again long after; by what it is, whatever its age. */
export const harmOf = ({ source, original }: Pick<DeadLetter, 'source' | 'original'>): Harm => {
  switch (source) {
    case 'conversations': {
      const type = typeOf(original);
      return SPEAKS.has(type) ? 'texts-late' : OF_WORK.has(type) ? 'moves-work' : 'none';
    }
    case 'outbound':
    case 'event-grid':
    case 'providers':
      return 'texts-late';
    case 'routing':
      return 'moves-work';
    case 'webhooks':
      return 'answers-late';
    case 'auto-messages':
    case 'surveys':
      return 'none';
  }
};

/** A dead letter as people read it: every number in it is masked. */
export const shownDeadLetter = ({
  replaying: _replaying,
  ...letter
}: DeadLetter): DeadLetter & { readonly harm: Harm } => ({
  ...letter,
  reason: maskNumbers(letter.reason),
  original: masked(letter.original) as DeadLetter['original'],
  harm: harmOf(letter),
});

const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return ISO.test(value) ? value : maskNumbers(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, masked(each)]));
};
/** Of times the digits are no number of anybody's. */
const ISO = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;
