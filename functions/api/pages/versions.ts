import { version } from '../../../package.json';
import type { Versions } from '../../../shared/api/versions';
import type { App } from '../../../shared/app';

/** Of the app, the pages that it serves, and the configuration. */
export const versionsOf = async (app: App): Promise<Versions> => ({
  app: version,
  pages: app.pages.version(),
  config: (await app.config.current()).version,
});
