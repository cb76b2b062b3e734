import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a person needs to know of a setting; `docs/settings.md` is made of these. */
export type SettingDocs = {
  readonly name: string;
  /** Of settings that differ by an id, and may all be absent: what their names begin with; `name` is one of them. */
  readonly family?: string;
  readonly meaning: string;
  /** What is accepted, in words: a range with its unit, or a form. */
  readonly accepts: string;
  /** Absent: the setting must be given, unless it is `optional`. */
  readonly default?: string;
  /** It may be left out: what needs it is then not set up, and says so when it is asked for. */
  readonly optional?: boolean;
  /** What `local.settings.sample.json` has. */
  readonly local: string;
  /** In Azure, the identity-based names that stand in for a connection string. */
  readonly inAzure?: readonly { readonly name: string; readonly example: string; readonly optional?: boolean }[];
  /** Its value is never printed. */
  readonly secret?: boolean;
};

/** One setting: its docs, and the schema that reads the environment. Every message of the schema is a whole sentence. */
export type Setting<T> = { readonly docs: SettingDocs; readonly schema: z.ZodType<T, Environment> };
export type ValueOf<S> = S extends Setting<infer T> ? T : never;

type Described = Pick<SettingDocs, 'meaning' | 'local'>;

export const environment = z.record(z.string(), z.string().optional());

/** A setting under one name. An empty string counts as not given. */
const single = <T>(
  docs: SettingDocs,
  read: (given: string) => T | undefined,
  found: (given: string) => string = given => JSON.stringify(given),
): Setting<T> => ({
  docs,
  schema: environment.transform((env, ctx) => {
    const given = env[docs.name]?.trim() || docs.default;
    if (given === undefined) {
      ctx.addIssue({ code: 'custom', message: `${docs.name} is missing: expected ${docs.accepts}. ${REMEDY}` });
      return z.NEVER;
    }
    const value = read(given);
    if (value !== undefined) return value;
    const otherwise = docs.default === undefined ? '' : `, or leave it out for ${docs.default}`;
    ctx.addIssue({
      code: 'custom',
      message: `${docs.name}: expected ${docs.accepts}, found ${found(given)}. Correct it${otherwise}.`,
    });
    return z.NEVER;
  }),
});

export const REMEDY =
  'Set it in the app settings; on a developer’s machine, copy local.settings.sample.json to local.settings.json.';

/** 12000 as 12,000. Asking the language's own formatter for it takes longer than loading all of the settings. */
const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A whole number in a range, both ends included. */
export const wholeNumber = (
  name: string,
  docs: Described & {
    readonly min: number;
    readonly max: number;
    readonly unit: string;
    readonly default: number;
  },
): Setting<number> => {
  const schema = z.int().min(docs.min).max(docs.max);
  const accepts = `a whole number from ${grouped(docs.min)} to ${grouped(docs.max)} (${docs.unit})`;
  return single({ name, meaning: docs.meaning, local: docs.local, accepts, default: `${docs.default}` }, given =>
    /^\d{1,9}$/.test(given) ? schema.safeParse(Number(given)).data : undefined,
  );
};

/** `true` or `false`, in any case, as App Service writes them. */
export const yesOrNo = (name: string, docs: Described & { readonly default: boolean }): Setting<boolean> =>
  single({ ...docs, name, accepts: '`true` or `false`', default: `${docs.default}` }, given => {
    const word = given.toLowerCase();
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
  });

/** A path on this app, or an absolute address. */
export const link = (name: string, docs: Described & { readonly default: string }): Setting<string> =>
  single({ ...docs, name, accepts: 'a path that begins with `/`, or an address that begins with `https://`' }, given =>
    /^(?:\/(?!\/)|https?:\/\/)\S*$/.test(given) ? given : undefined,
  );

/** Text of a given form that may be left out, or be empty. What was found of a secret is not told. */
export const optional = (
  name: string,
  { form, ...docs }: Described & { readonly accepts: string; readonly form: RegExp; readonly secret?: boolean },
): Setting<string | undefined> => ({
  docs: { ...docs, name, optional: true },
  schema: environment.transform((env, ctx) => {
    const given = env[name]?.trim() || undefined;
    if (given === undefined || form.test(given)) return given;
    const found = docs.secret ? 'something else' : JSON.stringify(given);
    ctx.addIssue({
      code: 'custom',
      message: `${name}: expected ${docs.accepts}, found ${found}. Correct it, or leave it out.`,
    });
    return z.NEVER;
  }),
});

/** The address of a service: encrypted, unless it is on this machine. */
export const address = (name: string, docs: Described & { readonly default: string }): Setting<string> =>
  single(
    { ...docs, name, accepts: 'an address that begins with `https://` (on this machine: `http://127.0.0.1`)' },
    given => {
      const url = URL.canParse(given) && !/[\s?#@]/.test(given) ? new URL(given) : undefined;
      return url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url))
        ? given.replace(/\/$/, '')
        : undefined;
    },
  );

/** By its host as it is read, not as it is written: `http://localhost:x@elsewhere.example` is elsewhere. */
const isThisMachine = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname === '127.0.0.1';

/** The origin of a web address, without a path. Plain HTTP passes for this machine alone. */
export const origin = (name: string, docs: Described & { readonly default: string }): Setting<string> =>
  single({ ...docs, name, accepts: 'an address such as `https://sms.contoso.example`, without a path' }, given => {
    const parsed = URL.canParse(given) ? new URL(given) : undefined;
    if (parsed === undefined || `${parsed.origin}/` !== parsed.href) return undefined;
    const isLocal = parsed.protocol === 'http:' && isThisMachine(parsed);
    return parsed.protocol === 'https:' || isLocal ? parsed.origin : undefined;
  });

/** Key bytes, as base64. What was found is told by its length only. */
export const keyBytes = (name: string, docs: Described & { readonly minBytes: number }): Setting<Buffer> => {
  const accepts = `at least ${docs.minBytes} bytes in base64`;
  const form = z.base64();
  return single(
    { name, meaning: docs.meaning, local: docs.local, accepts, secret: true },
    given => {
      const bytes = Buffer.from(given, 'base64');
      return form.safeParse(given).success && bytes.length >= docs.minBytes ? bytes : undefined;
    },
    given => (form.safeParse(given).success ? `${Buffer.from(given, 'base64').length} bytes` : 'something else'),
  );
};

/**
 * Secrets of several others, each under `<name>__<its id>`, with underscores for the dashes of the id: app settings in Azure know
 * no dashes. In base64, with or without the prefix `whsec_` that Standard Webhooks gives them; 24 to 64 bytes, as it asks. While one
 * is being changed there are two, with a blank between, the new one first: both count.
 */
export const secretsById = (
  name: string,
  docs: { readonly meaning: string; readonly sample: { readonly id: string; readonly value: string } },
): Setting<ReadonlyMap<string, readonly Buffer[]>> => {
  const accepts =
    '24 to 64 bytes in base64, with or without `whsec_` before them; two of them with a blank between while one is changed';
  const prefix = `${name}__`;
  return {
    docs: {
      name: `${prefix}${docs.sample.id.replaceAll('-', '_')}`,
      family: name,
      meaning: docs.meaning,
      accepts,
      local: docs.sample.value,
      secret: true,
      optional: true,
    },
    schema: environment.transform((env, ctx) => {
      const secrets = new Map<string, readonly Buffer[]>();
      for (const [key, given] of Object.entries(env)) {
        if (!key.startsWith(prefix) || given === undefined || given.trim() === '') continue;
        const all = given.trim().split(/\s+/).map(secretOf);
        const known = all.flatMap(one => (one === undefined ? [] : [one]));
        if (known.length === all.length && known.length <= 2)
          secrets.set(key.slice(prefix.length).toLowerCase().replaceAll('_', '-'), known);
        else
          ctx.addIssue({ code: 'custom', message: `${key}: expected ${accepts}, found something else. Correct it.` });
      }
      return secrets;
    }),
  };
};

const secretOf = (given: string): Buffer | undefined => {
  const encoded = given.replace(/^whsec_/, '');
  const bytes = Buffer.from(encoded, 'base64');
  return z.base64().safeParse(encoded).success && bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
};
