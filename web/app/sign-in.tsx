import { useWords } from '../words/use-words';
import { Plain } from './plain';
import { signInAddress } from './sign-in-address';

type Props = {
  /** Where one comes back to: a path of this site. */
  readonly returnTo: string;
  /** `ended`: there was a session. `no-role`: signed in, but as somebody without a role here. */
  readonly because?: { readonly is: 'ended' } | { readonly is: 'no-role'; readonly name: string };
};

/** Who isn't signed in sees this. A plain link: no script follows a sign-in. */
export const SignIn = ({ returnTo, because }: Props) => {
  const { signIn } = useWords();
  return (
    <Plain title={signIn.title}>
      <p className="quiet">{signIn.lead}</p>
      {because !== undefined && (
        <p className="held" role="status">
          {because.is === 'ended' ? signIn.ended : signIn.noRole(because.name)}
        </p>
      )}
      <a className="button button-primary button-wide" href={signInAddress(returnTo)}>
        {because?.is === 'no-role' ? signIn.otherAccount : signIn.button}
      </a>
      <p className="sign-in-after">{signIn.after}</p>
    </Plain>
  );
};
