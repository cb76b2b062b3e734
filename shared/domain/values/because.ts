import { z } from 'zod';

const factSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]);

/** A fact that a decision compared: small, machine-readable, never a whole phone number. */
export type Fact = z.infer<typeof factSchema>;

/**
 * Why something was decided, or why it was not.
 *
 * `rule` is a stable dotted id (`hours.closed`, `opt-out.keyword`, `capacity.full`); `facts` are what the rule compared.
 * Every outcome carries one, so that the desk, the board and support can say why without guessing.
 */
export const becauseSchema = z.object({
  rule: z.string().min(1),
  facts: z.record(z.string(), factSchema).readonly().optional(),
});
export type Because = Readonly<z.infer<typeof becauseSchema>>;

/** Shorthand that keeps decisions readable: `because('hours.closed', { record: 'office' })`. */
export const because = (rule: string, facts?: Readonly<Record<string, Fact>>): Because =>
  facts === undefined ? { rule } : { rule, facts };
