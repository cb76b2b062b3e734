import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../ui/button';
import { useWords } from '../../words/use-words';
import { keyOf } from './action-of';

const ROWS = [
  'next',
  'previous',
  'open',
  'write',
  'note',
  'accept',
  'decline',
  'end',
  'why',
  'unread',
  'apply',
  'help',
] as const;
const FIXED = [
  ['send', 'Ctrl ⏎'],
  ['section', '1–7'],
  ['region', 'F6'],
  ['back', 'Esc'],
] as const;

/** Which key does what. */
export const KeyHelp = ({
  isOpen,
  onClose,
  singleKeys,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
}) => {
  const { keys, frame } = useWords();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={open => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{keys.title}</Heading>
            <Button look="quiet" icon="close" aria-label={frame.close} onPress={onClose} />
          </div>
          {!singleKeys && <p className="quiet">{keys.off}</p>}
          <dl className="key-list">
            {[...ROWS.map(each => [each, keyOf(each) ?? ''] as const), ...FIXED].map(([does, key]) => (
              <div key={does}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{keys[does]}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
