import type { Chance } from '../chance';
import type { DialBoard } from './dials';

/** What the dials do to one call of a send API, whichever provider's it is; each answers in its own words. */
export type SendFault =
  | { readonly is: 'none' }
  | { readonly is: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly is: 'error'; readonly status: 500 | 502 | 503 | 504 }
  | { readonly is: 'no-answer'; readonly taken: boolean; readonly afterMs: number };

export const drawSendFault = (board: DialBoard, chance: Chance): SendFault => {
  const { send } = board.get();
  if (send.faultsLeft === 0) return { is: 'none' };
  const draw = (): SendFault => {
    if (chance.hits(send.throttlePercent)) return { is: 'throttled', retryAfterSeconds: send.retryAfterSeconds };
    if (chance.hits(send.errorPercent)) return { is: 'error', status: send.errorStatus };
    if (chance.hits(send.timeoutPercent)) {
      return { is: 'no-answer', taken: send.timeoutTakesText, afterMs: send.timeoutMs };
    }
    return { is: 'none' };
  };
  const fault = draw();
  if (fault.is !== 'none' && send.faultsLeft !== null) board.change({ send: { faultsLeft: send.faultsLeft - 1 } });
  return fault;
};
