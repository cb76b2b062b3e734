import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Destination } from '../../../shared/api/shapes';
import type { BulkOutcome } from '../../../shared/api/supervisor/bulk';
import type { BoardAgent, BoardQueue } from '../../../shared/api/supervisor/live-board';
import type { Act } from '../../data/board/acts';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';
import type { Follows } from './follows';
import { OutcomeList } from './outcome-list';
import { TargetPicker } from './target-picker';

export const isDirected = (act: Act): boolean => act === 'assign' || act === 'transfer';

export type ActDialogProps = {
  readonly act: Act;
  /** What they are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly target: Destination | undefined;
  readonly onTarget: (target: Destination) => void;
  readonly agents: readonly BoardAgent[];
  readonly queues: readonly BoardQueue[];
  /** What the server says would follow; absent while it is asked, or nothing is chosen yet. */
  readonly follows: Follows | undefined;
  readonly problem?: string;
  /** What became of it, once it was done. */
  readonly outcomes?: readonly BulkOutcome[];
  readonly isRunning: boolean;
  readonly onDo: (note: string) => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** One act on one conversation or on many: to whom, what follows, and afterwards what became of each. */
export const ActDialog = (props: ActDialogProps) => {
  const { acts } = useBoardWords();
  const { frame, ask } = useWords();
  const { act, names, target, follows, outcomes, isRunning, problem } = props;
  const [note, setNote] = useState('');
  const n = names.size;
  const needsTarget = isDirected(act) && target === undefined;
  const canDo = !needsTarget && follows !== undefined && follows.wouldBeDone.length > 0 && !isRunning;
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={isOpen => !isOpen && props.onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{acts.titles[act](n)}</Heading>
            <Button look="quiet" icon="close" aria-label={frame.close} onPress={props.onClose} />
          </div>
          {outcomes !== undefined ? (
            <OutcomeList outcomes={outcomes} names={names} isRunning={isRunning} onRetry={props.onRetry} />
          ) : (
            <>
              {isDirected(act) && <TargetPicker {...props} />}
              <FollowList {...props} />
              {isDirected(act) && (
                <input
                  className="field"
                  aria-label={acts.note}
                  placeholder={acts.note}
                  maxLength={1_000}
                  value={note}
                  onChange={event => setNote(event.target.value)}
                />
              )}
              {problem !== undefined && (
                <p className="problem" role="alert">
                  {problem}
                </p>
              )}
            </>
          )}
          <div className="ask-ways">
            {outcomes === undefined ? (
              <>
                <Button
                  look={act === 'force-close' ? 'harm' : 'primary'}
                  isDisabled={!canDo}
                  onPress={() => props.onDo(note.trim())}
                >
                  {acts.buttons[act](follows?.wouldBeDone.length ?? n)}
                </Button>
                <Button look="quiet" onPress={props.onClose}>
                  {ask.cancel}
                </Button>
              </>
            ) : (
              <Button look="primary" onPress={props.onClose}>
                {frame.close}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

const FollowList = ({ act, target, follows, names }: ActDialogProps) => {
  const { acts } = useBoardWords();
  const means = target === undefined || 'agent' in target ? acts.follows[act] : acts.toQueueFollows;
  return (
    <ul className="follows" aria-live="polite" aria-label={acts.whatFollows}>
      <li>
        <Icon name="hand" />
        <span>{means(names.size)}</span>
      </li>
      {follows?.beyond.map(({ beyond, n }) => (
        <li key={beyond} className="follow-warn">
          <Icon name="warning" />
          <span>{acts.beyond[beyond](n)}</span>
        </li>
      ))}
      {follows?.refused.map(({ sentence, ids }) => (
        <li key={sentence} className="follow-not">
          <Icon name="blocked" />
          <span>
            {acts.notFor(ids.length)} {sentence}
          </span>
        </li>
      ))}
    </ul>
  );
};
