// Finds the Bicep compiler, and runs it: npx tsx scripts/infra/bicep.ts build infra/main.bicep
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the compiler is called: a program, what stands before its own arguments, and whether a shell must find it. */
export type Bicep = { readonly command: string; readonly first: readonly string[]; readonly shell: boolean };

/** The version that comes through NuGet. An installed one must know `@onlyIfNotExists` and `snapshot`, as this one does. */
const version = '0.49.2';
export const none =
  'No Bicep compiler here: install `bicep`, or the Azure CLI (`az bicep install`), or a .NET SDK, and run this again.';

const windows = platform() === 'win32';
const systems: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'win', darwin: 'osx', linux: 'linux' };

// `az` is a batch file on Windows, and batch files need a shell.
const answerOf = (command: string, args: readonly string[], shell = false): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', shell: windows && shell });
  return status === 0 ? stdout : undefined;
};

const restored = (runtime: string): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'bicep-'));
  try {
    copyFileSync(join(__dirname, '../../infra/compiler/compiler.csproj'), join(folder, 'compiler.csproj'));
    const properties = [`-p:BicepRuntime=${runtime}`, `-p:BicepVersion=${version}`];
    execFileSync('dotnet', ['restore', folder, ...properties], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const fromNuGet = (): Bicep | undefined => {
  const runtime = `${systems[platform()] ?? platform()}-${arch()}`;
  const packages = answerOf('dotnet', ['nuget', 'locals', 'global-packages', '--list'])
    ?.replace(/^.*?: /, '')
    .trim();
  if (packages === undefined) return undefined;
  const tools = join(packages, `azure.bicep.commandline.${runtime}`, version, 'tools');
  const command = join(tools, windows ? 'bicep.exe' : 'bicep');
  if (!existsSync(command) && !(restored(runtime) && existsSync(command))) return undefined;
  if (!windows) chmodSync(command, 0o744);
  return { command, first: [], shell: false };
};

/** How to call the compiler, or nothing where there is none. Looks for `bicep`, then `az bicep`, then a .NET SDK. */
export const findBicep = (): Bicep | undefined => {
  if (answerOf('bicep', ['--version']) !== undefined) return { command: 'bicep', first: [], shell: false };
  if (answerOf('az', ['bicep', 'version'], true) !== undefined)
    return { command: 'az', first: ['bicep'], shell: windows };
  return fromNuGet();
};

/** Runs the compiler and gives what it said. A developer's own deployment parameters would change what it predicts: they stay out. */
export const runBicep = (
  { command, first, shell }: Bicep,
  args: readonly string[],
  parameters: Readonly<Record<string, string>> = {},
): { readonly ok: boolean; readonly said: string } => {
  const others = Object.fromEntries(Object.entries(process.env).filter(([name]) => !deploymentParameter.test(name)));
  const env = { ...others, ...parameters };
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...args], { encoding: 'utf8', shell, env });
  return { ok: status === 0, said: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim() };
};
const deploymentParameter =
  /^(AZURE_|AUTH_|COMMUNICATION_|EXISTING_|ALWAYS_READY_|INSTANCE_|MAXIMUM_|VNET_|STORAGE_SKU|PUBLIC_BASE_URL|ALERT_|TRACES_|TEXTS_EXPECTED_|AUDIT_|FILE_DAYS|OUTSIDE_IDS|TWILIO_|TELESIGN_|IDENTITY_|PACKAGE_|TOPIC_|PIPELINE_)/;

if (require.main === module) {
  const bicep = findBicep();
  const { ok, said } = bicep ? runBicep(bicep, process.argv.slice(2)) : { ok: false, said: none };
  if (said !== '') console.log(said);
  process.exitCode = ok ? 0 : 1;
}
