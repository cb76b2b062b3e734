import { z } from 'zod';
import { endpoint, nothing } from './endpoint';

export const openapi = endpoint({
  name: 'openapi',
  method: 'GET',
  route: 'openapi.json',
  summary: 'This document',
  roles: [],
  path: nothing,
  query: nothing,
  body: nothing,
  answers: { 200: { description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) } },
});
