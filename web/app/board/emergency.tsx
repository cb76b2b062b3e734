import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../../shared/api/refused';
import type { Chosen } from '../../board/emergency/chosen';
import { EmergencyDialog } from '../../board/emergency/emergency-dialog';
import { Ask } from '../../ui/ask';
import { useBoardWords } from '../../words/board/use-board-words';
import { useLive, useWorkplace } from '../desk/use-workplace';
import { say } from './use-saying';

export type EmergencyAsked = { readonly is: 'close' } | { readonly is: 'reopen'; readonly hours: string };

const sentenceOf = (error: unknown): string | undefined => (error instanceof Refused ? error.message : undefined);

/** What closing or reopening these would do, by the same rules that do it. */
const usePreview = (closed: boolean, hours: Chosen) => {
  const { api } = useWorkplace();
  return useQuery({
    queryKey: ['emergency-preview', closed, hours],
    queryFn: async () => (await api.call('emergencyPreview', { body: { closed, hours } })).body,
    enabled: hours.length > 0,
    ...{ staleTime: 0, gcTime: 0, retry: false },
  });
};

const useEmergency = (onDone: () => void) => {
  const { api } = useWorkplace();
  const { acts } = useBoardWords();
  return useMutation({
    mutationFn: async (body: { closed: boolean; hours: Chosen; reason: string; until?: string }) =>
      api.call('emergency', { body }),
    onSuccess: onDone,
    onError: error => say(sentenceOf(error) ?? acts.unknown),
  });
};

export const Emergency = ({ asked, onDone }: { readonly asked: EmergencyAsked; readonly onDone: () => void }) =>
  asked.is === 'close' ? <Close onDone={onDone} /> : <Reopen hours={asked.hours} onDone={onDone} />;

const Close = ({ onDone }: { readonly onDone: () => void }) => {
  const [chosen, setChosen] = useState<Chosen>([]);
  const all = usePreview(true, 'all');
  const some = usePreview(true, chosen);
  const does = useEmergency(onDone);
  const problem = sentenceOf(does.error) ?? sentenceOf(all.error) ?? sentenceOf(some.error);
  return (
    <EmergencyDialog
      hours={all.data?.hours ?? []}
      chosen={chosen}
      onChosen={setChosen}
      total={chosen.length === 0 ? undefined : some.data?.total}
      {...(problem !== undefined && { problem })}
      isRunning={does.isPending}
      onDo={({ reason, until }) =>
        does.mutate({ closed: true, hours: chosen, reason, ...(until !== undefined && { until }) })
      }
      onCancel={onDone}
    />
  );
};

const Reopen = ({ hours, onDone }: { readonly hours: string; readonly onDone: () => void }) => {
  const { emergency } = useBoardWords();
  const { emergencies } = useLive();
  const preview = usePreview(false, [hours]);
  const does = useEmergency(onDone);
  const name = emergencies.find(each => each.hours === hours)?.name ?? hours;
  return (
    <Ask
      title={emergency.reopenTitle(name)}
      ways={[
        {
          words: emergency.reopen,
          onChosen: () => does.mutate({ closed: false, hours: [hours], reason: emergency.reopenReason }),
        },
      ]}
      onCancel={onDone}
    >
      {preview.data !== undefined && <p>{emergency.reopenThen(preview.data.total.waiting)}</p>}
    </Ask>
  );
};
