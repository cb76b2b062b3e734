import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageRoutes } from '../../../../../scripts/docs/page-routes';

describe('where the pages find each endpoint', () => {
  it('is as the contract says; `npm run docs:routes` writes it', () => {
    expect(readFileSync(join(__dirname, '../../../../../web/data/api/routes.ts'), 'utf8')).toBe(pageRoutes());
  });
});
