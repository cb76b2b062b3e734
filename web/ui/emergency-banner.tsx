import type { EmergencyShown } from '../../shared/api/supervisor/emergency';
import { isSameDay, timeWords } from '../data/clock/time-words';
import { useNow } from '../data/clock/use-now';
import { useLanguage, useWords } from '../words/use-words';
import { Button } from './button';
import { Icon } from './icon';

type Props = {
  readonly emergencies: readonly EmergencyShown[];
  /** Absent for who can't reopen. */
  readonly onReopen?: (hours: string) => void;
};

/** What an emergency closes, on every page of everybody, until it is over. */
export const EmergencyBanner = ({ emergencies, onReopen }: Props) => {
  const { closedNow } = useWords();
  const language = useLanguage();
  const now = useNow();
  if (emergencies.length === 0) return null;
  const moment = (at: number) =>
    isSameDay(at, now)
      ? timeWords(language, at)
      : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return (
    <section className="closed-now" aria-label={closedNow.label}>
      {emergencies.map(({ hours, name, reason, until }) => (
        <p key={hours}>
          <Icon name="warning" size={18} />
          <span>
            <strong>{closedNow.closed(name)}</strong> <bdi>{reason}</bdi> ·{' '}
            {until === null ? closedNow.untilReopened : closedNow.until(moment(Date.parse(until)))}
          </span>
          {onReopen !== undefined && (
            <Button small onPress={() => onReopen(hours)}>
              {closedNow.reopen}
            </Button>
          )}
        </p>
      ))}
    </section>
  );
};
