/** An ASP.NET route template, as the Functions host uses them: literals, `{id}`, `{id?}`, `{id=1}`, `{id:int}`, `{*rest}`. */
export type RouteTemplate = {
  readonly text: string;
  /** Templates are tried in this order: literal before constrained before free before catch-all, segment by segment. */
  readonly precedence: string;
  /** The parameters of a path that fits (percent-decoded), else undefined. Letters' case doesn't matter in literals. */
  readonly match: (path: string) => Record<string, string> | undefined;
};

type Parameter = {
  readonly name: string;
  readonly catchAll: boolean;
  readonly optional: boolean;
  readonly defaultValue?: string;
  readonly constraints: readonly ((value: string) => boolean)[];
};

const number = (text: string): number => (/^-?\d+$/.test(text) ? Number(text) : Number.NaN);

/** The constraints that ASP.NET Core defines. A name that isn't one is an error, as it is there. */
const constraint = (text: string): ((value: string) => boolean) => {
  const [, name = '', args = ''] = /^(\w+)(?:\((.*)\))?$/s.exec(text) ?? [];
  const [first = '', second] = args.split(',');
  switch (name.toLowerCase()) {
    case 'int':
      return value => Math.abs(number(value)) < 2 ** 31;
    case 'long':
      return value => /^-?\d{1,19}$/.test(value);
    case 'bool':
      return value => /^(true|false)$/i.test(value);
    case 'guid':
      return value => /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i.test(value);
    case 'decimal':
    case 'double':
    case 'float':
      return value => /^-?\d+(\.\d+)?$/.test(value);
    case 'datetime':
      return value => !Number.isNaN(Date.parse(value));
    case 'alpha':
      return value => /^[a-z]*$/i.test(value);
    case 'required':
      return value => value !== '';
    case 'length':
      return value => value.length >= Number(first) && value.length <= Number(second ?? first);
    case 'minlength':
      return value => value.length >= Number(first);
    case 'maxlength':
      return value => value.length <= Number(first);
    case 'min':
      return value => number(value) >= Number(first);
    case 'max':
      return value => number(value) <= Number(first);
    case 'range':
      return value => number(value) >= Number(first) && number(value) <= Number(second);
    case 'regex':
      return value => new RegExp(args.replaceAll('{{', '{').replaceAll('}}', '}'), 'i').test(value);
    default:
      throw new Error(`"${text}" is not a route constraint.`);
  }
};

const splitConstraints = (text: string): string[] => text.match(/\w+(?:\((?:[^()]|\([^()]*\))*\))?/g) ?? [];

const parameter = (inside: string): Parameter => {
  const [, stars = '', name = '', constraints = '', optional = '', defaultValue] =
    /^(\*{0,2})(\w[\w-]*)((?::(?:[^?=(]|\((?:[^()]|\([^()]*\))*\))*)?)(\?)?(?:=(.*))?$/s.exec(inside) ?? [];
  if (!name) throw new Error(`"{${inside}}" is not a route parameter.`);
  return {
    name,
    catchAll: stars !== '',
    optional: optional === '?',
    defaultValue,
    constraints: splitConstraints(constraints).map(constraint),
  };
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A path keeps an encoded slash as it is; everything else is decoded. */
const decode = (text: string): string => {
  try {
    return text
      .split(/(%2f)/i)
      .map((part, index) => (index % 2 ? part : decodeURIComponent(part)))
      .join('');
  } catch {
    return text;
  }
};

/** Parses a template. Throws an Error that says what is wrong with it. */
export const routeTemplate = (text: string): RouteTemplate => {
  const parameters: Parameter[] = [];
  let source = '';
  let precedence = '';
  for (const segment of text.split('/').filter(part => part !== '')) {
    const parts = segment.split(/(\{(?:[^{}]|\{\{[^{}]*\}\}|\{[^{}]*\})*\})/).filter(part => part !== '');
    const own = parts.map(part => (part.startsWith('{') ? parameter(part.slice(1, -1)) : part));
    const only = own.length === 1 && typeof own[0] === 'object' ? own[0] : undefined;
    const body = own
      .map(part => {
        if (typeof part === 'string') return literal(part);
        parameters.push(part);
        if (part.catchAll) return '(.*)';
        return only || part !== own.at(-1) ? '([^/]+?)' : '([^/]+)';
      })
      .join('');
    const mayMiss = only && (only.optional || only.catchAll || only.defaultValue !== undefined);
    source += mayMiss ? `(?:/${body})?` : `/${body}`;
    const isFree = only !== undefined && only.constraints.length === 0;
    if (only?.catchAll) precedence += isFree ? '5' : '4';
    else if (own.every(part => typeof part === 'string')) precedence += '1';
    else precedence += isFree ? '3' : '2';
  }
  const pattern = new RegExp(`^${source}/?$`, 'i');

  const match = (path: string): Record<string, string> | undefined => {
    const found = pattern.exec(path.startsWith('/') ? path : `/${path}`);
    if (!found) return undefined;
    const values: Record<string, string> = {};
    for (const [index, { name, constraints, defaultValue }] of parameters.entries()) {
      const raw = found[index + 1];
      const value = raw === undefined || raw === '' ? defaultValue : decode(raw);
      if (value === undefined) continue;
      if (!constraints.every(fits => fits(value))) return undefined;
      values[name] = value;
    }
    return values;
  };
  return { text, precedence, match };
};
