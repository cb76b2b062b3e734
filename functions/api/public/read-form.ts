import type { HttpRequest } from '@azure/functions';
import { Problem } from '../problem';
import { mediaTypeOf, readText } from '../read-body';

/**
 * The fields of a plain HTML form, each once: of a field that comes twice the last counts.
 *
 * @throws Problem 413 beyond `maxBytes`, 415 when it is no such form
 */
export const readForm = async (request: HttpRequest, maxBytes: number): Promise<Readonly<Record<string, string>>> => {
  if (mediaTypeOf(request) !== 'application/x-www-form-urlencoded')
    throw new Problem(415, 'Expected the form of the page.');
  const text = await readText(request, maxBytes);
  return Object.assign(Object.create(null), Object.fromEntries(new URLSearchParams(text)));
};
