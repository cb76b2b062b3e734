import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readBody, reply, replyJson } from '../http/messages';
import { signedOutPage, signInPage } from './pages';
import type { Person } from './people';
import { claimsOf, isReservedHeader, principalHeaders } from './principal';
import { makeToken, readToken } from './tokens';

export type SignInOptions = {
  /** Nobody: sign-in is off, and `/.auth` is not there. */
  readonly people: readonly Person[];
  readonly key: string;
  /** Paths (and what is under them) that sign-in leaves alone: nobody is known there. */
  readonly excludedPaths: readonly string[];
  /** True: whoever isn't signed in gets 401 outside the excluded paths. False: the app decides. */
  readonly required: boolean;
  readonly now?: () => number;
};

const cookieName = 'AppServiceAuthSession';
const tokenLifeMs = 8 * 3_600_000;
const loginBody = z.object({ userId: z.string() });
const html = 'text/html; charset=utf-8';

const cookieOf = (request: IncomingMessage): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);

/** Only a path of this site may be returned to. */
const localPath = (target: string | null): string => (target && /^\/(?![/\\])/.test(target) ? target : '/');

const isUnder = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`);

/**
 * Plays App Service Authentication in front of the functions. `before` handles `/.auth/…`, drops what only
 * the platform may say of a caller, and adds who the caller is. It gives true when it has answered.
 */
export const createSignIn = ({ people, key, excludedPaths, required, now = Date.now }: SignInOptions) => {
  const isOn = people.length > 0;
  const personOf = (id: string): Person | undefined => people.find(person => person.id === id);

  const callerOf = (request: IncomingMessage): { person: Person; token: string; expiresAt: number } | undefined => {
    const header = request.headers['x-zumo-auth'];
    const token = (Array.isArray(header) ? header[0] : header) ?? cookieOf(request);
    const read = token ? readToken(token, key, now()) : undefined;
    const person = read && personOf(read.userId);
    return person && token ? { person, token, expiresAt: read.expiresAt } : undefined;
  };

  const setCookie = (response: ServerResponse, value: string, maxAge: number): void =>
    void response.setHeader('set-cookie', `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`);

  const redirect = (response: ServerResponse, to: string): void => void response.writeHead(302, { location: to }).end();

  const login = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (request.method === 'GET') {
      reply(response, 200, signInPage(people, localPath(url.searchParams.get('post_login_redirect_uri'))), html);
      return;
    }
    if (request.method !== 'POST') return reply(response, 405);
    const text = (await readBody(request, 64 * 1024)).toString('utf8');
    const fromPage = String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded');
    const form = new URLSearchParams(fromPage ? text : '');
    const asked = loginBody.safeParse(fromPage ? Object.fromEntries(form) : jsonOf(text));
    const person = asked.success ? personOf(asked.data.userId) : undefined;
    if (!person) {
      const known = people.map(({ id }) => id).join(', ');
      return replyJson(response, 401, { message: `Expected {"userId": "…"} with one of: ${known}.` });
    }
    const token = makeToken(person.id, key, now() + tokenLifeMs);
    if (fromPage) {
      setCookie(response, token, tokenLifeMs / 1000);
      return redirect(response, localPath(form.get('post_login_redirect_uri')));
    }
    const { id, name, userPrincipalName, roles } = person;
    replyJson(response, 200, { authenticationToken: token, user: { userId: id, name, userPrincipalName, roles } });
  };

  const me = (request: IncomingMessage, response: ServerResponse) => {
    const caller = callerOf(request);
    if (!caller) return reply(response, 401);
    replyJson(response, 200, [
      {
        provider_name: 'aad',
        user_id: caller.person.userPrincipalName,
        user_claims: claimsOf(caller.person),
        expires_on: new Date(caller.expiresAt).toISOString(),
      },
    ]);
  };

  const authEndpoint = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    switch (url.pathname.toLowerCase()) {
      case '/.auth/login/aad':
        return login(request, response, url);
      case '/.auth/me':
        return me(request, response);
      case '/.auth/logout':
        setCookie(response, '', 0);
        return redirect(
          response,
          localPath(url.searchParams.get('post_logout_redirect_uri') ?? '/.auth/logout/complete'),
        );
      case '/.auth/logout/complete':
        return reply(response, 200, signedOutPage(), html);
      default:
        return reply(response, 404);
    }
  };

  const before = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    for (const name of Object.keys(request.headers)) if (isReservedHeader(name)) delete request.headers[name];
    if (!isOn) return false;
    if (isUnder(url.pathname.toLowerCase(), '/.auth')) {
      await authEndpoint(request, response, url);
      return true;
    }
    if (excludedPaths.some(path => isUnder(url.pathname, path))) return false;
    const caller = callerOf(request);
    if (caller) Object.assign(request.headers, principalHeaders(caller.person));
    else if (required) {
      reply(response, 401);
      return true;
    }
    return false;
  };

  return { isOn, before };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
