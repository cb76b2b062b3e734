import { useQuery } from '@tanstack/react-query';
import type { ActOffer } from '../../../board/acts/act-bar';
import { whyNot } from '../../../board/acts/why-not';
import { ACTS, type Act } from '../../../data/board/acts';
import type { WorkItem } from '../../../data/board/work-item';
import { reasonOf } from '../../../ui/reason';
import { useBoardWords } from '../../../words/board/use-board-words';
import { useLanguage } from '../../../words/use-words';
import { useLogWords } from '../../desk/use-log-words';
import { useWorkplace } from '../../desk/use-workplace';
import { bodyOf } from '../use-acts';
import { useBoard } from '../use-board';

/** A switch of the workstream says so with this status; anything else depends on to whom, and is said when that is chosen. */
const SWITCHED_OFF = 403;

/** What can be done with this conversation now; what can't, with why: as it stands, or because its workstream's settings say so. */
export const useActOffers = (item: WorkItem | undefined): readonly ActOffer[] => {
  const { api } = useWorkplace();
  const { acts: words } = useBoardWords();
  const { places, mayAct } = useBoard();
  const log = useLogWords();
  const language = useLanguage();
  const id = item?.conversation ?? '';
  const queue = item?.queue ?? '';
  const possible = item === undefined ? [] : ACTS.filter(act => whyNot(act, item, places) === undefined);
  const { data: off } = useQuery({
    queryKey: ['switches', id, possible, queue],
    queryFn: async () => {
      const found = new Map<Act, { readonly sentence: string; readonly rule?: Parameters<typeof reasonOf>[2] }>();
      for (const act of possible) {
        const body = bodyOf(act, [id], { queue });
        if (body === undefined) continue;
        const { effects } = (await api.call('bulkPreview', { body: { commandId: 'preview', ...body } })).body;
        const [effect] = effects;
        if (effect?.status === SWITCHED_OFF)
          found.set(act, {
            sentence: effect.sentence ?? '',
            ...(effect.because !== undefined && { rule: effect.because }),
          });
      }
      return found;
    },
    enabled: mayAct && item !== undefined,
    retry: false,
  });
  if (item === undefined) return [];
  return ACTS.map((act): ActOffer => {
    const notNow = whyNot(act, item, places);
    const refused = off?.get(act);
    if (refused !== undefined)
      return {
        act,
        notNow:
          refused.rule !== undefined && log !== undefined
            ? reasonOf(log, language, refused.rule).sentence
            : refused.sentence,
      };
    return { act, ...(notNow !== undefined && { notNow: words.notNow[notNow] }) };
  });
};
