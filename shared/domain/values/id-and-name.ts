import { z } from 'zod';

/** What names an item of the configuration, and stands in paths and references. */
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const id = z.string().regex(ID, 'expected lower-case letters, digits and dashes, at most 40');
export const isId = (text: string): boolean => ID.test(text);
/** What people read. */
export const name = z.string().trim().min(1).max(100);
