import type { ThreadEffect } from '../model/effects';
import type { Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** What a public link leads to, found by its token. */
export const linkRow = (
  after: ThreadState,
  { link, token, conversation, language, expiresAt, about }: Extract<Outcome, { kind: 'link-made' }>,
): readonly ThreadEffect[] => {
  const row = { kind: link, thread: after.id, conversation, language, expiresAt, about };
  return [{ kind: 'project', model: 'link', key: { token }, seq: after.seq, row }];
};
