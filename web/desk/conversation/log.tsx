import { useLayoutEffect, useRef, useState } from 'react';
import { dayWords, isSameDay } from '../../data/clock/time-words';
import { useNow } from '../../data/clock/use-now';
import type { Bubble } from '../../data/outbox/bubble';
import { Button } from '../../ui/button';
import { useLanguage, useWords } from '../../words/use-words';
import type { Entry } from './entry';
import type { FileAddress } from './entry-file';
import { pieces } from './group';
import { LogEntry } from './log-entry';
import { Pending, type PendingActions } from './pending';

type Props = PendingActions & {
  readonly conversation: string;
  readonly entries: readonly Entry[];
  readonly pending: readonly Bubble[];
  readonly readUpTo?: number;
  readonly fileAddress?: FileAddress;
  /** Brings what was said before; absent at the beginning. */
  readonly onEarlier?: () => void;
};

/** Nearer to its end than this, a log follows what is new. */
const NEAR_PX = 80;

/** The log: opened at the first unread entry, else at its end; it follows what comes, unless somebody reads further up. */
export const Log = ({ conversation, entries, pending, readUpTo, fileAddress, onEarlier, ...actions }: Props) => {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const unread = useRef<HTMLDivElement>(null);
  const opened = useRef<string>(undefined);
  const follows = useRef(true);
  const seen = useRef(0);
  const [below, setBelow] = useState(0);
  const newest = entries.at(-1)?.seq ?? 0;

  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  useLayoutEffect(() => {
    if (opened.current !== conversation) {
      opened.current = conversation;
      seen.current = newest;
      setBelow(0);
      if (unread.current === null) toEnd();
      else unread.current.scrollIntoView({ block: 'start' });
      return;
    }
    if (follows.current) {
      seen.current = newest;
      toEnd();
    } else setBelow(entries.filter(({ seq, kind }) => seq > seen.current && kind !== 'event').length);
  });

  const onScroll = () => {
    const element = box.current;
    if (element === null) return;
    follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    if (!follows.current) return;
    seen.current = newest;
    setBelow(0);
  };

  return (
    <div className="log-frame">
      <div
        className="log"
        role="log"
        aria-live="off"
        aria-label={words.conversation.log}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        ref={box}
        onScroll={onScroll}
      >
        <div className="log-inner">
          {onEarlier !== undefined && (
            <p className="log-earlier">
              <Button small look="quiet" onPress={onEarlier}>
                {words.conversation.earlier}
              </Button>
            </p>
          )}
          {pieces(entries, isSameDay, readUpTo).map(piece =>
            piece.is === 'entry' ? (
              <LogEntry
                key={piece.key}
                entry={piece.entry}
                isFirst={piece.isFirst}
                isLast={piece.isLast}
                {...(fileAddress !== undefined && { fileAddress })}
              />
            ) : piece.is === 'day' ? (
              <Day key={piece.key} at={piece.at} />
            ) : (
              <div key={piece.key} className="unread-line" ref={unread}>
                <span>{words.conversation.unreadLine}</span>
              </div>
            ),
          )}
          {pending.map(bubble => (
            <Pending key={bubble.commandId} bubble={bubble} {...actions} />
          ))}
        </div>
      </div>
      {below > 0 && (
        <div className="log-below">
          <Button small look="primary" icon="down" onPress={toEnd}>
            {words.conversation.newBelow(below)}
          </Button>
        </div>
      )}
      <Spoken conversation={conversation} entries={entries} />
    </div>
  );
};

const DAY_MS = 86_400_000;
const Day = ({ at }: { readonly at: number }) => {
  const { conversation } = useWords();
  const language = useLanguage();
  const now = useNow();
  const words = isSameDay(at, now)
    ? conversation.today
    : isSameDay(at, now - DAY_MS)
      ? conversation.yesterday
      : dayWords(language, at);
  return (
    <h3 className="day">
      <span>{words}</span>
    </h3>
  );
};

/** Says what the customer writes while the conversation is open, and nothing of what was there before. */
const Spoken = ({ conversation, entries }: Pick<Props, 'conversation' | 'entries'>) => {
  const newest = entries.findLast(entry => entry.kind === 'text' && entry.by === 'customer');
  const [start, setStart] = useState({ conversation, seq: newest?.seq ?? 0 });
  if (start.conversation !== conversation) setStart({ conversation, seq: newest?.seq ?? 0 });
  const isNew = newest?.kind === 'text' && start.conversation === conversation && newest.seq > start.seq;
  return (
    <div className="unseen" aria-live="polite">
      {isNew ? newest.text : ''}
    </div>
  );
};
