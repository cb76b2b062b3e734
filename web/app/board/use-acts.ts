import { useCallback, useState } from 'react';
import { Refused } from '../../../shared/api/refused';
import type { Destination } from '../../../shared/api/shapes';
import type { BulkOutcome } from '../../../shared/api/supervisor/bulk';
import { isDirected } from '../../board/acts/act-dialog';
import { inCalls, toRetry } from '../../board/acts/outcomes';
import { newCommandId } from '../../data/api/client';
import type { Act } from '../../data/board/acts';
import { useBoardWords } from '../../words/board/use-board-words';
import { useWorkplace } from '../desk/use-workplace';

/** What is being done, from the question to the outcome of each. */
export type ActUnderWay = {
  readonly act: Act;
  readonly names: ReadonlyMap<string, string>;
  readonly target?: Destination;
  readonly outcomes?: readonly BulkOutcome[];
  readonly isRunning: boolean;
  readonly problem?: string;
};

/** So often a call is asked again what became of those under way: each time it waits for some seconds. */
const MOST_LOOKS = 8;

/** What is asked of the server for an act on these. */
export const bodyOf = (act: Act, conversations: readonly string[], to: Destination | undefined, note = '') => {
  const given = { conversations };
  if (act !== 'assign' && act !== 'transfer') return { action: act, ...given };
  if (to === undefined) return undefined;
  return { action: act, ...given, to, ...(note !== '' && { note }) };
};

export const useActs = () => {
  const { api } = useWorkplace();
  const { acts: words } = useBoardWords();
  const [underWay, setUnderWay] = useState<ActUnderWay>();
  const change = useCallback(
    (part: Partial<ActUnderWay>) => setUnderWay(was => (was === undefined ? undefined : { ...was, ...part })),
    [],
  );

  const run = async (given: ActUnderWay, ids: readonly string[], note: string, before: readonly BulkOutcome[]) => {
    change({ isRunning: true });
    let known = before;
    try {
      for (const call of inCalls(ids)) {
        const body = bodyOf(given.act, call, given.target, note);
        if (body === undefined) return;
        // The same id each time: what was done is not done again, and what is under way is looked at.
        const commandId = newCommandId();
        for (let look = 0; look < MOST_LOOKS; look++) {
          const { body: answer } = await api.call('bulk', { query: { wait: 5 }, body: { commandId, ...body } });
          const told = new Set(answer.outcomes.map(({ id }) => id));
          known = [...known.filter(({ id }) => !told.has(id)), ...answer.outcomes];
          change({ outcomes: known });
          if (answer.outcomes.every(({ state }) => state !== 'pending')) break;
        }
      }
    } catch (error) {
      change({ problem: error instanceof Refused ? error.message : words.unknown });
    } finally {
      change({ isRunning: false });
    }
  };

  return {
    underWay,
    /** Asks before it is done. */
    begin: (act: Act, names: ReadonlyMap<string, string>, target?: Destination): void =>
      setUnderWay({ act, names, isRunning: false, ...(target !== undefined && { target }) }),
    choose: (target: Destination): void => change({ target }),
    run: (note: string, ids: readonly string[]): void => {
      if (underWay !== undefined && !(isDirected(underWay.act) && underWay.target === undefined))
        void run(underWay, ids, note, []);
    },
    /** What was not done, and nothing that was. */
    retry: (): void => {
      if (underWay?.outcomes === undefined) return;
      const again = new Set(toRetry(underWay.outcomes));
      void run(
        underWay,
        [...again],
        '',
        underWay.outcomes.filter(({ id }) => !again.has(id)),
      );
    },
    close: (): void => setUnderWay(undefined),
  };
};
export type SupervisorActs = ReturnType<typeof useActs>;
