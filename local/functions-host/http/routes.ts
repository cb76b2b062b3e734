import type { HttpFunction } from '../functions';
import { type RouteTemplate, routeTemplate } from './route-template';

export type Route = { readonly fn: HttpFunction; readonly template: RouteTemplate };
export type FoundRoute = { readonly fn: HttpFunction; readonly params: Readonly<Record<string, string>> };
export type FindRoute = (method: string, path: string) => FoundRoute | undefined;

/** Looks up the function of a request. A path that fits with another method is not found (404), as in the real host. */
export const routesOf = (functions: readonly HttpFunction[], prefix: string): FindRoute => {
  const base = prefix.replace(/^\/+|\/+$/g, '');
  const routes: Route[] = functions
    .map(fn => {
      try {
        return { fn, template: routeTemplate(base ? `${base}/${fn.route}` : fn.route) };
      } catch (error) {
        throw new Error(`Function "${fn.name}", route "${fn.route}": ${(error as Error).message}`);
      }
    })
    .sort((a, b) => a.template.precedence.localeCompare(b.template.precedence));
  return (method, path) => {
    for (const { fn, template } of routes) {
      if (!fn.methods.includes(method)) continue;
      const params = template.match(path);
      if (params) return { fn, params };
    }
    return undefined;
  };
};
