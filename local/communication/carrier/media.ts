import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Collection } from '../kept';

/** A picture or file that a customer's phone sends along, with its content. */
export const sentMediaSchema = z.strictObject({
  contentType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, 'expected a type such as image/png'),
  base64: z.base64().max(900_000, 'expected at most 900,000 characters of base64'),
});
export type SentMedia = z.infer<typeof sentMediaSchema>;

export type MediaStore = {
  /** Keeps it; returns its id. */
  add(media: SentMedia): string;
  get(id: string): { readonly contentType: string; readonly bytes: Buffer } | undefined;
};

/** What came with customers' texts, until the business fetches it. */
export const createMediaStore = (kept: Collection<SentMedia>): MediaStore => ({
  add: media => {
    const id = `ME${randomBytes(16).toString('hex')}`;
    kept.set(id, media);
    return id;
  },
  get: id => {
    const found = kept.get(id);
    return found && { contentType: found.contentType, bytes: Buffer.from(found.base64, 'base64') };
  },
});
