/** The rule says it all: nothing was compared. */
export type NoFacts = Readonly<Record<string, never>>;
