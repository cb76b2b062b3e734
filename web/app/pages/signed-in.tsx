import { useEffect } from 'react';
import { useWords } from '../../words/use-words';
import { Plain } from '../plain';

const CHANNEL = 'signed-in';

/** The page on which the small sign-in window ends. It says so to the windows that wait, and goes. */
export const SignedIn = () => {
  const { signIn, product } = useWords();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('signed-in');
    channel.close();
    close();
  }, []);
  return (
    <Plain title={product}>
      <p className="quiet">{signIn.back}</p>
    </Plain>
  );
};

/** Calls whenever somebody has signed in again in a window beside this one. */
export const whenSignedIn = (call: () => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = call;
  return () => channel.close();
};
