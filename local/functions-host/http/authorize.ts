import type { IncomingMessage } from 'node:http';
import type { HttpFunction } from '../functions';
import { type HostKeys, isKey } from '../keys';

/** The key of a request: header `x-functions-key`, else query `code`. */
export const keyOf = (request: IncomingMessage, url: URL): string | undefined => {
  const header = request.headers['x-functions-key'];
  return (Array.isArray(header) ? header[0] : header) ?? url.searchParams.get('code') ?? undefined;
};

/** Whether a key opens a function of that level, as in Azure (Core Tools asks for none). */
export const mayInvoke = (fn: HttpFunction, key: string | undefined, keys: HostKeys): boolean => {
  switch (fn.authLevel) {
    case 'anonymous':
      return true;
    case 'function':
      return isKey(key, keys.function) || isKey(key, keys.functions[fn.name]) || isKey(key, keys.master);
    case 'admin':
      return isKey(key, keys.master);
    default: {
      const unknown: never = fn.authLevel;
      return unknown;
    }
  }
};
