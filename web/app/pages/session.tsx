import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Me } from '../../../shared/api/me';
import { Refused } from '../../../shared/api/refused';
import { openApi } from '../../data/api/client';
import { useWords } from '../../words/use-words';
import { Plain } from '../plain';
import { SignIn } from '../sign-in';

const api = openApi();

/** Whoever is signed in, with the moments between which the server told its time. */
export type Session = { readonly me: Me; readonly sentAt: number; readonly at: number };

const readSession = async (): Promise<Session> => {
  const sentAt = Date.now();
  const { body } = await api.call('me', {});
  return { me: body, sentAt, at: Date.now() };
};

/** Shows what is inside to who is signed in; to others the way in. Nobody else's page is ever drawn first. */
export const WithSession = ({ children }: { readonly children: (session: Session) => ReactNode }) => {
  const words = useWords();
  const { data, error } = useQuery({
    queryKey: ['me'],
    queryFn: readSession,
    // No answer may pass; a refusal is an answer.
    retry: (_, failure) => !(failure instanceof Refused) || failure.status >= 500,
    retryDelay: attempt => Math.min(500 * 2 ** attempt, 4_000),
  });
  const returnTo = location.pathname + location.search;
  if (error instanceof Refused && error.status === 403)
    return <SignIn returnTo={returnTo} because={{ is: 'no-role', name: '' }} />;
  if (error !== null) return <SignIn returnTo={returnTo} />;
  if (data === undefined) return <Plain title={words.signIn.loading} />;
  return children(data);
};
