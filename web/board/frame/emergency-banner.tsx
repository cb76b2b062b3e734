import { timeWords } from '../../data/clock/time-words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useBoardWords } from '../../words/board/use-board-words';
import { useLanguage } from '../../words/use-words';

/** Hours that somebody closed by hand. */
export type ClosedNow = {
  readonly hours: string;
  readonly name: string;
  /** What was said when it was closed. */
  readonly reason: string;
  /** Local, in the hours' own zone; absent: until somebody reopens. */
  readonly until?: string;
  readonly by?: string;
  readonly at?: number;
};

type Props = { readonly closed: readonly ClosedNow[]; readonly onReopen?: (hours: string) => void };

/** What is closed, on every page, until it is over. */
export const EmergencyBanner = ({ closed, onReopen }: Props) => {
  const { emergency } = useBoardWords();
  const language = useLanguage();
  if (closed.length === 0) return null;
  return (
    <section className="closed-now" aria-label={emergency.bannerLabel}>
      {closed.map(({ hours, name, reason, until, by, at }) => (
        <p key={hours} className="closed-now-line">
          <Icon name="warning" size={18} />
          <span>
            <strong>{emergency.closed(name)}</strong> <bdi>{reason}</bdi>{' '}
            <span className="closed-now-more">
              {until === undefined ? emergency.untilReopened : emergency.until(until.replace('T', ' '))}
              {by !== undefined && ` ${emergency.by(by, at === undefined ? undefined : timeWords(language, at))}`}
            </span>
          </span>
          {onReopen !== undefined && (
            <Button small onPress={() => onReopen(hours)}>
              {emergency.reopen}
            </Button>
          )}
        </p>
      ))}
    </section>
  );
};
