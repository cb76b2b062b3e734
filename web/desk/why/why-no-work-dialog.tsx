import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Api } from '../../../shared/api/contract';
import type { BodyReceived } from '../../../shared/api/endpoint';
import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import { useWords } from '../../words/use-words';
import type { Choice } from '../presence/presence-menu';
import { HelpList } from './help-list';

export type AgentWhy = BodyReceived<Api['agentWhy']['answers'][200]>;

/** Why an agent gets no work: by queue, and which single changes would end it. */
export const WhyNoWorkDialog = ({
  why,
  onPick,
  onPresence,
  onWork,
  onCancel,
}: {
  readonly why: AgentWhy | undefined;
  readonly onPick: (conversation: string) => void;
  readonly onPresence: (presence: Choice) => void;
  readonly onWork: () => void;
  readonly onCancel: () => void;
}) => {
  const { why: words, foreseen } = useToolWords();
  const all = useWords();
  const waits = why?.queues.some(({ waiting }) => waiting > 0) === true;
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={isOpen => !isOpen && onCancel()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{words.title}</Heading>
            <Button look="quiet" icon="close" aria-label={all.frame.close} onPress={onCancel} />
          </div>
          {why === undefined ? (
            <p role="status">{foreseen.loading}</p>
          ) : (
            <>
              <p>
                <strong>{all.presence.names[why.presence]}</strong> {all.presence.reasons[why.presenceReason]}
              </p>
              {!waits && <p>{words.nothingWaits}</p>}
              <ul className="why-queues">
                {why.queues.map(({ queue, waiting, ruledOut }) => (
                  <li key={queue.id}>
                    <strong>
                      {queue.name} · {words.waits(waiting)}
                    </strong>
                    {ruledOut.map(({ by, items }) => (
                      <span key={by}>
                        {words.ruledOut[by]} ({items})
                      </span>
                    ))}
                    {waiting > 0 && ruledOut.length === 0 && <span>{words.couldHave}</span>}
                  </li>
                ))}
              </ul>
              {waits && <h3>{words.helps}</h3>}
              {waits && why.helps.length === 0 && <p className="quiet">{words.noHelp}</p>}
              <HelpList
                helps={why.helps.map(({ help, items }) => ({ help, more: words.reaches(items) }))}
                button={(help, at) => {
                  if (help.kind === 'pick')
                    return (
                      <Button small look="primary" onPress={() => onPick(why.helps[at]?.conversation ?? '')}>
                        {words.press.pick}
                      </Button>
                    );
                  if (help.kind === 'presence')
                    return (
                      <Button small look="primary" onPress={() => onPresence(help.presence)}>
                        {words.press.presence}
                      </Button>
                    );
                  return help.kind === 'room' ? (
                    <Button small onPress={onWork}>
                      {words.press.room}
                    </Button>
                  ) : null;
                }}
              />
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
