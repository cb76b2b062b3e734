import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfigFile } from '../../shared/config-file';
import type { Config } from '../../shared/domain/config/config';
import { once } from '../../shared/once';

/** The sample configuration, as the app reads it: read once for each test file, for nothing changes it. */
export const sampleConfig = once((): Config => {
  const file = path.join(__dirname, '../../config/sample.yaml');
  const read = readConfigFile(readFileSync(file, 'utf8'), 'v1');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
});
