import { z } from 'zod';
import { endpoint, nothing } from '../endpoint';
import {
  choice,
  configVersion,
  itemDifference,
  LONGEST_CONFIG_BYTES,
  list,
  subject,
  versionEntry,
  writers,
} from './shapes';

const comment = z.string().trim().max(1_000);
/** Why it is published although a test of its own is red; kept in the history. */
const overrule = z.strictObject({ reason: z.string().trim().min(1, 'expected why').max(500) }).optional();

const published = {
  200: {
    description: 'It is live within five seconds',
    schema: z.object({
      outcome: z.enum(['published', 'unchanged']),
      entry: versionEntry,
      differences: list(itemDifference),
      /** Why the pools could not be told at once; they look by themselves each minute. */
      notTold: z.string().optional(),
    }),
  },
} as const;

/**
 * If-Match names the version that the caller knows to be live (`*`: whatever is). Refusals: 400 with `problems`; 412 where another
 * version is live, and 409 where a choice is missing, both with `live`, `conflicts` and `theirs`; 409 with `tests` where one is red.
 */
export const configPublish = endpoint({
  name: 'config-publish',
  method: 'POST',
  route: 'config/publish',
  summary:
    'Makes a draft live, as a new version. If-Match names the version that the caller knows to be live; where a colleague was first, conflicts are chosen item by item',
  roles: writers,
  maxBytes: LONGEST_CONFIG_BYTES,
  path: nothing,
  query: nothing,
  body: z.strictObject({
    config: subject,
    comment,
    choices: z.array(choice).max(5_000).default([]),
    overrule,
  }),
  answers: published,
});

export const configRestore = endpoint({
  name: 'config-restore',
  method: 'POST',
  route: 'config/versions/{version}/restore',
  summary: 'Makes the content of an earlier version live again, as a new version. If-Match names the live one',
  roles: writers,
  path: z.object({ version: configVersion.min(1) }),
  query: nothing,
  body: z.strictObject({ comment: comment.default(''), overrule }),
  answers: published,
});

export const configUndo = endpoint({
  name: 'config-undo',
  method: 'POST',
  route: 'config/undo',
  summary: 'Takes the last change back, as a new version; again, the change before it. If-Match names the live one',
  roles: writers,
  path: nothing,
  query: nothing,
  body: z.strictObject({ comment: comment.default('') }),
  answers: published,
});
