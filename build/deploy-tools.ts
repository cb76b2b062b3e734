// Makes dist/deploy: what a deployment runs around the package, bundled, so that a pipeline installs nothing beside its token.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWhole } from './bundle';

const root = join(__dirname, '..');
/** What runs beside azd. `shell` is what they share, `pipeline` is run by a person, once. */
const isHook = (file: string): boolean => file.endsWith('.ts') && !['shell.ts', 'pipeline.ts'].includes(file);

/** Each file stands as deep as its source, for they look for their neighbours. Gives the files, from `target`. */
export const makeDeployTools = async (target = join(root, 'dist', 'deploy')): Promise<readonly string[]> => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const hooks = readdirSync(join(root, 'infra/hooks')).filter(isHook);
  for (const file of hooks)
    await bundleWhole(`infra/hooks/${file}`, join(target, 'hooks', file.replace(/\.ts$/, '.js')));
  await bundleWhole('cli/config.ts', join(target, 'cli', 'config.js'));
  cpSync(join(root, 'infra/event-subscriptions.bicep'), join(target, 'event-subscriptions.bicep'));
  // Values of the local stack: what the configuration's command doesn't need in Azure, but reads.
  cpSync(join(root, 'local.settings.sample.json'), join(target, 'local.settings.sample.json'));
  return readdirSync(target, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'));
};
