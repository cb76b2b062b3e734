import { app } from '@azure/functions';
import { theApp } from '../../shared/app';
import { later } from '../later';
import { addresses } from './addresses/addresses';

/**
 * The one place where endpoints are registered: the shell around each says who may call it. The host adds no prefix, for the pages
 * stand at `/`, so all of these get theirs here.
 */
for (const { name, methods, route } of addresses) {
  app.http(name, {
    ...{ methods, route: `api/${route}`, authLevel: 'anonymous' },
    handler: later(async () => (await import('./endpoints')).handlerOf(name, theApp)),
  });
}
