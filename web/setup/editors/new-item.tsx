import { type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../ui/button';
import { TextControl } from '../fields/controls';
import { useSetupWords } from '../words';

/** A small window over the page: what is asked, and what stands at its foot. */
export const Window = ({
  title,
  onClose,
  isLarge = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly isLarge?: boolean;
  readonly children: ReactNode;
}) => (
  <ModalOverlay className="overlay" isOpen onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
    <Modal className={`modal${isLarge ? ' modal-large' : ' modal-small'}`}>
      <Dialog className="dialog">
        <div className="dialog-head">
          <Heading slot="title">{title}</Heading>
        </div>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);

/** Asks for the name of something new. */
export const AskName = ({
  title,
  begins = '',
  onName,
  onCancel,
}: {
  readonly title: string;
  readonly begins?: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}) => {
  const { form } = useSetupWords();
  const [name, setName] = useState(begins);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Window title={title} onClose={onCancel}>
      <form className="window-form" onSubmit={submit}>
        <TextControl label={form.nameOfNew} value={name} onChange={setName} isWide />
        <div className="ask-ways">
          <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
            {form.create}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {form.cancel}
          </Button>
        </div>
      </form>
    </Window>
  );
};
