import { elapsed } from '../../data/clock/span';
import { useNow } from '../../data/clock/use-now';
import type { Connection } from '../../data/feed/connection';
import type { Away } from '../../data/live/away';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { spanWords } from '../../words/span-words';
import { useWords } from '../../words/use-words';

/** How the desk stands with the server, always in sight: a sign and a word. */
export const ConnectionSign = ({ connection }: { readonly connection: Connection }) => {
  const words = useWords();
  const now = useNow(connection.is === 'slow' ? connection.heardAt : undefined);
  const said = {
    live: words.connection.live,
    slow: connection.is === 'slow' ? words.connection.slow(spanWords(words, elapsed(now - connection.heardAt))) : '',
    offline: words.connection.offline,
    'signed-out': words.connection.signedOut,
  }[connection.is];
  return (
    <span className={`line line-${connection.is}`}>
      <span className="line-dot" />
      <span className="line-word">{said}</span>
    </span>
  );
};

type BarProps = {
  readonly connection: Connection;
  /** Texts and notes that wait in this browser. */
  readonly waiting: number;
  readonly isOld: boolean;
  /** What a cut came to that is over. */
  readonly away?: Away;
  readonly onSignIn: () => void;
  readonly onReload: () => void;
  readonly onAwayRead?: () => void;
};

/** What somebody must know, or do, before all goes on. */
export const ConnectionBar = (props: BarProps) => {
  const { connection, waiting, isOld, away, onSignIn, onReload, onAwayRead } = props;
  const all = useWords();
  const words = all.connection;
  if (connection.is === 'offline' || connection.is === 'signed-out')
    return (
      <div className={`bar bar-${connection.is}`} role="status">
        <Icon name={connection.is === 'offline' ? 'blocked' : 'person'} size={16} />
        <span>
          {connection.is === 'offline' ? words.offlineBar : words.signedOutBar}
          {waiting > 0 && <strong> {words.kept(waiting)}.</strong>}
        </span>
        {connection.is === 'signed-out' && (
          <Button small look="primary" onPress={onSignIn}>
            {words.signIn}
          </Button>
        )}
      </div>
    );
  if (away !== undefined)
    return (
      <div className="bar" role="status">
        <span>{words.away(spanWords(all, elapsed(away.ms)), away.lost)}</span>
        <Button small look="quiet" icon="close" aria-label={all.frame.close} onPress={() => onAwayRead?.()} />
      </div>
    );
  if (!isOld) return null;
  return (
    <div className="bar" role="status">
      <span>{words.newVersion}</span>
      <Button small onPress={onReload}>
        {words.reload}
      </Button>
    </div>
  );
};
