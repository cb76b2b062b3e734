import type { DeliveryState } from '../../../shared/domain/sending/delivery';
import { timeWords } from '../../data/clock/time-words';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { useLanguage, useWords } from '../../words/use-words';
import type { ShownDelivery } from './entry';

const ICONS: Readonly<Record<DeliveryState, IconName>> = {
  queued: 'clock',
  sending: 'upward',
  sent: 'check',
  unknown: 'question',
  delivered: 'check-twice',
  failed: 'warning',
};

/** How a text of ours fares: a sign and a word, and where it matters why and what to do. */
export const DeliveryLine = ({ delivery }: { readonly delivery: ShownDelivery }) => {
  const words = useWords();
  const language = useLanguage();
  const { state, reason, advice, leavesInSeconds, retryAt } = delivery;
  const word =
    state === 'queued' && leavesInSeconds !== undefined
      ? words.delivery.leavesIn(words.spans.seconds(leavesInSeconds))
      : words.delivery[state];
  const explains = state === 'failed' || state === 'unknown';
  return (
    <>
      <span className={`delivery delivery-${state}`} title={explains ? undefined : reason}>
        <Icon name={ICONS[state]} size={14} />
        {word}
      </span>
      {explains && (
        <span className={`delivery-why delivery-why-${state}`}>
          {reason} {retryAt === undefined ? advice : words.delivery.retryAt(timeWords(language, retryAt))}
        </span>
      )}
    </>
  );
};
