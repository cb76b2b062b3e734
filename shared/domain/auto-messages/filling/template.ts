import { spokenName } from './spoken-name';
import { EMPTY, withoutValues } from './without-values';

/** What a text can name in braces, beside a context variable (`{$OrderNumber$}`). */
export const SLUGS = [
  'AgentName',
  'QueueName',
  'NextOpening',
  'Position',
  'EstimatedWait',
  'CustomerName',
  'TextBackTime',
] as const;
export type Slug = (typeof SLUGS)[number];

export type TemplatePart<S extends string = Slug> =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slug'; readonly slug: S }
  | { readonly kind: 'context'; readonly variable: string };

/** A mistake in a template and its place: `offset` in characters from 0, `line` and `column` from 1. */
export type TemplateMistake = {
  readonly rule:
    | 'template.too-long'
    | 'template.empty'
    | 'template.brace'
    | 'template.unknown-slug'
    | 'template.bad-name'
    | 'template.unknown-variable';
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
};

export type ParsedTemplate<S extends string = Slug> =
  | { readonly ok: true; readonly parts: readonly TemplatePart<S>[] }
  | { readonly ok: false; readonly mistakes: readonly [TemplateMistake, ...TemplateMistake[]] };

/** The most characters that a template may have (Dynamics 365: 2,000). */
export const MAX_TEMPLATE = 2_000;
/** Of one text: nobody reads more at once. */
const MOST_MISTAKES = 20;
/** Of what is declared instead. */
const MOST_NAMED = 20;

/**
 * Reads a text with slugs. Braces stand for slugs alone: any other use of them is a mistake, so that a mistyped slug never
 * reaches a customer.
 *
 * @param contextVariables the names that are declared; without them a name's form is checked and not whether it is known
 */
export const parseTemplate = (text: string, contextVariables?: ReadonlySet<string>): ParsedTemplate =>
  parseWithSlugs(text, SLUGS, contextVariables);

/** The same for a text with other slugs: a quick reply, a notification. */
export const parseWithSlugs = <S extends string>(
  text: string,
  slugs: readonly S[],
  contextVariables?: ReadonlySet<string>,
): ParsedTemplate<S> => {
  const parts: TemplatePart<S>[] = [];
  const mistakes: TemplateMistake[] = [];
  const mistake = (offset: number, rule: TemplateMistake['rule'], message: string) =>
    mistakes.push(placed(text, offset, rule, message));
  if (text.trim() === '') mistake(0, 'template.empty', 'Expected a text, found none');
  if (text.length > MAX_TEMPLATE) {
    mistake(MAX_TEMPLATE, 'template.too-long', `Expected at most ${MAX_TEMPLATE} characters, found ${text.length}`);
  }
  const looked = text.length > MAX_TEMPLATE ? '' : text;
  for (const { 0: found, index } of looked.matchAll(/\{[^{}]*\}|[{}]|[^{}]+/g)) {
    if (mistakes.length === MOST_MISTAKES) break;
    if (found === '{')
      mistake(index, 'template.brace', 'Found "{" without its "}": braces stand for slugs such as {AgentName}');
    else if (found === '}')
      mistake(index, 'template.brace', 'Found "}" without its "{": braces stand for slugs such as {AgentName}');
    else if (!found.startsWith('{')) parts.push({ kind: 'text', text: found });
    else {
      const part = readSlug(found.slice(1, -1), slugs, contextVariables);
      if ('kind' in part) parts.push(part);
      else mistake(index, part.rule, part.message);
    }
  }
  const [first, ...others] = mistakes;
  return first === undefined ? { ok: true, parts } : { ok: false, mistakes: [first, ...others] };
};

const readSlug = <S extends string>(
  name: string,
  slugs: readonly S[],
  contextVariables: ReadonlySet<string> | undefined,
): TemplatePart<S> | Pick<TemplateMistake, 'rule' | 'message'> => {
  const slug = slugs.find(known => known === name);
  if (slug !== undefined) return { kind: 'slug', slug };
  if (!name.startsWith('$') && !name.endsWith('$')) {
    const near = slugs.find(known => known.toLowerCase() === name.trim().toLowerCase());
    const hint =
      near === undefined
        ? `it can be ${slugs.map(known => `{${known}}`).join(' ')} or {$Variable$}`
        : `write {${near}}`;
    return { rule: 'template.unknown-slug', message: `There is no slug {${name}}: ${hint}` };
  }
  const variable = /^\$([A-Za-z0-9_]{1,100})\$$/.exec(name)?.[1];
  if (variable === undefined) {
    return {
      rule: 'template.bad-name',
      message: `{${name}} is no context variable: expected {$Name$} with letters, digits and _ between the $`,
    };
  }
  if (contextVariables !== undefined && !contextVariables.has(variable)) {
    const hint = contextVariables.size === 0 ? 'none is declared' : `declared are ${firstOf(contextVariables)}`;
    return { rule: 'template.unknown-variable', message: `There is no context variable ${variable}: ${hint}` };
  }
  return { kind: 'context', variable };
};

const firstOf = (names: ReadonlySet<string>): string => {
  const first: string[] = [];
  for (const name of names) {
    if (first.length === MOST_NAMED) break;
    first.push(name);
  }
  return first.join(', ');
};

const placed = (text: string, offset: number, rule: TemplateMistake['rule'], message: string): TemplateMistake => {
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
  return { rule, message: `${message} (line ${line}, column ${column}).`, offset, line, column };
};

/** What the slugs stand for now; what is left out, or `null`, is empty. */
export type TemplateValues = ValuesOf<Slug>;
export type ValuesOf<S extends string> = {
  readonly [slug in S]?: string | number | null | undefined;
} & { readonly context?: Readonly<Record<string, string | number | null | undefined>> };

/** The most characters that one value brings in: a customer chooses their own name. */
const MAX_VALUE = 200;

/**
 * The text that goes out. A value stays text: braces in it are never read again, control characters become spaces.
 * An empty value takes the space before it along, so that "Hi {CustomerName}, thanks" becomes "Hi, thanks"; where it opens
 * the text or a sentence, the comma behind it: "{CustomerName}, thanks" becomes "Thanks"; where it closes one, the comma before it:
 * "Thanks, {CustomerName}." becomes "Thanks."; and brackets, quotes and an "'s" that have nothing left: "Hi ({CustomerName})" becomes
 * "Hi", "{CustomerName}'s order" "The order". A name that its owner's system turned round ("Ruiz, Maria") is said as people say it.
 *
 * @throws Error when the template has a mistake: it was refused when it was saved
 */
export const render = (template: string, values: TemplateValues): string => renderWith(template, SLUGS, values);

/**
 * @param encode what becomes of each value of an address, which is joined as it stands; left out for a text that people read
 * @throws Error as `render` does
 */
export const renderWith = <S extends string>(
  template: string,
  slugs: readonly S[],
  values: ValuesOf<S>,
  encode?: (value: string) => string,
): string => {
  const parsed = parseWithSlugs(template, slugs);
  if (!parsed.ok) throw new Error(`A template that should have been refused: ${parsed.mistakes[0].message}`);
  const pieces = parsed.parts.map(part => {
    if (part.kind === 'text') return part.text.replaceAll(EMPTY, '');
    const value = asText(currentValue(part, values)).replaceAll(EMPTY, '');
    const piece = part.kind === 'slug' && part.slug === 'CustomerName' ? spokenName(value) : value;
    return encode === undefined ? piece || EMPTY : encode(piece);
  });
  return encode === undefined ? withoutValues(pieces.join('')) : pieces.join('').trim();
};

const currentValue = <S extends string>(part: Exclude<TemplatePart<S>, { kind: 'text' }>, values: ValuesOf<S>) => {
  if (part.kind === 'slug') return values[part.slug];
  const { context } = values;
  return context !== undefined && Object.hasOwn(context, part.variable) ? context[part.variable] : undefined;
};

const asText = (value: string | number | null | undefined): string => {
  const text = String(value ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return [...text].slice(0, MAX_VALUE).join('');
};
