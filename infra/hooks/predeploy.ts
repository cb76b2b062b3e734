// Before deployment: the new version of the app must be able to read the live configuration, or the pools would wait for a correction.
import { asProgram, type Shell } from './shell';

const tries = 4;
const pauseMs = 15_000;
/** The command's own exit code: the configuration doesn't fit. Anything else is a configuration that could not be asked for. */
const refused = 1;

/** From source, or as it was built with the package, where no packages are installed (a pipeline). */
const configCommand = (env: Shell['env']): readonly string[] =>
  env.DEPLOY_BUILT === 'true' ? ['dist/deploy/cli/config.js'] : ['--import', 'tsx', 'cli/config.ts'];

export const predeploy = async ({ node, env, say, pause }: Shell): Promise<void> => {
  if (env.VNET_ENABLED === 'true') {
    say(
      'The tables can only be reached from the virtual network: in it, run "npm run config -- check" before you deploy.',
    );
    return;
  }
  for (let n = 1; ; n++) {
    try {
      say(node([...configCommand(env), 'check']) ?? '');
      return;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (Reflect.get(Object(error), 'status') === refused)
        throw new Error(`Not deployed: ${why} Import a configuration that fits both versions first.`);
      // Rights given by a first deployment take minutes, and then there is no configuration yet that could be broken.
      if (n === tries) {
        say(
          `NOT CHECKED whether this version of the app can read the live configuration: ${why} It is deployed all the same.`,
        );
        return;
      }
      await pause(pauseMs);
    }
  }
};

if (require.main === module) asProgram(predeploy);
