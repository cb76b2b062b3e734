import { Suspense } from 'react';
import { Ask } from '../../ui/ask';
import { useWords } from '../../words/use-words';
import { signOutAddress } from '../sign-in-address';
import { ForeseenLine } from './tools/lazy';
import { useBubbles, useDraftVersion, useWorkplace } from './use-workplace';

/** To end is a command of its own; what is closed while it is active is set aside. */
const COMMANDS = { end: 'end', 'set-aside': 'close' } as const;

/** Before an active conversation is left: what follows. */
export const LeaveAsk = ({
  how,
  conversation: id,
  customer,
  onChosen,
  onCancel,
}: {
  readonly how: keyof typeof COMMANDS;
  readonly conversation: string;
  readonly customer: string;
  readonly onChosen: (command: 'end' | 'close') => void;
  readonly onCancel: () => void;
}) => {
  const { ask, conversation } = useWords();
  const { api } = useWorkplace();
  const command = COMMANDS[how];
  const [title, words] = how === 'end' ? [ask.endTitle, conversation.end] : [ask.setAsideTitle, conversation.setAside];
  return (
    <Ask title={title} ways={[{ words, onChosen: () => onChosen(command) }]} onCancel={onCancel}>
      <Suspense fallback={how === 'end' && <p>{ask.endThen(customer)}</p>}>
        <ForeseenLine about={[command, id]} ask={() => api.foresee(command, { path: { id }, body: {} })} />
      </Suspense>
    </Ask>
  );
};

/** Behind an offer: who would be asked in one's place, or where it would wait. */
const DeclineThen = ({ conversation: id }: { readonly conversation: string }) => {
  const { api } = useWorkplace();
  return (
    <Suspense>
      <ForeseenLine about={['decline', id]} ask={() => api.foresee('decline', { path: { id }, body: {} })} />
    </Suspense>
  );
};

export const declineThen = (conversation: string) => <DeclineThen conversation={conversation} />;

/** Who leaves with open work says what becomes of it. */
export const OfflineAsk = ({
  open,
  onChosen,
  onCancel,
}: {
  readonly open: number;
  readonly onChosen: (conversations: 'give-back' | 'keep') => void;
  readonly onCancel: () => void;
}) => {
  const { ask } = useWords();
  const { api } = useWorkplace();
  return (
    <Ask
      title={ask.offlineTitle}
      ways={[
        { words: ask.giveBack, means: ask.giveBackMeans, onChosen: () => onChosen('give-back') },
        { words: ask.keep, means: ask.keepMeans, look: 'plain', onChosen: () => onChosen('keep') },
      ]}
      onCancel={onCancel}
    >
      <p>{ask.offlineOpen(open)}</p>
      <Suspense>
        <ForeseenLine
          about={['offline', open]}
          ask={() => api.foresee('presence', { body: { presence: 'offline', conversations: 'give-back' } })}
        />
      </Suspense>
      <p>{ask.urgentAnyway}</p>
    </Ask>
  );
};

/** Signing out erases what this person began to write here, so it asks where there is something. */
export const SignOutAsk = ({ onCancel }: { readonly onCancel: () => void }) => {
  const { ask } = useWords();
  const { me, drafts, outbox } = useWorkplace();
  const bubbles = useBubbles();
  useDraftVersion();
  const begun = drafts.all(me.person.id);
  const signOut = async (): Promise<void> => {
    await Promise.all([...begun.map(drafts.clear), ...bubbles.map(({ commandId }) => outbox.logged(commandId))]);
    location.assign(signOutAddress('/'));
  };
  const loses = begun.length + bubbles.length;
  return (
    <Ask
      title={ask.signOutTitle}
      ways={[{ words: ask.signOut, look: loses > 0 ? 'harm' : 'primary', onChosen: () => void signOut() }]}
      onCancel={onCancel}
    >
      {loses > 0 && <p>{ask.signOutLoses(loses)}</p>}
    </Ask>
  );
};
