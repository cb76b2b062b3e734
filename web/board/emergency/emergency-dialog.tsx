import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWords } from '../../words/use-words';
import { type Chosen, canClose, type EffectOnHours, type EffectTotal, toggled } from './chosen';

type Props = {
  /** Every record of hours, with what closing it would do. */
  readonly hours: readonly EffectOnHours[];
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
  /** Of what is chosen, together; absent while it is asked. */
  readonly total: EffectTotal | undefined;
  readonly problem?: string;
  readonly isRunning: boolean;
  readonly onDo: (given: { readonly reason: string; readonly until: string | undefined }) => void;
  readonly onCancel: () => void;
};

/** Closes some hours or all, now. Before it is done it says whom it concerns and what they hear. */
export const EmergencyDialog = ({ hours, chosen, onChosen, total, problem, isRunning, onDo, onCancel }: Props) => {
  const { emergency } = useBoardWords();
  const { ask, frame } = useWords();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [typed, setTyped] = useState('');
  const isAll = chosen === 'all';
  const isReady = total !== undefined && canClose({ chosen, reason, typed, word: emergency.typeWord }) && !isRunning;
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={isOpen => !isOpen && onCancel()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <div className="dialog-head">
            <Heading slot="title">{emergency.title}</Heading>
            <Button look="quiet" icon="close" aria-label={frame.close} onPress={onCancel} />
          </div>
          <fieldset className="choices">
            <legend>{emergency.which}</legend>
            <label className="check">
              <input type="checkbox" checked={isAll} onChange={({ target }) => onChosen(target.checked ? 'all' : [])} />
              <strong>{emergency.all(hours.length)}</strong>
            </label>
            {hours.map(({ hours: id, name, openNow, emergency: isClosed }) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={isAll || chosen.includes(id)}
                  disabled={isAll}
                  onChange={() => onChosen(toggled(chosen, id))}
                />
                {name}
                <span className="tag">
                  {isClosed ? emergency.closedAlready : openNow ? emergency.openNow : emergency.closedNow}
                </span>
              </label>
            ))}
          </fieldset>
          <label className="labelled">
            {emergency.reason}
            <input
              className="field"
              maxLength={100}
              value={reason}
              placeholder={emergency.reasonHint}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <label className="labelled">
            {emergency.untilLabel}
            <input
              className="field"
              type="datetime-local"
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
          </label>
          {total !== undefined && (chosen === 'all' || chosen.length > 0) && (
            <ul className="follows" aria-live="polite" aria-label={emergency.thenLabel}>
              {emergency.effects(total).map(sentence => (
                <li key={sentence}>
                  <Icon name="hand" />
                  <span>{sentence}</span>
                </li>
              ))}
            </ul>
          )}
          {isAll && (
            <label className="labelled">
              {emergency.typeToClose(emergency.typeWord)}
              <input className="field" value={typed} onChange={({ target }) => setTyped(target.value)} />
            </label>
          )}
          {problem !== undefined && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          <div className="ask-ways">
            <Button
              look="harm"
              isDisabled={!isReady}
              onPress={() => onDo({ reason: reason.trim(), until: until === '' ? undefined : until })}
            >
              {emergency.close}
            </Button>
            <Button look="quiet" onPress={onCancel}>
              {ask.cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
