import { useCallback, useState } from 'react';
import type { CommandEnd } from '../../data/commands/insist';
import { useWords } from '../../words/use-words';
import { useWorkplace } from './use-workplace';

/** What was said to the last thing that didn't work. */
export type Acts = {
  readonly said: string | undefined;
  readonly onGone: () => void;
  /** Whether it was done. Where there is no line it is refused at once: it would come too late. */
  readonly act: (send: (commandId: string) => Promise<void>) => Promise<boolean>;
};

export const useAct = (): Acts => {
  const { act: insistOn, live } = useWorkplace();
  const { connection } = useWords();
  const [said, setSaid] = useState<string>();
  const act = useCallback(
    async (send: (commandId: string) => Promise<void>): Promise<boolean> => {
      const { is } = live.now().connection;
      if (is === 'offline' || is === 'signed-out') {
        setSaid(connection.needed);
        return false;
      }
      const end: CommandEnd = await insistOn(send);
      if (end.is === 'refused') setSaid(end.sentence);
      if (end.is === 'unknown') setSaid(connection.unknown);
      return end.is === 'done';
    },
    [insistOn, live, connection],
  );
  const onGone = useCallback(() => setSaid(undefined), []);
  return { said, onGone, act };
};
