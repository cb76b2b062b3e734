import { z } from 'zod';

/**
 * Links that customers open without signing in. Who has the token may do the one thing that it is for, so it can't be guessed;
 * the link's row says what that is, and until when.
 */
export const LINK_KINDS = ['survey', 'upload', 'file'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** One letter each: the address goes by text, and each character costs. */
export const LINK_PATHS: Readonly<Record<LinkKind, string>> = { survey: 's', upload: 'u', file: 'f' };

/** What a decision is given to make links with. Same thread, kind and subject: the same link, byte for byte. */
export type PublicLinks = {
  /** 22 characters of base64url: 128 bits of a keyed hash. `subject` is what this one link is for, such as a conversation. */
  readonly token: (kind: LinkKind, thread: string, subject: string) => string;
  /** The address that a customer opens. */
  readonly url: (kind: LinkKind, token: string) => string;
};

/** Whether a string has the shape of a token; anything else is answered 404 before any look-up. */
export const isLinkToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text);

/** What a link leads to. What it is about is its kind's own. */
export const linkRowSchema = z.object({
  kind: z.enum(LINK_KINDS),
  thread: z.string(),
  conversation: z.string(),
  /** The customer's language: a page is written in it. */
  language: z.string(),
  /** ISO 8601; from then on the link is over. */
  expiresAt: z.string(),
  about: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
});
export type LinkRow = Readonly<z.infer<typeof linkRowSchema>>;

const TOKEN = new RegExp(`(/api/public/(?:${Object.values(LINK_PATHS).join('|')})/)[A-Za-z0-9_-]{22}`, 'g');

/** A text of ours as colleagues read it: a link is the customer's alone, so its token is left out. */
export const withoutTokens = (text: string): string => text.replace(TOKEN, '$1…');
