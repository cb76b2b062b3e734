import type { WorkRow } from '../../../data/list/row';
import { neighbourOf } from '../../../desk/sessions/sessions';
import { useWorkplace } from '../use-workplace';
import { useSessions } from './use-sessions';

type About = {
  readonly rows: readonly WorkRow[];
  /** In front, if this agent has it. */
  readonly held: string | undefined;
  readonly open: string | undefined;
  readonly name: string;
  readonly toConversation: (conversation: string | undefined) => void;
};

/** The sessions of this window that are still somebody's work, as tabs. One that is over, or somebody else's, has left. */
export const useSessionTabs = ({ rows, held, open, name, toConversation }: About) => {
  const { me, live } = useWorkplace();
  const known = held === undefined ? undefined : live.now().opened.get(held);
  const title = known?.is === 'there' ? (known.known.shown.session?.title ?? name) : name;
  const { sessions, close } = useSessions(me.person.id, held === undefined ? undefined : { conversation: held, title });
  const there = new Set(rows.map(({ conversation }) => conversation));
  const shown = sessions.filter(({ conversation }) => there.has(conversation));
  return {
    sessions: shown,
    unread: new Set(rows.filter(row => row.unread).map(({ conversation }) => conversation)),
    onClose: (closed: string): void => {
      close(closed);
      if (closed === open) toConversation(neighbourOf(shown, closed));
    },
  };
};
