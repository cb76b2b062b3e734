import { openApi } from '../../data/api/client';

/** The API of this origin, as the set-up pages ask it. */
export const api = openApi();
