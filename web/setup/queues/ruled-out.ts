import type { ReasonWords } from '../../words/reasons/reason-words';

type Agent = { readonly presence: string; readonly ruledOutBy?: string | undefined };

/** Why an agent isn't offered something: the reason's own sentence where there are words for it. */
export const ruledOutWords = (
  reasons: ReasonWords | undefined,
  presence: (presence: string) => string,
  { presence: its, ruledOutBy }: Agent,
): string => {
  if (ruledOutBy === undefined || ruledOutBy === 'presence') return presence(its);
  const rules = reasons?.rules ?? {};
  return Object.hasOwn(rules, ruledOutBy) ? String(rules[ruledOutBy as keyof typeof rules]) : ruledOutBy;
};
