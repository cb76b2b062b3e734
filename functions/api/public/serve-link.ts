import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { type App, theApp } from '../../../shared/app';
import {
  isLinkToken,
  LINK_PATHS,
  LINK_ROW,
  type LinkKind,
  type LinkRow,
} from '../../../shared/domain/links/public-links';
import { isOutage } from '../../../shared/outage';
import { inSpan } from '../../../shared/telemetry/spans';
import { traceparentFrom } from '../../../shared/telemetry/trace-parent';
import { toNotice } from './page/page';
import { acceptedLanguage, type PageLanguage, pageLanguage } from './page/page-texts';
import { createRateLimit } from './rate-limit';
import { PageRefusal } from './read-form';

export type LinkCall = {
  readonly app: App;
  readonly request: HttpRequest;
  readonly token: string;
  readonly link: LinkRow;
  readonly language: PageLanguage;
};
type LinkEndpoint = {
  readonly name: string;
  readonly kind: LinkKind;
  readonly method: 'GET' | 'POST';
};

/** A person reloads a page a few times a minute. Behind one address of a mobile network there are thousands of people. */
const PER_TOKEN = 30;
const PER_ADDRESS = 600;

/**
 * The HTTP handler of one kind of public link: nobody is signed in, who has the token may do the one thing that it is for. An
 * unknown token gets 404, one that is over 410, and both the same few words whatever they were for.
 */
export const linkHandler = (
  { name, kind }: LinkEndpoint,
  handle: (call: LinkCall) => Promise<HttpResponseInit>,
  deps: () => App,
) => {
  const mayAsk = createDoor();
  return (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> =>
    inSpan('api', { source: name }, traceparentFrom(context), async () => {
      const running = deps();
      let language = acceptedLanguage(request.headers.get('accept-language'));
      try {
        const token = request.params.token ?? '';
        mayAsk(request, token, running.clock.now());
        const link = await findLink(running, kind, token);
        language = pageLanguage(link.language);
        if (running.clock.now() >= Date.parse(link.expiresAt)) throw new PageRefusal(410, 'over');
        return await handle({ app: running, request, token, link, language });
      } catch (error) {
        if (error instanceof PageRefusal) {
          return toNotice(error.notice, language, error.status, error.status === 429 ? { 'retry-after': '60' } : {});
        }
        if (isOutage(error)) return toNotice('busy', language, 503, { 'retry-after': '30' });
        running.log.error('a public page failed', {
          endpoint: name,
          error: error instanceof Error ? `${error.name}: ${error.message}` : typeof error,
        });
        return toNotice('busy', language, 500);
      }
    });
};

/**
 * Registers the handler of one kind and method under `/api/public/<letter>/{token}`. Who may GET may ask for the head alone, as
 * providers do who look at a file's type before they fetch it.
 */
export const serveLink = (endpoint: LinkEndpoint, handle: (call: LinkCall) => Promise<HttpResponseInit>): void =>
  app.http(endpoint.name, {
    methods: endpoint.method === 'GET' ? ['GET', 'HEAD'] : [endpoint.method],
    route: `public/${LINK_PATHS[endpoint.kind]}/{token}`,
    authLevel: 'anonymous',
    handler: linkHandler(endpoint, handle, theApp),
  });

const createDoor = () => {
  const byToken = createRateLimit(PER_TOKEN);
  const byAddress = createRateLimit(PER_ADDRESS);
  return (request: HttpRequest, token: string, now: number): void => {
    if (!byAddress.allows(addressOf(request), now)) throw new PageRefusal(429, 'busy');
    if (!isLinkToken(token)) throw new PageRefusal(404, 'not-found');
    if (!byToken.allows(token, now)) throw new PageRefusal(429, 'busy');
  };
};

/** App Service adds the caller's address, with its port, as the last one; what stands before it a caller may have written. */
const addressOf = ({ headers }: HttpRequest): string => {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return last.replace(/^(\[.*\]|[\d.]+):\d+$/, '$1');
};

const findLink = async ({ rows }: App, kind: LinkKind, token: string): Promise<LinkRow> => {
  const link = (await rows.find('Links', token, LINK_ROW))?.data as LinkRow | undefined;
  if (link?.kind !== kind) throw new PageRefusal(404, 'not-found');
  return link;
};
