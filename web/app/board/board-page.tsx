import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import '../../board/board.css';
import { GoesBy } from '../../data/clock/use-now';
import { boardWordsOf } from '../../words/board/board-words-of';
import { BoardSpeaks } from '../../words/board/use-board-words';
import { useLanguage, useWords } from '../../words/use-words';
import { AtWorkplace, useOpenWorkplace, useWorkplace } from '../desk/use-workplace';
import { mayLookAtBoard } from '../pages/home';
import { type Session, WithSession } from '../pages/session';
import { Plain } from '../plain';
import { NoBoard } from './no-board';

/** `/board`, and everything below it. */
export const BoardPage = () => (
  <WithSession>
    {session => (mayLookAtBoard(session.me) ? <Opened session={session} /> : <NoBoard name={session.me.person.name} />)}
  </WithSession>
);

const Opened = ({ session }: { readonly session: Session }) => {
  const { signIn } = useWords();
  const language = useLanguage();
  const workplace = useOpenWorkplace(session);
  const words = useQuery({
    queryKey: ['board-words', language],
    queryFn: () => boardWordsOf(language),
    placeholderData: before => before,
  }).data;
  if (workplace === undefined || words === undefined) return <Plain title={signIn.loading} />;
  return (
    <AtWorkplace value={workplace}>
      <GoesBy now={workplace.clock.now}>
        <BoardSpeaks words={words}>
          <Watched />
        </BoardSpeaks>
      </GoesBy>
    </AtWorkplace>
  );
};

/** The feed tells of the board as long as it is shown. */
const Watched = () => {
  const { live } = useWorkplace();
  useEffect(() => {
    live.showBoard(true);
    return () => live.showBoard(false);
  }, [live]);
  return <Outlet />;
};
