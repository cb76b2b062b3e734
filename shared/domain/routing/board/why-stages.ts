import type { Because } from '../../values/because';
import type { WhyItem } from './why';

/** The way that an item goes, in its order. */
const STAGES = ['classified', 'routed', 'queued', 'held-back', 'agents'] as const;
type StageName = (typeof STAGES)[number];

export type Stage = {
  readonly stage: StageName;
  /** The item is past it, stands in it, or hasn't come to it. */
  readonly is: 'past' | 'here' | 'ahead';
  readonly because: readonly Because[];
};

/** Where each decision was made, for the picture alone: nothing is decided by it. */
const stageOf = ({ rule }: Because): Exclude<StageName, 'held-back' | 'agents'> => {
  if (rule.startsWith('classification.')) return 'classified';
  if (rule.startsWith('queue.') || rule.startsWith('workstream.')) return 'routed';
  return 'queued';
};

/**
 * Why an item stands where it stands, as the stages of its way: what was read of it, which queue it came to, how it fared there, what
 * keeps it from being given out at all, and then the agents. While it waits it stands in the first stage that holds it back.
 */
export const stagesOf = ({ status, decisions, heldBack }: WhyItem): readonly Stage[] => {
  const here = STAGES.indexOf(status === 'waiting' && heldBack.length > 0 ? 'held-back' : 'agents');
  return STAGES.map((stage, at) => ({
    stage,
    is: at < here ? 'past' : at === here ? 'here' : 'ahead',
    because: stage === 'held-back' ? heldBack : decisions.filter(each => stageOf(each) === stage),
  }));
};
