import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { App } from '../../../shared/app';
import { isLinkToken, type LinkKind, type LinkRow } from '../../../shared/domain/links/public-links';
import { addressOfLink, type PublicLink } from '../addresses/public-links';
import { Problem } from '../problem';
import { inShell, type Served } from '../shell';
import { toNotice } from './page/page';
import { acceptedLanguage, type PageLanguage, pageLanguage } from './page/page-texts';
import { createRateLimit } from './rate-limit';

export type LinkCall = {
  readonly app: App;
  readonly request: HttpRequest;
  readonly token: string;
  readonly link: LinkRow;
  readonly language: PageLanguage;
};

/** A person reloads a page a few times a minute. Behind one address of a mobile network there are thousands of people. */
const PER_TOKEN = 30;
const PER_ADDRESS = 600;

/**
 * One kind and method of public link, under `/api/public/<letter>/{token}`: nobody is signed in, who has the token may do the one thing
 * that it is for. An unknown token gets 404, one that is over 410, and both the same few words whatever they were for. Who may GET may
 * ask for the head alone, as providers do who look at a file's type before they fetch it.
 */
export const handleLink = (endpoint: PublicLink, answer: (call: LinkCall) => Promise<HttpResponseInit>): Served => ({
  ...addressOfLink(endpoint),
  handlerOf: deps => {
    const mayAsk = createDoor();
    return (called, context) => {
      let language = acceptedLanguage(called.headers.get('accept-language'));
      const toPage = async (app: App, request: HttpRequest): Promise<HttpResponseInit> => {
        const token = request.params.token ?? '';
        mayAsk(app, request, token);
        const link = await findLink(app, endpoint.kind, token);
        language = pageLanguage(link.language);
        if (app.clock.now() >= Date.parse(link.expiresAt)) throw over();
        return answer({ app, request, token, link, language });
      };
      return inShell(endpoint.name, deps, toPage, problem => noticeOf(problem, language))(called, context);
    };
  },
});

/** Whatever it was for, there is nothing to do here any more. */
export const over = (): Problem => new Problem(410, 'This link is over.');
const unknown = (): Problem => new Problem(404, 'There is no such link.');

/** A customer reads a page in place of problem details, and learns no more of it than they need. */
const noticeOf = ({ status }: Problem, language: PageLanguage): HttpResponseInit => {
  switch (status) {
    case 404:
    case 415:
      return toNotice('not-found', language, status);
    case 410:
      return toNotice('over', language, status);
    case 413:
      return toNotice('too-large', language, status);
    case 429:
      return toNotice('busy', language, status, { 'retry-after': '60' });
    case 503:
      return toNotice('busy', language, status, { 'retry-after': '30' });
    default:
      return toNotice('busy', language, status);
  }
};

const createDoor = () => {
  const byToken = createRateLimit(PER_TOKEN);
  const byAddress = createRateLimit(PER_ADDRESS);
  return ({ settings, clock }: App, request: HttpRequest, token: string): void => {
    const now = clock.now();
    if (!byAddress.allows(addressOf(request, settings.proxiesInFront), now))
      throw new Problem(429, 'Too many calls of late.');
    if (!isLinkToken(token)) throw unknown();
    if (!byToken.allows(token, now)) throw new Problem(429, 'Too many calls of late.');
  };
};

/**
 * App Service adds its caller's address, with its port, as the last one, and each proxy in front of it did the same before; what
 * stands before those a caller may have written.
 */
const addressOf = ({ headers }: HttpRequest, proxies: number): string => {
  const all = headers.get('x-forwarded-for')?.split(',') ?? [];
  const seen = (all.at(-1 - proxies) ?? all.at(-1) ?? '').trim();
  return seen.replace(/^(\[.*\]|[\d.]+):\d+$/, '$1');
};

const findLink = async ({ projections }: App, kind: LinkKind, token: string): Promise<LinkRow> => {
  const link = (await projections.find('link', { token }))?.row;
  if (link?.kind !== kind) throw unknown();
  return link;
};
