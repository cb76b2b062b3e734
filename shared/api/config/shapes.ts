import { z } from 'zod';
import { because, instant, list } from '../shapes';

/** A configuration of thousands of agents has a tenth of it. */
export const LONGEST_CONFIG_BYTES = 2 * 1024 * 1024;

/** Admins write, supervisors read. */
export const readers = ['supervisor', 'admin'] as const;
export const writers = ['admin'] as const;

/**
 * A whole configuration as a file writes it, one list a kind (`config/sample.yaml`). Its own schema stands in the domain and is the
 * server's alone: what is wrong with it comes back as problems.
 */
export const configDocument = z.record(z.string(), z.unknown());

/** The name of a version; empty: before the first. */
export const configVersion = z.string().max(60);

/** What a question is about: what is live, the caller's own draft, or a document that is sent along, made from the version `base`. */
export const subject = z.union(
  [z.enum(['live', 'draft']), z.strictObject({ document: configDocument, base: configVersion.optional() })],
  { error: 'expected "live", "draft" or {"document": {…}, "base": "…"}' },
);

/** One item of a configuration: its kind (`channels`, `messages`, …), and its id. A message's is its trigger, reader and language. */
export const itemOf = z.object({ kind: z.string(), id: z.string() });

/** One turn of the live configuration. */
export const versionEntry = z.object({
  ...{ version: z.string(), at: instant, by: z.string(), comment: z.string() },
  /** The version whose content it brought back. */
  restores: z.string().optional(),
  /** Why it was published against a red test of its own. */
  overruled: z.string().optional(),
});

/** One mistake, in the words of the command line. */
export const configProblem = z.object({
  /** In the document: names of fields, and places in lists. */
  path: list(z.union([z.string(), z.number()])),
  /** The same in words, items by their ids: `channels › main › language`. */
  where: z.string(),
  message: z.string(),
});

/** What differs in one item from one version to another. */
export const itemDifference = itemOf.extend({
  name: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  /** Each changed field; none where the whole item came or went. What wasn't there is left out. */
  fields: list(
    z.object({
      field: z.string(),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
      sentence: z.string(),
    }),
  ),
  sentence: z.string(),
});

/** An item that two people changed differently since `base`. What isn't there (any more) is left out. */
export const conflict = itemOf.extend({
  name: z.string(),
  base: z.unknown().optional(),
  mine: z.unknown().optional(),
  theirs: z.unknown().optional(),
});

/** Which of the two stays. */
export const choice = itemOf.extend({ take: z.enum(['mine', 'theirs']) });

/** What a person may want to know before it is live; `stops`: customers would be left without an answer. */
export const advice = itemOf.extend({
  /** Which check it is, for links and words of one's own. */
  check: z.string(),
  weight: z.enum(['stops', 'warns', 'notes']),
  sentence: z.string(),
});

/** What became of one of the configuration's own tests. */
export const testResult = z.object({
  ...{ id: z.string(), name: z.string(), passed: z.boolean() },
  /** What was expected, and found instead; one sentence each. */
  failures: list(z.object({ what: z.string(), sentence: z.string() })),
});

export { because, instant, list };
