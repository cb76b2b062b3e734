import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import { configDocument, itemDifference, LONGEST_CONFIG_BYTES, list, readers, subject, writers } from './shapes';

export const configExport = endpoint({
  name: 'config-export',
  method: 'GET',
  route: 'config/export',
  summary: 'A configuration as a file (YAML); reading it gives the same configuration',
  roles: readers,
  path: nothing,
  /** `live`, the caller's `draft`, or a version. */
  query: z.object({ of: z.string().min(1).max(60).default('live') }),
  body: nothing,
  answers: { 200: { description: 'The file', schema: z.string(), mediaType: 'application/yaml' } },
});

export const configToFile = endpoint({
  name: 'config-to-file',
  method: 'POST',
  route: 'config/to-file',
  summary: 'A document as a file (YAML), with mistakes and all: what a form shows beside itself',
  roles: readers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  body: z.strictObject({ config: subject }),
  answers: { 200: { description: 'The file', schema: z.object({ text: z.string() }) } },
});

export const configImport = endpoint({
  name: 'config-import',
  method: 'POST',
  route: 'config/import',
  summary:
    'What a file (YAML) would make of a draft, or a line for each mistake; nothing is kept: save the document as the draft',
  roles: writers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  body: z.strictObject({
    text: z.string(),
    /** `replace`: the file is all of it. `merge`: what it has is added, or takes the place of items with its ids. */
    mode: z.enum(['replace', 'merge']).default('replace'),
    /** What it is compared and merged with. */
    into: subject.default('live'),
  }),
  answers: {
    200: {
      description: 'A document only where there is no problem',
      schema: z.object({
        problems: list(z.object({ line: z.number(), where: z.string(), message: z.string() })),
        document: configDocument.optional(),
        differences: list(itemDifference),
        notes: list(z.string()),
      }),
    },
  },
});
