import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { HandOverDialog } from '../../../desk/hand-over/hand-over-dialog';
import { destinationOf, type Target } from '../../../desk/hand-over/targets';
import type { Acts } from '../use-act';
import { useWorkplace } from '../use-workplace';
import { useTried } from './use-tried';

const AGAIN_MS = 5_000;

type Props = {
  readonly id: string;
  readonly isAdvice: boolean;
  readonly language: string;
  readonly act: Acts['act'];
  readonly onDone: () => void;
};

/** Hands over, or asks for advice, once it is said what follows. */
const HandOver = ({ id, isAdvice, language, act, onDone }: Props) => {
  const { api, me } = useWorkplace();
  const [chosen, setChosen] = useState<Target>();
  const path = { id };
  const destinations = useQuery({
    queryKey: ['destinations'],
    queryFn: async () => (await api.call('destinations', {})).body,
    ...{ staleTime: 0, refetchInterval: AGAIN_MS },
  }).data;
  const tried = useTried(chosen && [id, isAdvice, chosen.key], () => {
    if (chosen === undefined) throw new Error('Expected somebody to be chosen.');
    const to = destinationOf(chosen);
    return isAdvice && 'agent' in to
      ? api.foresee('consult', { path, body: { agent: to.agent } })
      : api.foresee('transfer', { path, body: { to } });
  });
  const onDo = (target: Target, note: string) => {
    const to = destinationOf(target);
    const said = note === '' ? {} : { note };
    onDone();
    void act(commandId =>
      isAdvice && 'agent' in to
        ? api.command('consult', { path, body: { agent: to.agent, ...said } }, commandId)
        : api.command('transfer', { path, body: { to, ...said } }, commandId),
    );
  };
  return (
    <HandOverDialog
      {...{ isAdvice, destinations, language, tried, onDo }}
      me={me.agent?.id ?? ''}
      onChosen={setChosen}
      onCancel={onDone}
    />
  );
};
export default HandOver;
