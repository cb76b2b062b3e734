import type { App } from '../../../shared/app';
import { hashOf } from '../../../shared/hash';
import { PAUSES } from './look';
import { poll } from './poll';

/** What the client has (`cursor`, or `If-None-Match`), and for how many seconds it waits for something else. */
export type Cursor = {
  readonly cursor?: string | undefined;
  readonly wait: number;
  readonly ifNoneMatch: string | undefined;
};

/**
 * Answers as soon as what is read differs from what the client has, or 304 when the wait is over. The cursor is a hash of the content,
 * so it outlives restarts, and no instance has to know which one answered before.
 */
export const changedSince = async <Content extends object>(
  app: App,
  { cursor, wait, ifNoneMatch }: Cursor,
  read: (look: App) => Promise<Content>,
) => {
  const known = cursor ?? ifNoneMatch?.replace(/^(W\/)?"(.*)"$/, '$2');
  const news = await poll(app, wait, async look => {
    const content = await read(look);
    const now = hashOf(JSON.stringify(content), 24);
    if (now === known) return { pauseMs: PAUSES.calm };
    return { found: { headers: { etag: `"${now}"` }, body: { cursor: now, ...content } } };
  });
  return news ?? { status: 304 as const, headers: { etag: `"${known}"` } };
};
