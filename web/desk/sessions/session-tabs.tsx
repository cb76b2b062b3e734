import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import type { Session } from './sessions';
import './sessions.css';

/** Several conversations side by side: one in front, the others one press away. */
export const SessionTabs = ({
  sessions,
  open,
  unread,
  onOpen,
  onClose,
}: {
  readonly sessions: readonly Session[];
  readonly open: string;
  readonly unread: ReadonlySet<string>;
  readonly onOpen: (conversation: string) => void;
  readonly onClose: (conversation: string) => void;
}) => {
  const { sessions: words } = useToolWords();
  if (sessions.length < 2) return null;
  return (
    <nav className="sessions" aria-label={words.title}>
      {sessions.map(({ conversation, title }) => (
        <span key={conversation} className={`session${conversation === open ? ' session-open' : ''}`}>
          <button
            type="button"
            aria-current={conversation === open ? 'page' : undefined}
            onClick={() => onOpen(conversation)}
          >
            <bdi>{title}</bdi>
            {unread.has(conversation) && <span className="session-unread" />}
          </button>
          <Button
            small
            look="quiet"
            icon="close"
            aria-label={words.close(title)}
            onPress={() => onClose(conversation)}
          />
        </span>
      ))}
    </nav>
  );
};
