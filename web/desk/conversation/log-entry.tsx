import { isSameDay, timeWords } from '../../data/clock/time-words';
import { Icon } from '../../ui/icon';
import { Why } from '../../ui/why';
import { useLanguage, useWords } from '../../words/use-words';
import { BotPartFold } from './bot-part';
import { DeliveryLine } from './delivery-state';
import type { Entry, EventEntry, NoteEntry, TextEntry } from './entry';
import { type FileAddress, FileOfEntry } from './entry-file';
import { pieces } from './group';
import { LinkedText } from './linked-text';

type Place = { readonly isFirst: boolean; readonly isLast: boolean };

type Props = Place & { readonly entry: Entry; readonly fileAddress?: FileAddress };

/** One entry of the log. What a customer wrote is only ever a text node. */
export const LogEntry = ({ entry, fileAddress, ...place }: Props) => {
  if (entry.kind === 'event') return <EventLine entry={entry} />;
  if (entry.kind === 'bot-part')
    return (
      <BotPartFold part={entry}>
        {pieces(entry.entries, isSameDay).map(
          piece =>
            piece.is === 'entry' && (
              <LogEntry key={piece.key} entry={piece.entry} isFirst={piece.isFirst} isLast={piece.isLast} />
            ),
        )}
      </BotPartFold>
    );
  if (entry.kind === 'note') return <Note entry={entry} />;
  return <Bubble entry={entry} {...place} {...(fileAddress !== undefined && { fileAddress })} />;
};

const Bubble = ({
  entry,
  isFirst,
  isLast,
  fileAddress,
}: { readonly entry: TextEntry; readonly fileAddress?: FileAddress } & Place) => {
  const words = useWords();
  const language = useLanguage();
  const { by, author, text, at, delivery, why, isLate, file } = entry;
  const who =
    by === 'bot' ? words.conversation.bot(author ?? '') : by === 'automatic' ? words.conversation.automatic : author;
  const showsState = delivery !== undefined && (isLast || delivery.state !== 'delivered');
  return (
    <article
      className={`said said-${by}${isFirst ? ' said-first' : ''}${isLast ? ' said-last' : ''}`}
      tabIndex={-1}
      aria-label={`${by === 'me' ? words.conversation.you : (who ?? '')}, ${timeWords(language, at)}`}
    >
      {isFirst && who !== undefined && by !== 'me' && by !== 'customer' && (
        <span className="said-who">
          {by === 'bot' ? <Icon name="bot" size={14} /> : by === 'automatic' ? <Icon name="bolt" size={14} /> : null}
          <bdi>{who}</bdi>
        </span>
      )}
      <div className="bubble-line">
        <div className={`bubble${delivery?.state === 'failed' ? ' bubble-failed' : ''}`} dir="auto">
          <LinkedText text={text} />
          {file !== undefined && (
            <FileOfEntry file={file} {...(fileAddress !== undefined && { addressOf: fileAddress })} />
          )}
        </div>
        {why !== undefined && <Why reason={why} about={text.slice(0, 40)} />}
      </div>
      {(isLast || showsState) && (
        <span className="said-foot">
          <time dateTime={new Date(at).toISOString()}>{timeWords(language, at)}</time>
          {isLate === true && <span>{words.conversation.late}</span>}
          {showsState && <DeliveryLine delivery={delivery} />}
        </span>
      )}
    </article>
  );
};

const Note = ({ entry: { author, text, at } }: { readonly entry: NoteEntry }) => {
  const words = useWords();
  const language = useLanguage();
  return (
    <article className="note" tabIndex={-1} aria-label={words.conversation.noteBy(author)}>
      <span className="note-head">
        <Icon name="note" size={14} />
        <bdi>{words.conversation.noteBy(author)}</bdi>
        <time dateTime={new Date(at).toISOString()}>{timeWords(language, at)}</time>
      </span>
      <p dir="auto">{text}</p>
    </article>
  );
};

const EventLine = ({ entry: { icon, words, at, why, harm } }: { readonly entry: EventEntry }) => {
  const language = useLanguage();
  return (
    <article className={`event${harm === true ? ' event-harm' : ''}`} tabIndex={-1} aria-label={words}>
      <Icon name={icon} size={15} />
      <span>{words}</span>
      <time dateTime={new Date(at).toISOString()}>{timeWords(language, at)}</time>
      {why !== undefined && <Why reason={why} about={words} />}
    </article>
  );
};
