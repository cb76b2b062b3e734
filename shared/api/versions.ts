import { z } from 'zod';

/** What an answer was made by. Whoever has an older one of `pages` loads the page again when it suits. */
export const versions = z.object({
  app: z.string(),
  /** Of the pages that this app serves; `none` where they are not built. */
  pages: z.string(),
  /** Of the configuration; empty while there is none. */
  config: z.string(),
});
export type Versions = z.output<typeof versions>;
