import { z } from 'zod';

/** `en`, `es-MX`: a language, and a region when it matters (BCP 47, these two parts alone). */
export const languageSchema = z
  .string({ error: "Expected a language such as 'en' or 'es-MX'." })
  .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, {
    error: issue => `Expected a language such as 'en' or 'es-MX', found "${issue.input}".`,
  });
