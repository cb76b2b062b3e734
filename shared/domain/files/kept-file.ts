import { z } from 'zod';

/** Whether a string has the shape of a file's id; anything else in a URL is answered 404 before any look-up. */
export const isFileId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** A file that was taken: checked, cleaned, and kept under its conversation and this id. `size` is in bytes. */
export const keptFileSchema = z.object({
  id: z.string().refine(isFileId, 'expected the id of a file'),
  name: z.string().min(1).max(120),
  contentType: z.string().min(1).max(100),
  size: z.int().positive(),
});
export type FileOfConversation = Readonly<z.infer<typeof keptFileSchema>>;
