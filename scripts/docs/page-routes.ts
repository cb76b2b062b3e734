// Writes where each endpoint is, for the pages, which load no schemas: npm run docs:routes
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../shared/api/contract';
import type { Endpoint } from '../../shared/api/endpoint';

/** `web/data/api/routes.ts`, as it has to be. */
export const pageRoutes = (): string =>
  [
    "import type { Routes } from '../../../shared/api/client';",
    "import type { Api } from '../../../shared/api/contract';",
    '',
    '/** Where each endpoint is. Made by `npm run docs:routes` from the contract, so that a browser loads no schemas. */',
    'export const ROUTES: Routes<Api> = {',
    ...Object.entries<Endpoint>(contract).map(
      ([name, { method, route }]) => `  ${name}: { method: '${method}', route: '${route}' },`,
    ),
    '};',
    '',
  ].join('\n');

if (require.main === module) writeFileSync(join(__dirname, '../../web/data/api/routes.ts'), pageRoutes());
