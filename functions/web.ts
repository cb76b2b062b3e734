import { randomBytes } from 'node:crypto';
import { app, type HttpHandler, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { type App, theApp } from '../shared/app';
import { isKnownTag, packingsOf } from '../shared/views/page/packings';
import { fileHeaders, sentenceHeaders, shellHeaders } from '../shared/views/page/policy';
import { Problem, toProblemResponse } from './api/problem';

/** The pages that have an address: whatever stands below it is theirs to read. */
const PAGES = ['desk', 'board', 'setup'] as const;

/**
 * What is served without a sign-in, as App Service Authentication names excluded paths: `/` is one path, `/x/*` all below `/x`.
 * There is nothing secret in any of it: what a page shows comes from `/api`, which asks for a sign-in.
 */
export const PUBLIC_PATHS: readonly string[] = ['/', ...PAGES.flatMap(page => [`/${page}`, `/${page}/*`]), '/assets/*'];

type Deps = Pick<App, 'pages' | 'log'>;

/** The pages: one document for every address of theirs, and the files that the build made. Who asks isn't looked at. */
export const webHandler =
  (deps: () => Deps): HttpHandler =>
  async request => {
    const { pages, log } = deps();
    try {
      const path = (request.params.path ?? '').replace(/^\/+|\/+$/g, '');
      const [first = ''] = path.split('/');
      if (path === '' || PAGES.some(page => page === first)) return await shellOf(pages);
      const file = path.startsWith('assets/') ? await fileOf(pages, path, request) : undefined;
      return file ?? nothingAt(path);
    } catch (error) {
      log.error('a page could not be served', { error: String(error) });
      return sentence(500, 'Something went wrong here. Load the page again.');
    }
  };

const shellOf = async (pages: Deps['pages']): Promise<HttpResponseInit> => {
  const shell = await pages.shell();
  if (shell === undefined)
    return sentence(
      503,
      'Expected the built pages beside this app, found none. Run npm run build:web, then load this again.',
    );
  const nonce = randomBytes(16).toString('base64');
  return { status: 200, headers: shellHeaders(nonce), body: shell.replaceAll('__NONCE__', nonce) };
};

const fileOf = async (
  pages: Deps['pages'],
  path: string,
  { headers }: HttpRequest,
): Promise<HttpResponseInit | undefined> => {
  const file = await pages.file(path, packingsOf(headers.get('accept-encoding')));
  if (file === undefined) return undefined;
  const { type, etag, packing, bytes } = file;
  const known = { ...fileHeaders, etag };
  if (isKnownTag(etag, headers.get('if-none-match'))) return { status: 304, headers: known };
  return {
    status: 200,
    headers: { ...known, 'content-type': type, ...(packing !== undefined && { 'content-encoding': packing }) },
    body: bytes,
  };
};

/** Programs read of a mistaken address as of every other refusal. */
const nothingAt = (path: string): HttpResponseInit =>
  /^api(\/|$)/i.test(path)
    ? toProblemResponse(new Problem(404, 'There is no such endpoint. GET /api/openapi.json lists them all.'))
    : sentence(404, 'There is no such page.');

const sentence = (status: number, body: string): HttpResponseInit => ({ status, headers: sentenceHeaders, body });

app.http('web', {
  methods: ['GET', 'HEAD'],
  route: '{*path}',
  authLevel: 'anonymous',
  handler: webHandler(theApp),
});
