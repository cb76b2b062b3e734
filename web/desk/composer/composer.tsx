import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../words/use-words';
import { Counter } from './counter';
import { Locked, Silent } from './instead';
import type { Lock, SilentReason } from './lock';
import { maySend, type Stays, type Warned } from './may-send';
import { Mirror } from './mirror';
import { NoteBox } from './note-box';
import { QuickReplies, type QuickReply, useQuickReplies } from './quick-replies';
import { readingOf } from './reading';
import { nextSlot, withReply } from './slots';

export type ComposerProps = {
  readonly conversation: string;
  /** Who reads it. */
  readonly customer: string;
  /** Of the conversation: for the spelling checker. */
  readonly spoken: string;
  readonly text: string;
  readonly note: string;
  /** Nothing but its owner's hand changes it. */
  readonly mode: 'text' | 'note';
  readonly longest: number;
  readonly replies: readonly QuickReply[];
  readonly lock?: Lock;
  readonly silent?: SilentReason;
  /** The sequence of the customer's newest text. */
  readonly customerSeq: number;
  /** Whether Enter sends, or begins a line as on touch screens. */
  readonly enterSends: boolean;
  readonly draftsLast: boolean;
  readonly onText: (text: string) => void;
  readonly onNote: (note: string) => void;
  readonly onMode: (mode: 'text' | 'note') => void;
  readonly onSend: (text: string) => void;
  readonly onAddNote: (note: string) => void;
  readonly onKeepAsNote: () => void;
  readonly onTakeOver: () => void;
  /** With how the customer asked: it is the proof. */
  readonly onOptIn: (note: string) => void;
  readonly onUnblock: () => void;
};

/** Where a text to the customer, or a note for colleagues, is written. */
export const Composer = (props: ComposerProps) => {
  const { mode, silent, lock, note, onNote, onMode, onAddNote, text } = props;
  return (
    <div className={`composer composer-${mode}`} data-region="composer">
      {mode === 'note' ? (
        <NoteBox note={note} onNote={onNote} onAdd={() => onAddNote(note)} onLeave={() => onMode('text')} />
      ) : silent !== undefined ? (
        <Silent reason={silent} onNote={() => onMode('note')} onOptIn={props.onOptIn} onUnblock={props.onUnblock} />
      ) : (
        <>
          {lock !== undefined && (
            <Locked lock={lock} text={text} onKeepAsNote={props.onKeepAsNote} onTakeOver={props.onTakeOver} />
          )}
          <TextBox {...props} isLocked={lock !== undefined} />
        </>
      )}
    </div>
  );
};

const TextBox = (props: ComposerProps & { readonly isLocked: boolean }) => {
  const words = useWords();
  const { conversation, text, customer, customerSeq, longest, isLocked, enterSends, onText, onSend } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const listId = useId();
  const [warned, setWarned] = useState<Warned>({});
  const [stays, setStays] = useState<Stays>();
  const [caret, setCaret] = useState(text.length);
  const selection = useRef<readonly [number, number]>(undefined);
  const begunAt = useRef({ conversation, seq: customerSeq });
  // Writing begins with the first letter: what came before that has been seen.
  if (text === '' || begunAt.current.conversation !== conversation)
    begunAt.current = { conversation, seq: customerSeq };

  const reading = readingOf(text, longest);
  const search = useQuickReplies({ text, caret, replies: props.replies, isOff: isLocked });

  useLayoutEffect(() => {
    if (selection.current === undefined || box.current === null) return;
    box.current.focus();
    box.current.setSelectionRange(...selection.current);
    setCaret(selection.current[1]);
    selection.current = undefined;
  });
  useEffect(() => {
    if (text === '') {
      setWarned({});
      setStays(undefined);
    }
  }, [text]);

  const change = (next: string) => {
    setStays(undefined);
    onText(next);
  };
  const send = (isComposing: boolean) => {
    const begunAtSeq = begunAt.current.seq;
    const about = { text, over: reading.over, isLocked, isSilent: false, isComposing, begunAtSeq, customerSeq };
    const answer = maySend(about, warned);
    if (answer.goes) return onSend(text);
    setWarned(answer.warned);
    setStays(answer.stays);
    if (answer.stays.why === 'slot') toSlot(0);
  };
  const toSlot = (from: number): boolean => {
    const slot = nextSlot(text, from);
    if (slot === undefined) return false;
    box.current?.focus();
    box.current?.setSelectionRange(slot.start, slot.end);
    return true;
  };
  const choose = (reply: QuickReply) => {
    if (search.range === undefined) return;
    const put = withReply(text, search.range, reply.text);
    selection.current = put.selection;
    change(put.text);
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    const isComposing = event.nativeEvent.isComposing;
    if (search.onKey(event.key, choose)) return event.preventDefault();
    if (event.key === 'Tab' && !event.shiftKey && toSlot(event.currentTarget.selectionEnd))
      return event.preventDefault();
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    if (!enterSends && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    send(isComposing);
  };

  return (
    <>
      <Held stays={stays} customer={customer} isCrossed={text !== '' && customerSeq > begunAt.current.seq} />
      {search.range !== undefined && <QuickReplies id={listId} search={search} onChoose={choose} />}
      <div className={`box${reading.over > 0 ? ' box-over' : ''}`}>
        <div className="box-text">
          <Mirror text={text} dear={reading.dear.map(({ letter }) => letter)} />
          <textarea
            ref={box}
            value={text}
            rows={2}
            dir="auto"
            lang={props.spoken}
            spellCheck
            readOnly={isLocked}
            enterKeyHint={enterSends ? 'send' : 'enter'}
            placeholder={words.composer.textTo(customer)}
            aria-label={words.composer.textTo(customer)}
            aria-describedby={hint}
            aria-autocomplete="list"
            {...(search.range !== undefined && {
              'aria-controls': listId,
              'aria-activedescendant': search.activeId(listId),
            })}
            onChange={event => {
              change(event.target.value);
              setCaret(event.target.selectionEnd);
            }}
            onKeyDown={onKeyDown}
            onSelect={event => setCaret(event.currentTarget.selectionEnd)}
            onBlur={search.leave}
          />
        </div>
        <div className="box-tools">
          <Button look="quiet" small icon="note" onPress={() => props.onMode('note')}>
            <span className="box-tool">{words.composer.toNote}</span>
          </Button>
          <Button
            look="quiet"
            small
            icon="bolt"
            isDisabled={isLocked}
            onPress={() => {
              const at = box.current?.selectionStart ?? text.length;
              const glue = at === 0 || /\s$/.test(text.slice(0, at)) ? '/' : ' /';
              selection.current = [at + glue.length, at + glue.length];
              change(text.slice(0, at) + glue + text.slice(at));
            }}
          >
            <span className="box-tool">{words.composer.quickReplies}</span>
          </Button>
          <Counter reading={reading} onPlain={change} />
          <Button
            look="primary"
            icon="send"
            isDisabled={isLocked || text.trim() === '' || reading.over > 0}
            onPress={() => send(false)}
          >
            {words.composer.send}
          </Button>
        </div>
      </div>
      <p className="unseen" id={hint}>
        {enterSends ? words.composer.sendHint : ''}
      </p>
      {!props.draftsLast && text !== '' && <p className="box-hint">{words.composer.memoryOnly}</p>}
    </>
  );
};

/** Why the last Enter didn't send, or the next one won't. */
const Held = ({
  stays,
  customer,
  isCrossed,
}: {
  readonly stays: Stays | undefined;
  readonly customer: string;
  readonly isCrossed: boolean;
}) => {
  const { composer } = useWords();
  const said =
    stays?.why === 'slot'
      ? composer.fillSlug(stays.slot)
      : stays?.why === 'crossing' || isCrossed
        ? composer.crossing(customer)
        : undefined;
  if (said === undefined) return null;
  return (
    <p className="held" role="status">
      <Icon name="warning" size={16} />
      <span>{said}</span>
    </p>
  );
};
