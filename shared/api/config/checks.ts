import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import {
  advice,
  configProblem,
  conflict,
  itemDifference,
  LONGEST_CONFIG_BYTES,
  list,
  readers,
  subject,
  testResult,
  versionEntry,
} from './shapes';

export const configValidate = endpoint({
  name: 'config-validate',
  method: 'POST',
  route: 'config/validate',
  summary: 'Every mistake of a configuration with its path, in the words of the command line; nothing is changed',
  roles: readers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  body: z.strictObject({ config: subject }),
  answers: {
    200: {
      description: 'No problems: it could be published',
      schema: z.object({
        problems: list(configProblem),
        /** Of one without mistakes: costly letters, hours that look like a slip. */
        notes: list(z.string()),
      }),
    },
  },
});

export const configReview = endpoint({
  name: 'config-review',
  method: 'POST',
  route: 'config/review',
  summary: 'What publishing would change, in sentences by item; mistakes, advice, and the tests of the configuration',
  roles: readers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  body: z.strictObject({ config: subject }),
  answers: {
    200: {
      description: 'Nothing is changed',
      schema: z.object({
        /** The version that it was made from, and what is live now: another one means that a colleague was first. */
        base: z.string(),
        live: versionEntry.optional(),
        problems: list(configProblem),
        /** Against the base. */
        differences: list(itemDifference),
        /** What a colleague changed since the base, and where both changed the same item. */
        theirs: list(itemDifference),
        conflicts: list(conflict),
        /** Of a configuration without mistakes. */
        advice: list(advice),
        tests: list(testResult),
        /** Others who have a draft of their own. */
        otherDrafts: list(z.object({ by: z.string(), savedAt: z.string() })),
      }),
    },
  },
});
