import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import { unchanged } from '../unchanged';
import { configDocument, itemDifference, list, readers, versionEntry } from './shapes';

const version = z.string().min(1).max(60);

export const configLive = endpoint({
  name: 'config-live',
  method: 'GET',
  route: 'config',
  summary: 'The live configuration as it was written; ETag is its version',
  roles: readers,
  path: nothing,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: 'The document; empty, without an entry, before the first import',
      schema: z.object({ version: z.string(), entry: versionEntry.optional(), document: configDocument }),
    },
    ...unchanged,
  },
});

export const configVersions = endpoint({
  name: 'config-versions',
  method: 'GET',
  route: 'config/versions',
  summary: 'Who changed the configuration, when and why; newest first',
  roles: readers,
  path: nothing,
  query: z.object({
    limit: z.coerce.number<number | string>().int().min(1).max(500).default(100),
    /** The `next` of the page before. */
    before: version.optional(),
  }),
  body: nothing,
  answers: {
    200: {
      description: 'The first of them is live',
      schema: z.object({ versions: list(versionEntry), next: z.string().optional() }),
    },
  },
});

export const configVersionRead = endpoint({
  name: 'config-version',
  method: 'GET',
  route: 'config/versions/{version}',
  summary: 'A version as it was written',
  roles: readers,
  path: z.object({ version }),
  query: nothing,
  body: nothing,
  answers: {
    200: { description: 'The document', schema: z.object({ entry: versionEntry, document: configDocument }) },
  },
});

export const configDifferences = endpoint({
  name: 'config-differences',
  method: 'GET',
  route: 'config/differences',
  summary: 'What differs from one version to another, in sentences by item',
  roles: readers,
  path: nothing,
  /** Versions, or `live`; `empty` is before the first. */
  query: z.object({ from: version, to: version.default('live') }),
  body: nothing,
  answers: {
    200: {
      description: 'By kind and id',
      schema: z.object({ from: z.string(), to: z.string(), differences: list(itemDifference) }),
    },
  },
});
