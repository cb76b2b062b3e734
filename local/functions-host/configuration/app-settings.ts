import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type AppSettings = Readonly<Record<string, string>>;

/** A setting is missing or wrong; the message names it and says what to do. */
export class AppSettingsError extends Error {
  override readonly name = 'AppSettingsError';
}

const localSettings = z.object({
  IsEncrypted: z.literal(false, { error: 'IsEncrypted: only false is supported' }).optional(),
  Host: z
    .object({
      LocalHttpPort: z.int().min(0).max(65_535).optional(),
      CORS: z.string().optional(),
      CORSCredentials: z.boolean().optional(),
    })
    .default({}),
  Values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
});

export type LocalSettings = z.output<typeof localSettings>;

/** A local.settings.json. A missing file sets nothing. */
export const readLocalSettings = (path: string): LocalSettings => {
  if (!existsSync(path)) return localSettings.parse({});
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new AppSettingsError(`${path} is not JSON: ${(error as Error).message}`);
  }
  const parsed = localSettings.safeParse(raw);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppSettingsError(`${path} can't be used. ${wrong.join('; ')}`);
};

/** The environment wins over the file, as in Core Tools. */
export const withEnvironment = (values: AppSettings, environment: NodeJS.ProcessEnv): AppSettings => {
  const set = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...values, ...Object.fromEntries(set) };
};

/** Replaces each `%NAME%` by that setting, as binding attributes allow. Throws when there is none. */
export const resolveNames = (text: string, settings: AppSettings, where: string): string =>
  text.replace(/%([^%]+)%/g, (_whole, name: string) => {
    const value = settings[name];
    if (value !== undefined) return value;
    throw new AppSettingsError(
      `${where} uses %${name}%, but there is no such setting. Add "${name}" to the app settings.`,
    );
  });

/**
 * The connection string behind a binding's `connection`: the setting of that exact name, else with the
 * `AzureWebJobs` prefix. Identity-based connections need a real credential, so they are refused here.
 */
export const connectionString = (name: string, settings: AppSettings, where: string): string => {
  const value = settings[name] ?? settings[`AzureWebJobs${name}`];
  if (value) return value;
  if (Object.keys(settings).some(setting => setting.startsWith(`${name}__`))) {
    throw new AppSettingsError(
      `${where}: the connection "${name}" is identity-based (${name}__…), which this host doesn't support. ` +
        `Set "${name}" to a connection string.`,
    );
  }
  throw new AppSettingsError(`${where}: there is no setting "${name}". Set it to a connection string.`);
};
