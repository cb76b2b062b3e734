/** What the API refused, in its own words. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    /** Of the answer; 0 when it was a redirection that is not followed. */
    readonly status: number,
    sentence: string,
    /** What else the problem details say. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
  }

  /** Of an answer's body: problem details, or whatever something between here and the API says. */
  static from(status: number, body: unknown): Refused {
    const details = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
    const { detail } = details;
    const sentence =
      typeof detail === 'string' && detail !== '' ? detail : `The API answered ${status || 'elsewhere'}.`;
    return new Refused(status, sentence, details);
  }
}
