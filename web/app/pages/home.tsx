import { Navigate } from '@tanstack/react-router';
import type { Me } from '../../../shared/api/me';
import { useWords } from '../../words/use-words';
import { Plain } from '../plain';
import { signOutAddress } from '../sign-in-address';
import { WithSession } from './session';

/** `/`: the roles choose the page. */
export const Home = () => (
  <WithSession>
    {({ me }) =>
      me.agent !== undefined ? (
        <Navigate to="/desk" replace />
      ) : me.roles.includes('admin') ? (
        <Navigate to="/setup" replace />
      ) : mayLookAtBoard(me) ? (
        <Navigate to="/board" replace />
      ) : (
        <NoDesk me={me} />
      )
    }
  </WithSession>
);

export const mayLookAtBoard = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some(role => role === 'supervisor' || role === 'admin' || role === 'viewer');

/** Who is signed in and has no desk is told why, and can sign in as somebody else. */
export const NoDesk = ({ me: { person, roles } }: { readonly me: Me }) => {
  const { signIn } = useWords();
  const said = roles.length === 0 ? signIn.noRole : roles.includes('agent') ? signIn.notConfigured : signIn.noPage;
  const ownPage = roles.includes('admin') ? '/setup' : mayLookAtBoard({ roles }) ? '/board' : undefined;
  return (
    <Plain title={person.name}>
      <p className="quiet">{said(person.name)}</p>
      {ownPage !== undefined && (
        <a className="button button-primary button-wide" href={ownPage}>
          {signIn.ownPage}
        </a>
      )}
      <a className="button button-wide" href={signOutAddress('/')}>
        {signIn.otherAccount}
      </a>
    </Plain>
  );
};
