import { z } from 'zod';

/** Who works here. */
export const roles = ['agent', 'supervisor', 'admin'] as const;
/** What a signed-in person may be. A viewer sees a wallboard, and changes nothing. */
export const everyRole = [...roles, 'viewer'] as const;
export type Role = (typeof everyRole)[number];

/** One answer: JSON of a schema, a document of another media type, or a status alone. */
export type AnswerContract = {
  readonly description: string;
  readonly schema?: z.ZodType;
  /** Of a text or a file; its schema, if there is one, is for the document alone. */
  readonly mediaType?: string;
};

/**
 * One endpoint of the HTTP API: where it is, who may call it, what it takes, and every answer that it gives but refusals, which are
 * problem details (RFC 9457) everywhere. The handler, the typed client and the OpenAPI document are made of the same value.
 */
export type Endpoint = {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/`, with `{name}` for each part of `path`. */
  readonly route: string;
  readonly summary: string;
  /** Who may: anyone with one of these roles. Empty: without a sign-in. */
  readonly roles: readonly Role[];
  readonly path: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  /** Its body may have so many bytes, where it may have more than a command. */
  readonly maxBytes?: number;
  /** It takes a form with a file of at most so many bytes in its field `file`, in place of JSON. */
  readonly form?: { readonly maxBytes: number };
  readonly answers: Readonly<Record<number, AnswerContract>>;
};

/** An endpoint as it is written, its types kept to the last literal. */
export const endpoint = <const E extends Endpoint>(contract: E): E => contract;

/** No path, no query or no body. */
export const nothing = z.object({});

/** Endpoints by their names. */
export type Contract = Readonly<Record<string, Endpoint>>;

/** The statuses that an endpoint answers when it does what it was asked. */
export type StatusOf<E extends Endpoint> = keyof E['answers'] & number;
type SchemaOf<A> = A extends { readonly schema: infer S extends z.ZodType } ? S : undefined;

/** What a handler returns for an answer: checked against the schema by the compiler. */
export type BodySent<A> = SchemaOf<A> extends z.ZodType ? z.input<SchemaOf<A>> : undefined;
/** What a client gets of it. */
export type BodyReceived<A> = SchemaOf<A> extends z.ZodType ? z.output<SchemaOf<A>> : undefined;
