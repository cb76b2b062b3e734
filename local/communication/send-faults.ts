import { apiError } from './api-errors';
import type { Chance } from './chance';
import type { DialBoard } from './dials';
import type { Reply } from './http';

/** What the dials do to one call of the send API. */
export type SendFault =
  | { readonly is: 'none' }
  | { readonly is: 'answered'; readonly reply: Reply }
  | { readonly is: 'no-answer'; readonly taken: boolean; readonly afterMs: number };

export const tooManyRequests = (seconds: number): Reply =>
  apiError(429, 'TooManyRequests', `The request was throttled. Try again in ${seconds} seconds.`, {
    'retry-after': String(seconds),
  });

const words: Readonly<Record<number, [code: string, message: string]>> = {
  500: ['InternalServerError', 'The server encountered an internal error. Please try again.'],
  502: ['BadGateway', 'The server received an invalid response. Please try again.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable. Please try again.'],
  504: ['GatewayTimeout', 'The server did not answer in time. Please try again.'],
};

export const drawSendFault = (board: DialBoard, chance: Chance): SendFault => {
  const { send } = board.get();
  if (send.faultsLeft === 0) return { is: 'none' };
  const draw = (): SendFault => {
    if (chance.hits(send.throttlePercent)) return { is: 'answered', reply: tooManyRequests(send.retryAfterSeconds) };
    if (chance.hits(send.errorPercent)) {
      const [code, message] = words[send.errorStatus] ?? ['InternalServerError', 'An error occurred.'];
      return { is: 'answered', reply: apiError(send.errorStatus, code, message) };
    }
    if (chance.hits(send.timeoutPercent)) {
      return { is: 'no-answer', taken: send.timeoutTakesText, afterMs: send.timeoutMs };
    }
    return { is: 'none' };
  };
  const fault = draw();
  if (fault.is !== 'none' && send.faultsLeft !== null) board.change({ send: { faultsLeft: send.faultsLeft - 1 } });
  return fault;
};
