import { z } from 'zod';

/** What names an item of the configuration, and stands in paths and references. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and dashes, at most 40');
/** What people read. */
export const name = z.string().trim().min(1).max(100);
