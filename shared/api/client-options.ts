export type ClientOptions = {
  /** Before `/api/…`; empty for the page's own origin. */
  readonly base: string;
  readonly fetch: typeof fetch;
  /** Of every call: a token, where no cookie says who calls. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A new id for each command, 1 to 64 letters, digits, dots, dashes or underscores. */
  readonly newId: () => string;
};
