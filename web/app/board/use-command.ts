import { useWords } from '../../words/use-words';
import { useWorkplace } from '../desk/use-workplace';
import { say } from './use-saying';

/** Does what a button says, and says what stood in its way. Whether it was done. */
export const useCommand = () => {
  const { act, live } = useWorkplace();
  const { connection } = useWords();
  return async (send: (commandId: string) => Promise<void>): Promise<boolean> => {
    const { is } = live.now().connection;
    if (is === 'offline' || is === 'signed-out') {
      say(connection.needed);
      return false;
    }
    const end = await act(send);
    if (end.is === 'refused') say(end.sentence);
    if (end.is === 'unknown') say(connection.unknown);
    return end.is === 'done';
  };
};
