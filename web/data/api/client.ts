import { createClient } from '../../../shared/api/client';
import type { Api } from '../../../shared/api/contract';
import { ROUTES } from './routes';

/** The API of this page's own origin; its cookie says who calls. */
export const openApi = () =>
  createClient<Api>(ROUTES, {
    ...{ base: '', newId: newCommandId },
    fetch: (input, init) => fetch(input, init),
  });

/** An id that no other window, device or day makes again. */
export const newCommandId = (): string => crypto.randomUUID();
