/** One comparison of a condition, as it is written. */
export type Comparison = Readonly<Record<string, unknown>>;
export type GroupKind = 'all' | 'any';
/** A condition as the builder shows it: a comparison, or several under one word. */
export type Shown =
  | { readonly is: 'comparison'; readonly comparison: Comparison }
  | { readonly is: 'group'; readonly kind: GroupKind; readonly parts: readonly Shown[] };

/** What a comparison is about, in its short forms; `field` stands for any other with an operator. */
export const SUBJECTS = ['keywords', 'language', 'channel', 'firstContact', 'time', 'field'] as const;
export type Subject = (typeof SUBJECTS)[number];
export const OPERATORS = ['is', 'isNot', 'oneOf', 'contains', 'startsWith', 'atLeast', 'atMost', 'exists'] as const;
export type Operator = (typeof OPERATORS)[number];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const groupKindOf = (written: Readonly<Record<string, unknown>>): GroupKind | undefined =>
  Array.isArray(written.all) ? 'all' : Array.isArray(written.any) ? 'any' : undefined;

/** A written condition; nothing where it always holds. */
export const shownOf = (written: unknown): Shown | undefined => {
  if (!isRecord(written)) return undefined;
  const kind = groupKindOf(written);
  if (kind === undefined) return { is: 'comparison', comparison: written };
  const parts = (written[kind] as readonly unknown[]).flatMap(each => shownOf(each) ?? []);
  return { is: 'group', kind, parts };
};

/** As it is written: a group of one is that one, an empty one is nothing. */
export const writtenOf = (shown: Shown | undefined): unknown => {
  if (shown === undefined) return undefined;
  if (shown.is === 'comparison') return shown.comparison;
  const [first, ...others] = shown.parts;
  if (first === undefined) return undefined;
  return others.length === 0 ? writtenOf(first) : { [shown.kind]: shown.parts.map(writtenOf) };
};

/** The same condition as one group, which a builder adds to. */
export const asGroup = (shown: Shown | undefined): Extract<Shown, { is: 'group' }> =>
  shown === undefined
    ? { is: 'group', kind: 'all', parts: [] }
    : shown.is === 'group'
      ? shown
      : { is: 'group', kind: 'all', parts: [shown] };

export const subjectOf = (comparison: Comparison): Subject =>
  SUBJECTS.find(each => comparison[each] !== undefined) ?? 'field';
export const operatorOf = (comparison: Comparison): Operator =>
  OPERATORS.find(each => comparison[each] !== undefined) ?? 'is';

/** What a comparison of this subject is before anybody says more. */
export const begunWith = (subject: Subject): Comparison => {
  switch (subject) {
    case 'keywords':
    case 'language':
    case 'channel':
      return { [subject]: [] };
    case 'firstContact':
      return { firstContact: true };
    case 'time':
      return { time: { from: '08:00', to: '17:00', zone: Intl.DateTimeFormat().resolvedOptions().timeZone } };
    case 'field':
      return { field: 'context.', is: '' };
  }
};

/** The same comparison by another operator, with as much of its value as that one takes. */
export const withOperator = (comparison: Comparison, operator: Operator): Comparison => {
  const value = comparison[operatorOf(comparison)];
  const one = Array.isArray(value) ? value[0] : value;
  const next = {
    is: one,
    isNot: one,
    contains: String(one ?? ''),
    startsWith: String(one ?? ''),
    oneOf: Array.isArray(value) ? value : [one],
    atLeast: Number(one) || 0,
    atMost: Number(one) || 0,
    exists: true,
  }[operator];
  return { field: comparison.field, [operator]: next };
};

/** A value as somebody types it beside an operator: a number where it is one. */
export const typedValue = (typed: string): string | number | boolean => {
  if (/^-?\d+(\.\d+)?$/.test(typed.trim())) return Number(typed);
  return typed === 'true' ? true : typed === 'false' ? false : typed;
};

/** Whether a condition holds whatever comes: none, or an empty group. */
export const alwaysHolds = (written: unknown): boolean => {
  const shown = shownOf(written);
  return shown === undefined || (shown.is === 'group' && shown.kind === 'all' && shown.parts.length === 0);
};
