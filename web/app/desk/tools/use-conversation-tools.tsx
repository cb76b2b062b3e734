import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { ConversationShown } from '../../../../shared/api/conversations/conversation';
import type { HeaderProps, Tool } from '../../../desk/conversation/header';
import { useWords } from '../../../words/use-words';
import { setSettings, useSettings } from '../../settings';
import type { Acts } from '../use-act';
import { AskFile, HandOver, PanelOf, Strip } from './lazy';
import { useUploads } from './use-uploads';

type About = {
  readonly shown: ConversationShown;
  readonly stage: HeaderProps['stage'];
  /** A guest may leave. */
  readonly onLeave: (() => void) | undefined;
  readonly act: Acts['act'];
  readonly onInsert: ((text: string) => void) | undefined;
};
type Asked = 'hand-over' | 'advice' | 'file';

/** What an agent has beside log and field: the header's buttons, the panel, files, suggestions, and the dialogs they open. */
export const useConversationTools = ({ shown, stage, onLeave, act, onInsert }: About) => {
  const { conversation: words } = useWords();
  const settings = useSettings();
  const [asked, setAsked] = useState<Asked>();
  const picker = useRef<HTMLInputElement>(null);
  const { id, files, session } = shown;
  const uploads = useUploads(id);
  const isActive = stage === 'active';
  // The template says how a session begins; a reader's own choice stays.
  const panelIsOpen = settings.panel ?? (session?.panel === 'docked' && matchMedia('(min-width: 1200px)').matches);
  const hasCards = shown.log.some(({ kind }) => kind === 'cards-shown');
  const tool = (is: boolean, made: Tool): readonly Tool[] => (is ? [made] : []);
  const tools: readonly Tool[] = [
    ...tool(isActive, { words: words.advice, icon: 'person', onChosen: () => setAsked('advice') }),
    ...tool(isActive && files?.customers === true, {
      ...{ words: words.askFile, icon: 'file', onChosen: () => setAsked('file') },
    }),
    ...tool(isActive && files?.agents === true, {
      ...{ words: words.sendFile, icon: 'upward', onChosen: () => picker.current?.click() },
    }),
    ...tool(onLeave !== undefined, { words: words.leave, icon: 'out', onChosen: () => onLeave?.() }),
  ];
  const done = () => setAsked(undefined);
  const send = (list: FileList | null): void => {
    for (const file of list ?? []) uploads.send(file);
  };

  const above: ReactNode = (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        onChange={event => {
          send(event.target.files);
          event.target.value = '';
        }}
      />
      {(hasCards || uploads.shown.length > 0) && (
        <Suspense>
          <Strip log={shown.log} uploads={uploads} onInsert={onInsert} />
        </Suspense>
      )}
    </>
  );
  const around: ReactNode = (
    <>
      {panelIsOpen && (
        <Suspense>
          <PanelOf shown={shown} isMine={isActive} act={act} onClose={() => setSettings({ panel: false })} />
        </Suspense>
      )}
      {(asked === 'hand-over' || asked === 'advice') && (
        <Suspense>
          <HandOver
            {...{ id, act }}
            isAdvice={asked === 'advice'}
            language={shown.conversation?.language ?? ''}
            onDone={done}
          />
        </Suspense>
      )}
      {asked === 'file' && files !== undefined && (
        <Suspense>
          <AskFile {...{ id, files, act }} onDone={done} />
        </Suspense>
      )}
    </>
  );
  return {
    header: {
      ...{ tools, panelIsOpen, onPanel: () => setSettings({ panel: !panelIsOpen }) },
      ...(isActive && { onHandOver: () => setAsked('hand-over') }),
    },
    ...{ above, around },
    /** A file dropped or pasted on the conversation. */
    onFiles: isActive && files?.agents === true ? send : undefined,
  };
};
