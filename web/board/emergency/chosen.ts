import type { Api } from '../../../shared/api/contract';
import type { BodyReceived } from '../../../shared/api/endpoint';

type Preview = BodyReceived<Api['emergencyPreview']['answers'][200]>;
export type EffectOnHours = Preview['hours'][number];
export type EffectTotal = Preview['total'];

/** All hours, or some by their ids. */
export type Chosen = 'all' | readonly string[];

export const toggled = (chosen: Chosen, id: string): Chosen => {
  if (chosen === 'all') return chosen;
  return chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id];
};

type Given = {
  readonly chosen: Chosen;
  readonly reason: string;
  readonly typed: string;
  /** What must be typed where all is closed: nobody does that by a slip of the hand. */
  readonly word: string;
};

export const canClose = ({ chosen, reason, typed, word }: Given): boolean =>
  chosen.length > 0 &&
  reason.trim() !== '' &&
  (chosen !== 'all' || typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase());
