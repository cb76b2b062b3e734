import type { Bubble, BubbleState } from '../../data/outbox/bubble';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { useWords } from '../../words/use-words';

export type PendingActions = {
  /** Takes a refused one back into the composer. */
  readonly onEdit: (commandId: string) => void;
  readonly onDiscard: (commandId: string) => void;
};

type Said = { readonly icon: IconName; readonly word: 'sending' | 'waiting' | 'queued' | 'refused' };
const SAID: Readonly<Record<BubbleState['is'], Said>> = {
  sending: { icon: 'upward', word: 'sending' },
  waiting: { icon: 'clock', word: 'waiting' },
  'signed-out': { icon: 'clock', word: 'waiting' },
  queued: { icon: 'clock', word: 'queued' },
  refused: { icon: 'warning', word: 'refused' },
};

/** What was written here and isn't in the log yet. */
export const Pending = ({ bubble, onEdit, onDiscard }: { readonly bubble: Bubble } & PendingActions) => {
  const { conversation } = useWords();
  const { commandId, kind, body, state } = bubble;
  // The first attempt is under way in the same breath: nobody is told that it waits.
  const isFirst = state.is === 'waiting' && state.attempt === 0;
  const { icon, word } = isFirst ? SAID.sending : SAID[state.is];
  const isRefused = state.is === 'refused';
  return (
    <article
      className={`said said-me said-first said-last pending pending-${state.is}${kind === 'note' ? ' pending-note' : ''}`}
      tabIndex={-1}
      aria-label={`${kind === 'note' ? conversation.note : conversation.you}, ${conversation.pendingStates[word]}`}
    >
      <div className={`bubble${isRefused ? ' bubble-failed' : ''}`} dir="auto">
        {body}
      </div>
      <span className="said-foot">
        <span className={`delivery${isRefused ? ' delivery-failed' : ''}`}>
          <Icon name={icon} size={14} />
          {conversation.pendingStates[word]}
        </span>
        {isRefused && <span className="delivery-why delivery-why-failed">{state.sentence}</span>}
      </span>
      {isRefused && (
        <span className="pending-buttons">
          <Button small onPress={() => onEdit(commandId)}>
            {conversation.edit}
          </Button>
          <Button small look="quiet" onPress={() => onDiscard(commandId)}>
            {conversation.discard}
          </Button>
        </span>
      )}
    </article>
  );
};
