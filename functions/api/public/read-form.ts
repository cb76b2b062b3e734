import type { HttpRequest } from '@azure/functions';
import type { NoticeName } from './page/page-texts';

/** A request for a page that ends in a notice: thrown anywhere, answered in one place. */
export class PageRefusal extends Error {
  constructor(
    readonly status: 400 | 404 | 410 | 413 | 415 | 429,
    readonly notice: NoticeName,
  ) {
    super(notice);
    this.name = 'PageRefusal';
  }
}

/**
 * The fields of a plain HTML form, each once: of a field that comes twice the last counts.
 *
 * @throws PageRefusal 413 beyond `maxBytes`, 415 when it is no such form
 */
export const readForm = async (request: HttpRequest, maxBytes: number): Promise<Readonly<Record<string, string>>> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new PageRefusal(415, 'not-found');
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new PageRefusal(413, 'too-large');
  const text = await request.text();
  if (Buffer.byteLength(text) > maxBytes) throw new PageRefusal(413, 'too-large');
  return Object.assign(Object.create(null), Object.fromEntries(new URLSearchParams(text)));
};
