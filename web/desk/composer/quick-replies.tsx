import { useState } from 'react';
import { useWords } from '../../words/use-words';
import { findReplies, type QuickReply } from './find-replies';
import { searchAt } from './slots';

export type { QuickReply };

type About = {
  readonly text: string;
  readonly caret: number;
  readonly replies: readonly QuickReply[];
  readonly isOff: boolean;
};
export type Search = ReturnType<typeof useQuickReplies>;

const MOST = 8;

/** The search for a quick reply that a slash begins, right where one writes. */
export const useQuickReplies = ({ text, caret, replies, isOff }: About) => {
  const [at, setAt] = useState(0);
  /** The text at which the search was closed: another letter opens it again. */
  const [closedAt, setClosedAt] = useState<string>();
  const search = isOff || closedAt === text ? undefined : searchAt(text, caret);
  const found = search === undefined ? [] : findReplies(replies, search.words).slice(0, MOST);
  const active = Math.min(at, Math.max(0, found.length - 1));
  return {
    range: search?.range,
    found,
    active,
    activeId: (list: string) => (found.length === 0 ? undefined : `${list}-${active}`),
    leave: () => setClosedAt(text),
    /** Whether the key was one of ours. */
    onKey: (key: string, choose: (reply: QuickReply) => void): boolean => {
      if (search === undefined) return false;
      if (key === 'Escape') {
        setClosedAt(text);
        return true;
      }
      const chosen = found[active];
      if (chosen === undefined) return false;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        setAt((active + (key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
        return true;
      }
      if (key !== 'Enter' && key !== 'Tab') return false;
      setAt(0);
      choose(chosen);
      return true;
    },
  };
};

/** What was found, best first, above the field. The focus stays in the field. */
export const QuickReplies = ({
  id,
  search: { found, active },
  onChoose,
}: {
  readonly id: string;
  readonly search: Search;
  readonly onChoose: (reply: QuickReply) => void;
}) => {
  const { composer } = useWords();
  return (
    <div className="replies" role="listbox" id={id} aria-label={composer.quickReplies} tabIndex={-1}>
      {found.length === 0 && <p className="replies-none">{composer.noReply}</p>}
      {found.map((reply, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={reply.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className="reply"
          // The field keeps its focus and its caret.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(reply)}
        >
          <span className="reply-title">
            {reply.title}
            {reply.tags.map(tag => (
              <span key={tag} className="reply-tag">
                #{tag}
              </span>
            ))}
          </span>
          <span className="reply-segments">{composer.counter([...reply.text].length, reply.segments)}</span>
          <span className="reply-text" dir="auto">
            {reply.text}
          </span>
        </div>
      ))}
    </div>
  );
};
