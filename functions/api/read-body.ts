import type { HttpRequest } from '@azure/functions';
import { Problem } from './problem';

/** Of commands, callbacks and webhooks: small, and anything larger is refused, before it is read where its length is told. */
export const MAX_BODY = 64 * 1024;

/** @throws Problem 413 beyond `maxBytes` */
export const readText = async (request: HttpRequest, maxBytes = MAX_BODY): Promise<string> => {
  const tooLarge = new Problem(413, `Expected at most ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge;
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxBytes) throw tooLarge;
  return new TextDecoder().decode(bytes);
};

/** The media type of a body, without its parameters. */
export const mediaTypeOf = ({ headers }: HttpRequest): string | undefined =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

/** JSON, or what a body without anything in it stands for: no fields. @throws Problem 400 */
export const readJson = (text: string): unknown => {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is no JSON. Send an object with content-type application/json.');
  }
};
