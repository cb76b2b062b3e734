import { useWords } from '../../words/use-words';
import { Plain } from '../plain';
import { signOutAddress } from '../sign-in-address';

/** Who may not look at the board is told so, and can sign in as somebody else. */
export const NoBoard = ({ name }: { readonly name: string }) => {
  const { signIn } = useWords();
  return (
    <Plain title={name}>
      <p className="quiet">{signIn.noBoard}</p>
      <a className="button button-primary button-wide" href={signOutAddress('/board')}>
        {signIn.otherAccount}
      </a>
    </Plain>
  );
};
