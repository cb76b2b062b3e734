import { useState } from 'react';
import type { ConversationShown } from '../../../shared/api/conversations/conversation';
import { Button } from '../../ui/button';
import { useToolWords } from '../../words/tools/use-tool-words';
import { PanelPart } from './panel';

export type SenderCommand = 'block' | 'unblock' | 'mute' | 'unmute' | 'recordOptOut' | 'recordOptIn' | 'checkOptOut';
/** Those that ask for words first: why, or how the customer asked. */
type Noted = 'block' | 'mute' | 'recordOptOut' | 'recordOptIn';

/** What is decided about the customer's number: each with what it means, and, where it is proof, with how they asked. */
export const SenderPart = ({
  shown: { sender, consent },
  onDo,
}: {
  readonly shown: Pick<ConversationShown, 'sender' | 'consent'>;
  readonly onDo: (command: SenderCommand, note?: string) => void;
}) => {
  const { panel: words } = useToolWords();
  const [asking, setAsking] = useState<Noted>();
  const [note, setNote] = useState('');
  const MEANS: Readonly<Record<Noted, readonly [title: string, means: string]>> = {
    block: [words.block, words.blockMeans],
    mute: [words.mute, words.muteMeans],
    recordOptOut: [words.optOut, words.optOutMeans],
    recordOptIn: [words.optIn, words.optInMeans],
  };
  const leave = () => {
    setAsking(undefined);
    setNote('');
  };
  const button = (command: SenderCommand, title: string) => (
    <Button key={command} small onPress={() => (command in MEANS ? setAsking(command as Noted) : onDo(command))}>
      {title}
    </Button>
  );
  if (asking !== undefined) {
    const [title, means] = MEANS[asking];
    const isProof = asking === 'recordOptIn';
    return (
      <PanelPart title={words.sender}>
        <form
          className="panel-form"
          onSubmit={event => {
            event.preventDefault();
            if (isProof && note.trim() === '') return;
            onDo(asking, note.trim() === '' ? undefined : note.trim());
            leave();
          }}
        >
          <strong>{title}</strong>
          <p className="quiet">{means}</p>
          <label>
            {words.how}
            <input
              className="field"
              // biome-ignore lint/a11y/noAutofocus: it was asked for by the press
              autoFocus
              value={note}
              maxLength={200}
              dir="auto"
              placeholder={words.howHint}
              onChange={event => setNote(event.target.value)}
            />
          </label>
          <span className="panel-buttons">
            <Button small type="submit" look="primary" isDisabled={isProof && note.trim() === ''}>
              {words.record}
            </Button>
            <Button small look="quiet" onPress={leave}>
              {words.cancel}
            </Button>
          </span>
        </form>
      </PanelPart>
    );
  }
  return (
    <PanelPart title={words.sender}>
      <span className="panel-buttons">
        {sender.muted === undefined ? button('mute', words.mute) : button('unmute', words.unmute)}
        {sender.blocked === undefined ? button('block', words.block) : button('unblock', words.unblock)}
        {consent.status === 'out' ? button('recordOptIn', words.optIn) : button('recordOptOut', words.optOut)}
        {button('checkOptOut', words.checkOptOut)}
      </span>
    </PanelPart>
  );
};
