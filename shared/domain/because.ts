/** A fact that a decision compared: small, machine-readable, never a whole phone number. */
export type Fact = string | number | boolean | null | readonly string[];

/**
 * Why something was decided, or why it was not.
 *
 * `rule` is a stable dotted id (`hours.closed`, `opt-out.keyword`, `capacity.full`); `facts` are what the rule compared.
 * Every outcome carries one, so that the desk, the board and support can say why without guessing.
 */
export type Because = {
  readonly rule: string;
  readonly facts?: Readonly<Record<string, Fact>>;
};

/** Shorthand that keeps decisions readable: `because('hours.closed', { record: 'office' })`. */
export const because = (rule: string, facts?: Readonly<Record<string, Fact>>): Because =>
  facts === undefined ? { rule } : { rule, facts };
