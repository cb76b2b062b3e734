// What azd runs around its steps: node infra/hooks/run.cjs [package] [hook]
// From source, with the packages that `npm ci` installed; or, with DEPLOY_BUILT=true, as it was built with the package, so that
// nothing is installed and no script of a package runs beside the pipeline's token. No package of its own, for the same reason.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const isBuilt = process.env.DEPLOY_BUILT === 'true';

const run = (command, args, shell = false) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
};

const needed = file => {
  if (existsSync(join(root, file))) return file;
  console.error(`${file} is missing: expected it from the build, as DEPLOY_BUILT is true. Run npm run package first.`);
  return process.exit(1);
};

for (const step of process.argv.slice(2)) {
  if (step === 'package') {
    // npm is a batch file on Windows, and batch files need a shell.
    if (isBuilt) needed('dist/package.zip');
    else run('npm', ['run', 'package'], process.platform === 'win32');
  } else if (isBuilt) run(process.execPath, [needed(`dist/deploy/hooks/${step}.js`)]);
  else run(process.execPath, ['--import', 'tsx', `infra/hooks/${step}.ts`]);
}
