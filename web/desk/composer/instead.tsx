import { useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';
import type { Lock, SilentReason } from './lock';

/** The draft stays; these are the ways on. */
export const Locked = ({
  lock,
  text,
  onKeepAsNote,
  onTakeOver,
}: {
  readonly lock: Lock;
  readonly text: string;
  readonly onKeepAsNote: () => void;
  readonly onTakeOver: () => void;
}) => {
  const { composer } = useWords();
  const said =
    lock.by === 'window'
      ? composer.otherWindow
      : lock.by === 'somebody'
        ? composer.lockedAway
        : lock.by === 'agent'
          ? composer.locked(lock.name)
          : composer.lockedQueue(lock.name);
  return (
    <div className="held held-locked" role="status">
      <Icon name="hand" size={16} />
      <span>{said}</span>
      <span className="held-buttons">
        {lock.by === 'window' && (
          <Button small onPress={onTakeOver}>
            {composer.takeOver}
          </Button>
        )}
        {lock.by !== 'window' && text !== '' && (
          <>
            {lock.by !== 'somebody' && (
              <Button small icon="note" onPress={onKeepAsNote}>
                {composer.keepAsNote}
              </Button>
            )}
            <Button small look="quiet" icon="copy" onPress={() => void navigator.clipboard.writeText(text)}>
              {composer.copy}
            </Button>
          </>
        )}
      </span>
    </div>
  );
};

/** In the place of the field: the reason, and the lawful way. */
export const Silent = ({
  reason,
  onNote,
  onOptIn,
  onUnblock,
}: {
  readonly reason: SilentReason;
  readonly onNote: () => void;
  readonly onOptIn: (note: string) => void;
  readonly onUnblock: () => void;
}) => {
  const { composer } = useWords();
  const [note, setNote] = useState<string>();
  return (
    <div className="silent">
      <p>
        <Icon name={reason === 'watching' || reason === 'over' ? 'check' : 'blocked'} size={18} />
        <span>{composer.silent[reason]}</span>
      </p>
      {note !== undefined && (
        <form
          className="silent-form"
          onSubmit={event => {
            event.preventDefault();
            if (note.trim() !== '') onOptIn(note.trim());
          }}
        >
          <label>
            {composer.optInHow}
            <input
              // biome-ignore lint/a11y/noAutofocus: it was asked for by the press
              autoFocus
              maxLength={200}
              dir="auto"
              value={note}
              onChange={event => setNote(event.target.value)}
            />
          </label>
          <Button type="submit" look="primary" isDisabled={note.trim() === ''}>
            {composer.optInDo}
          </Button>
        </form>
      )}
      <span className="held-buttons">
        {reason === 'opted-out' && note === undefined && <Button onPress={() => setNote('')}>{composer.optIn}</Button>}
        {reason === 'blocked' && <Button onPress={onUnblock}>{composer.unblock}</Button>}
        {reason !== 'over' && (
          <Button look="quiet" icon="note" onPress={onNote}>
            {composer.toNote}
          </Button>
        )}
      </span>
    </div>
  );
};
