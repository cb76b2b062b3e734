import { z } from 'zod';
import type { Reasons, Rule } from './reasons/reasons';

const factSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]);

/** A fact that a decision compared: small, machine-readable, never a whole phone number. */
export type Fact = z.infer<typeof factSchema>;

/**
 * Why something was decided, or why it was not: for people alone. Nothing is decided by it; what is decided by travels as a
 * field.
 *
 * `rule` is a stable dotted id (`hours.closed`, `opt-out.keyword`, `capacity.full`); `facts` are what the rule compared.
 * Every outcome carries one, so that the desk, the board and support can say why without guessing. What is stored or comes over a
 * queue may be of an older version: there a rule is any text. What this version gives is in `Reasons`.
 */
export const becauseSchema = z.object({
  rule: z.string().min(1),
  facts: z.record(z.string(), factSchema).readonly().optional(),
});
export type Because = Readonly<z.infer<typeof becauseSchema>>;

type Facts = Readonly<Record<string, Fact>>;
/** What a rule compared; nothing need be said where all of it may be left out. */
type FactsOf<R extends Rule> = Record<never, never> extends Reasons[R] ? [facts?: Reasons[R]] : [facts: Reasons[R]];

/** The only way to a reason: `because('hours.closed', { hours: 'office' })`. It takes no rule and no fact that `Reasons` has not. */
export const because = <R extends Rule>(rule: R, ...[facts]: FactsOf<R>): Because =>
  facts === undefined ? { rule } : { rule, facts: facts as Facts };

/** The same reason, with what was compared besides. */
export const withFacts = (reason: Because, more: Facts): Because => ({
  ...reason,
  facts: { ...more, ...reason.facts },
});
