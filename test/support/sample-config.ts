import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfigFile } from '../../shared/config-file';
import type { Config } from '../../shared/domain/config/config';

/** The sample configuration, as the app reads it. */
export const sampleConfig = (): Config => {
  const file = path.join(__dirname, '../../config/sample.yaml');
  const read = readConfigFile(readFileSync(file, 'utf8'), 'v1');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
};
