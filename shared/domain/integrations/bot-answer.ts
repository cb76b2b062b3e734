import { z } from 'zod';
import type { ContextValue } from '../routing/model/item';

/** What a bot says to one turn, at once or by its callback. */
export const botAnswerSchema = z.object({
  /** Texted to the customer, in this order. */
  messages: z.array(z.string().trim().min(1).max(1_600)).max(5).default([]),
  /** Context variables of the workstream to set. */
  context: z.record(z.string().min(1).max(100), z.union([z.string(), z.number()])).default({}),
  /** `Escalate`: people are needed. `EndConversation`: it is over. Of both, `Escalate` counts. */
  actions: z
    .array(z.enum(['Escalate', 'EndConversation']))
    .max(2)
    .default([]),
  /** More follows to this turn, by the callback. */
  later: z.boolean().default(false),
});
export type BotAnswer = Readonly<z.infer<typeof botAnswerSchema>>;

/** What is wrong with an answer, in a sentence for its author. */
export const answerProblem = (error: z.ZodError): string => {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'not understood'}`.slice(0, 300);
};

/** A context value is short: it travels with the item, and rules compare it. */
const LONGEST_VALUE = 100;

export type ContextCheck = {
  readonly set: Readonly<Record<string, ContextValue>>;
  /** Variables that were left out, each as `name: why`. */
  readonly leftOut: readonly string[];
};

/** What of a bot's context may be set: declared variables alone, of their declared type, texts of at most 100 characters. */
export const checkContext = (
  given: Readonly<Record<string, ContextValue>>,
  declared: readonly { readonly name: string; readonly type: 'text' | 'number' }[],
): ContextCheck => {
  const types = new Map(declared.map(({ name, type }) => [name, type]));
  const set: Record<string, ContextValue> = {};
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const problem = contextProblem(types.get(name), value);
    if (problem === undefined) set[name] = value;
    else leftOut.push(`${name}: ${problem}`);
  }
  return { set, leftOut };
};

const contextProblem = (type: 'text' | 'number' | undefined, value: ContextValue): string | undefined => {
  if (type === undefined) return 'not declared';
  if (typeof value !== (type === 'text' ? 'string' : 'number')) return `not a ${type}`;
  return typeof value === 'string' && value.length > LONGEST_VALUE ? `over ${LONGEST_VALUE} characters` : undefined;
};
