import type { HttpHandler } from '@azure/functions';
import type { Endpoint } from '../../shared/api/endpoint';
import type { Handled } from './serve';

/**
 * An endpoint whose handler is loaded when it is first called: the configuration's schemas are half of all that an app parses while it
 * starts, and few calls need them.
 */
export const handledLater = (contract: Endpoint, load: () => Handled): Handled => ({
  ...{ contract, name: contract.name, methods: [contract.method], route: contract.route },
  handlerOf: deps => {
    let handler: HttpHandler | undefined;
    return (request, context) => {
      handler ??= load().handlerOf(deps);
      return handler(request, context);
    };
  },
});
