import { LINK_ROW, type LinkRow } from '../../links/public-links';
import type { ThreadEffect } from '../model/effects';
import type { Outcome } from '../model/outcomes';
import type { ThreadState } from '../model/state';

/** What a public link leads to: the partition is its token, so that a page needs one read to know it. */
export const linkRow = (
  after: ThreadState,
  { link, token, conversation, language, expiresAt, about }: Extract<Outcome, { kind: 'link-made' }>,
): readonly ThreadEffect[] => {
  const data: LinkRow = { kind: link, thread: after.id, conversation, language, expiresAt, about };
  return [{ kind: 'write-row', table: 'Links', partition: token, row: LINK_ROW, seq: after.seq, data }];
};
