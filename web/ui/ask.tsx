import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words/use-words';
import { Button } from './button';

type Way = {
  readonly words: string;
  readonly look?: 'plain' | 'primary' | 'harm';
  /** What follows, where that isn't plain. */
  readonly means?: string;
  readonly onChosen: () => void;
};

/** A question before what can't be taken back. Escape, and a press beside it, mean no. */
export const Ask = ({
  title,
  children,
  ways,
  onCancel,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly ways: readonly Way[];
  readonly onCancel: () => void;
}) => {
  const { ask } = useWords();
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={isOpen => !isOpen && onCancel()} isDismissable>
      <Modal className="modal modal-small">
        <Dialog className="dialog" role="alertdialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
          </div>
          <div className="ask-text">{children}</div>
          <div className="ask-ways">
            {ways.map(({ words, look = 'primary', means, onChosen }, at) => (
              <span key={words} className="ask-way">
                <Button look={look} autoFocus={at === 0} onPress={onChosen}>
                  {words}
                </Button>
                {means !== undefined && <small>{means}</small>}
              </span>
            ))}
            <span className="ask-way">
              <Button look="quiet" onPress={onCancel}>
                {ask.cancel}
              </Button>
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
