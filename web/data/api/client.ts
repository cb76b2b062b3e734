import { createClient } from '../../../shared/api/client';
import type { Api } from '../../../shared/api/contract';
import { ROUTES } from './routes';

/**
 * The API of this page's own origin; its cookie says who calls.
 *
 * @param onCut told when a call got no answer: the line may be cut, and whoever else listens on it hasn't noticed yet
 */
export const openApi = (onCut?: () => void) =>
  createClient<Api>(ROUTES, {
    ...{ base: '', newId: newCommandId },
    fetch: (input, init) =>
      fetch(input, init).catch((error: unknown) => {
        onCut?.();
        throw error;
      }),
  });

/** An id that no other window, device or day makes again. */
export const newCommandId = (): string => crypto.randomUUID();
