import { GoesBy } from '../../data/clock/use-now';
import { useWords } from '../../words/use-words';
import { NoDesk } from '../pages/home';
import { type Session, WithSession } from '../pages/session';
import { Plain } from '../plain';
import { DeskOfAgent } from './desk-of-agent';
import { AtWorkplace, useOpenWorkplace } from './use-workplace';

/** `/desk`, and `/desk/c/<conversation>`. */
export const DeskPage = () => (
  <WithSession>
    {session => (session.me.agent === undefined ? <NoDesk me={session.me} /> : <Opened session={session} />)}
  </WithSession>
);

const Opened = ({ session }: { readonly session: Session }) => {
  const { signIn } = useWords();
  const workplace = useOpenWorkplace(session);
  if (workplace === undefined) return <Plain title={signIn.loading} />;
  return (
    <AtWorkplace value={workplace}>
      <GoesBy now={workplace.clock.now}>
        <DeskOfAgent />
      </GoesBy>
    </AtWorkplace>
  );
};
