import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import type { App } from '../../shared/app';
import { inSpan } from '../../shared/telemetry/spans';
import { traceparentFrom } from '../../shared/telemetry/trace-parent';
import type { Address } from './addresses/address';
import { type Problem, problemOf, toProblemResponse } from './problem';

/** One address, and what answers there. */
export type Served = Address & { readonly handlerOf: (deps: () => App) => HttpHandler };

/**
 * What stands around every call, whoever calls, a person, a signed caller, or a customer with a link: its span, and one way for
 * whatever went wrong to be logged and told.
 */
export const inShell = (
  name: string,
  deps: () => App,
  answer: (app: App, request: HttpRequest) => Promise<HttpResponseInit>,
  tell: (problem: Problem) => HttpResponseInit = toProblemResponse,
): HttpHandler => {
  return (request, context) =>
    inSpan('api', { source: name }, traceparentFrom(context), async () => {
      const app = deps();
      try {
        return await answer(app, request);
      } catch (error) {
        return tell(problemOf(error, name, app));
      }
    });
};
