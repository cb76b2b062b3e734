import { useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';

type Props = {
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
};

/** Another box in another colour, so that a note is never taken for a text. It stays until its writer leaves it. */
export const NoteBox = ({ note, onNote, onAdd, onLeave }: Props) => {
  const { composer } = useWords();
  const hint = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div className="box box-note">
      <p className="box-note-head">
        <Icon name="note" size={16} />
        <strong>{composer.noteTitle}</strong>
        <span id={hint}>{composer.noteHint}</span>
      </p>
      <div className="box-text">
        <textarea
          ref={box}
          value={note}
          rows={2}
          dir="auto"
          aria-label={composer.noteTitle}
          aria-describedby={hint}
          onChange={event => onNote(event.target.value)}
          onKeyDown={event => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') onLeave();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && note.trim() !== '') onAdd();
          }}
        />
      </div>
      <div className="box-tools">
        <Button look="quiet" small icon="back" onPress={onLeave}>
          {composer.toText}
        </Button>
        <span className="counter" />
        <Button look="primary" icon="note" isDisabled={note.trim() === ''} onPress={onAdd}>
          {composer.addNote}
        </Button>
      </div>
    </div>
  );
};
