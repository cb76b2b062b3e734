import { readFileSync } from 'node:fs';
import { z } from 'zod';

const personSchema = z.object({
  /** The object id: what `x-ms-client-principal-id` carries. */
  id: z.string().regex(/^[\x21-\x7e]+$/, 'expected visible ASCII without spaces'),
  name: z.string().min(1),
  userPrincipalName: z.string().regex(/^[\x21-\x7e]+$/, 'expected visible ASCII without spaces'),
  roles: z.array(z.string()).readonly().default([]),
});

/** Somebody who may sign in locally. */
export type Person = Readonly<z.output<typeof personSchema>>;

/** Reads a JSON file with a list of people. Throws an Error naming the file and what is wrong. */
export const readPeople = (path: string): readonly Person[] => {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`The people's file ${path} can't be read: ${(error as Error).message}`);
  }
  const parsed = z.array(personSchema).safeParse(raw);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(
    `The people's file ${path} can't be used. Expected a list of {id, name, userPrincipalName, roles}. ${wrong}`,
  );
};
