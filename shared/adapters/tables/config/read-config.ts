import type { readConfig as ReadConfig } from '../../../domain/config/read';

/**
 * The schemas of the configuration are about half of all: they are made when a configuration is first read, not while a function
 * app starts.
 */
export const readConfig: typeof ReadConfig = (...given) => {
  const { readConfig: read } = require('../../../domain/config/read') as { readonly readConfig: typeof ReadConfig };
  return read(...given);
};
