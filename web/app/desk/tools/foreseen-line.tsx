import type { Foreseen } from '../../../../shared/domain/desk/foreseen';
import { WhatFollows } from '../../../desk/foreseen/foreseen';
import { useWorkplace } from '../use-workplace';
import { useTried } from './use-tried';

/** What would follow from the one thing that a question asks about. */
const ForeseenLine = ({
  about,
  ask,
}: {
  readonly about: readonly unknown[];
  readonly ask: () => Promise<Foreseen>;
}) => {
  const { me } = useWorkplace();
  const tried = useTried(about, ask);
  return tried === undefined ? null : <WhatFollows tried={tried} me={me.agent?.id ?? ''} />;
};
export default ForeseenLine;
