import { z } from 'zod';
import { readers, writers } from '../config/shapes';
import { endpoint, nothing } from '../endpoint';
import { instant } from '../shapes';
import { cursorQuery } from '../unchanged';

const channel = z.string().min(1).max(40);

export const setupCode = endpoint({
  name: 'setup-code',
  method: 'POST',
  route: 'setup/code',
  summary: 'A code that proves the whole way when it is texted to a channel within ten minutes; no conversation begins',
  roles: writers,
  path: nothing,
  query: nothing,
  body: z.strictObject({ channel }),
  answers: {
    200: {
      description: 'Text it now',
      schema: z.object({ code: z.string(), number: z.string(), expiresAt: instant }),
    },
  },
});

export const setupCodeArrived = endpoint({
  name: 'setup-code-arrived',
  method: 'GET',
  route: 'setup/code',
  summary: 'Whether the code has come; waits for it',
  roles: readers,
  path: nothing,
  query: z.object({ channel, code: z.string().min(1).max(20), wait: cursorQuery(20).wait }),
  body: nothing,
  answers: {
    200: {
      description: '`expired`: make another one',
      schema: z.object({ state: z.enum(['waiting', 'arrived', 'expired']), arrivedAt: instant.optional() }),
    },
  },
});
